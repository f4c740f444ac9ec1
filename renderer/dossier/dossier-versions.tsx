import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconDeviceFloppy, IconEye, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import type { planDossier } from '../../shared/contract/dossier.ts';
import type { OutputOf } from '../../shared/contract/endpoint.ts';
import { useHideNames } from '../app/hide-names.tsx';
import { useRouter } from '../app/router.tsx';
import type { CaseView } from '../case/use-case.ts';
import { longDate, momentText, sentenceCase } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { namesOfCase } from '../procedure/names.ts';
import { explainRefusal } from '../procedure/refusal-explanation.ts';
import type { Shown } from './dossier-tab.tsx';
import { forwardingStep, whyNotForward } from './forward-step.ts';
import { GiveVersion } from './give-version.tsx';

export type DossierVersion = OutputOf<typeof planDossier>['versions'][number];

type DossierVersionsProps = {
  readonly caseView: CaseView;
  readonly versions: readonly DossierVersion[];
  readonly onShow: (shown: Shown) => void;
};

/** Every version made, the newest first: look at it, let it out, hand it over. */
export function DossierVersions({ caseView, versions, onShow }: DossierVersionsProps) {
  const t = useT();
  const words = t.dossier;
  const newest = versions.toSorted((a, b) => b.version - a.version);
  return (
    <section aria-labelledby="dossier-versions">
      <Stack gap="sm">
        <Title order={2} id="dossier-versions">
          {words.versionsTitle}
        </Title>
        {newest.length === 0 ? (
          <Text>{words.noVersions}</Text>
        ) : (
          newest.map((version, at) => (
            <VersionCard
              key={version.documentId}
              caseView={caseView}
              version={version}
              newest={at === 0}
              onShow={onShow}
            />
          ))
        )}
      </Stack>
    </section>
  );
}

type VersionCardProps = Omit<DossierVersionsProps, 'versions'> & {
  readonly version: DossierVersion;
  /** The one that is meant to be handed over. */
  readonly newest: boolean;
};

function VersionCard({ caseView, version, newest, onShow }: VersionCardProps) {
  const t = useT();
  const words = t.dossier;
  const { go } = useRouter();
  const [saving, setSaving] = useState(false);
  const refusal = whyNotForward(caseView, version);
  const { hidden } = useHideNames();
  const explained = refusal === null ? null : explainRefusal(refusal, namesOfCase(caseView, hidden, t), t);
  const { versionId, documentId, pages, sha256, receiver, redacted, withoutPeople } = version;
  const forwarded = caseView.state.forwardings.findLast((one) => one.versionId === versionId);
  return (
    <div className="kluis-card">
      <Stack gap="sm">
        <div>
          <Title order={3}>{words.version(version.version)}</Title>
          <Text size="sm">
            {sentenceCase(
              receiver === null ? words.forCommittee : words.madeFor(hidden ? t.names.roles.other : receiver),
            )}
            {' · '}
            {redacted.length > 0
              ? words.partly(redacted.map((number) => words.exhibit(number)).join(', '))
              : withoutPeople.length > 0
                ? words.nameless
                : words.full}
          </Text>
          {version.continues !== null && <Text size="sm">{words.continues(version.continues)}</Text>}
          <Text size="sm">
            {words.madeOn(momentText(version.builtAt, t.dates))} · {words.pages(pages)}
          </Text>
          <Text size="sm" c="dimmed">
            {words.fingerprint} (SHA-256): <span className="kluis-fingerprint">{sha256}</span>
          </Text>
        </div>
        <Group gap="sm">
          <Button
            variant="default"
            size="sm"
            leftSection={<IconEye size={18} aria-hidden />}
            onClick={() => onShow({ documentId, title: words.version(version.version), pages })}
          >
            {words.view(version.version)}
          </Button>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconDeviceFloppy size={18} aria-hidden />}
            onClick={() => setSaving(true)}
          >
            {words.save(version.version)}
          </Button>
          {receiver === null && (
            <Button
              size="sm"
              variant={newest && refusal === null ? 'filled' : 'default'}
              leftSection={<IconSend size={18} aria-hidden />}
              disabled={refusal !== null}
              aria-describedby={refusal === null ? undefined : `forward-${documentId}`}
              onClick={() =>
                go({ screen: 'case', caseId: caseView.caseId, tab: 'dossier', step: forwardingStep(version) })
              }
            >
              {words.forward(version.version)}
            </Button>
          )}
        </Group>
        {receiver === null && explained !== null && (
          <Text size="sm" id={`forward-${documentId}`}>
            {forwarded === undefined
              ? `${words.forwardNotYet} ${explained.what} ${explained.todo}`
              : `${sentenceCase(words.forwarded(longDate(forwarded.on, t.dates)))}.`}
          </Text>
        )}
        {saving && <GiveVersion versionId={versionId} version={version.version} onClose={() => setSaving(false)} />}
      </Stack>
    </div>
  );
}
