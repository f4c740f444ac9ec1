import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { listTemplates } from '../../shared/contract/letter-templates.ts';
import type { LetterKind } from '../../shared/procedure/letter-kind.ts';
import { useAsk } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Page } from '../components/page.tsx';
import { useT } from '../i18n/language.ts';
import { kindsOf, moments } from '../letters/moments.ts';
import '../letters/letters.css';
import { EditTemplate } from './edit-template.tsx';

/** Teksten van brieven: every kind of letter by its moment, and one text at a time to look at and change. */
export function TemplatesScreen() {
  const t = useT();
  const words = t.templates;
  const [kind, setKind] = useState<LetterKind | null>(null);
  if (kind === null)
    return (
      <Page title={words.title} intro={words.intro}>
        <TemplateList onOpen={setKind} />
      </Page>
    );
  return (
    <Page
      title={t.letterKinds[kind].name}
      intro={t.letterKinds[kind].when}
      wide
      actions={
        <Button variant="subtle" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={() => setKind(null)}>
          {words.back}
        </Button>
      }
    >
      <div className="kluis-letters kluis-templates">
        <EditTemplate key={kind} kind={kind} />
      </div>
    </Page>
  );
}

function TemplateList({ onOpen }: { readonly onOpen: (kind: LetterKind) => void }) {
  const t = useT();
  const words = t.templates;
  const { data, error } = useAsk(listTemplates, {});
  const own = new Map((data?.own ?? []).map((each) => [each.kind, each.version]));
  return (
    <Stack gap="lg">
      {error !== null && <ErrorNotice failure={error.failure} />}
      {moments.map((moment) => (
        <section key={moment} aria-labelledby={`templates-${moment}`}>
          <Title order={2} id={`templates-${moment}`} mb="xs">
            {t.letters.moments[moment]}
          </Title>
          <ul className="kluis-letter-list">
            {kindsOf(moment).map((kind) => {
              const version = own.get(kind);
              return (
                <li key={kind}>
                  <Group justify="space-between" gap="md">
                    <div>
                      <Text fw={600}>{t.letterKinds[kind].name}</Text>
                      <Text size="sm">{version === undefined ? words.shipped : words.own(version)}</Text>
                    </div>
                    <Button
                      variant="default"
                      aria-label={words.changeOne(t.letterKinds[kind].name)}
                      onClick={() => onOpen(kind)}
                    >
                      {words.change}
                    </Button>
                  </Group>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </Stack>
  );
}
