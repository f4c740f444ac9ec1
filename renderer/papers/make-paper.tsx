import { Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { IconFilePlus } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { makePaper } from '../../shared/contract/papers.ts';
import type { CaseView } from '../case/case-view.ts';
import { useNames } from '../case/use-names.ts';
import { useTell } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { MissingGlyphs } from '../components/missing-glyphs.tsx';
import { Notice } from '../components/notice.tsx';
import { useT } from '../i18n/language.ts';
import { paperChoices, wholePaper } from './paper-choices.ts';

type MakePaperProps = {
  readonly view: CaseView;
  /** Lays what was made beside the case, where it is printed and saved. */
  readonly look: (documentId: string) => void;
};

/** The papers that the program writes itself and that are no letters: what, for whom, and there it is. */
export function MakePaper({ view, look }: MakePaperProps) {
  const t = useT();
  const words = t.papers;
  const titleId = useId();
  const names = useNames(view);
  const choices = paperChoices(view.state, names, t);
  const [chosen, setChosen] = useState('summary');
  const [to, setTo] = useState(wholePaper);
  const make = useTell(makePaper);
  const paper = choices.find(({ value }) => value === chosen) ?? choices[0];
  if (paper === undefined) return null;
  const receiver = paper.receivers.some(({ value }) => value === to) ? to : wholePaper;

  const submit = async () => {
    const made = await make.mutateAsync({
      caseId: view.caseId,
      paper: paper.paper,
      about: paper.about,
      to: receiver === wholePaper ? null : receiver,
    });
    if (made.ok) look(made.documentId);
  };

  return (
    <Stack gap="xs" component="section" aria-labelledby={titleId} align="flex-start">
      <Title order={3} id={titleId}>
        {words.title}
      </Title>
      <Text size="sm">{words.intro}</Text>
      <Group gap="sm" align="flex-end">
        <Select
          label={words.what}
          data={choices.map(({ value, label }) => ({ value, label }))}
          value={paper.value}
          onChange={(value) => setChosen(value ?? 'summary')}
          allowDeselect={false}
          w={360}
          maw="100%"
        />
        {paper.receivers.length > 0 && (
          <Select
            label={words.forWhom}
            data={[{ value: wholePaper, label: words.whole }, ...paper.receivers]}
            value={receiver}
            onChange={(value) => setTo(value ?? wholePaper)}
            allowDeselect={false}
            w={240}
            maw="100%"
          />
        )}
        <Button
          variant="default"
          loading={make.isPending}
          leftSection={<IconFilePlus size={18} aria-hidden />}
          onClick={() => void submit().catch(() => undefined)}
        >
          {words.make}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {paper.paper === 'summary' ? words.summaryHelp : receiver === wholePaper ? words.wholeHelp : words.copyHelp}
      </Text>
      {make.data?.ok === true && <MissingGlyphs glyphs={make.data.missingGlyphs} advice={words.glyphAdvice} />}
      {make.data?.ok === false && (
        <Notice tone="soon" announce>
          {words.problems[make.data.problem]}
        </Notice>
      )}
      {make.error !== null && <ErrorNotice failure={make.error.failure} />}
    </Stack>
  );
}
