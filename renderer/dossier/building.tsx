import { Button, Progress, Text } from '@mantine/core';
import { cancelDossier } from '../../shared/contract/dossier.ts';
import { useProgress, useProgressPart, useTell } from '../client/queries.ts';
import { useT } from '../i18n/language.ts';
import type { PlannedExhibit } from './exhibit-copies.ts';

type BuildingProps = {
  readonly caseId: string;
  readonly exhibits: readonly PlannedExhibit[];
  /** It is only to be looked at. */
  readonly preview: boolean;
};

/** How far the making of a dossier is, at which exhibit, and the button that stops it. */
export function Building({ caseId, exhibits, preview }: BuildingProps) {
  const words = useT().dossier;
  const cancel = useTell(cancelDossier);
  const done = useProgress(`dossier:${caseId}`);
  const part = useProgressPart(`dossier:${caseId}`);
  const percent = Math.round((done ?? 0) * 100);
  const current = exhibits.find(({ number }) => number === part);
  const told = preview ? words.preview.building(percent) : words.building(percent);
  return (
    <>
      <Progress value={percent} aria-label={told} maw={480} />
      <Text size="sm" role="status">
        {told}
      </Text>
      {current !== undefined && (
        <Text size="sm" c="dimmed">
          {words.buildingExhibit(current.number, exhibits.at(-1)?.number ?? current.number, current.title)}
        </Text>
      )}
      <Button
        variant="default"
        loading={cancel.isPending}
        onClick={() => cancel.mutate({ caseId })}
        style={{ alignSelf: 'flex-start' }}
      >
        {words.stop}
      </Button>
    </>
  );
}
