import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import type { DocumentInfo } from '../../../shared/contract/cases.ts';
import type { Json } from '../../../shared/json.ts';
import { useHideNames } from '../../app/hide-names.tsx';
import { CheckField } from '../../components/fields.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { useT } from '../../i18n/language.ts';
import { documentTitle } from '../document-title.ts';
import { asText, asTexts, type Path } from './field.ts';
import { useStepForm } from './form-context.ts';

type DocumentInputProps = {
  readonly label: string;
  readonly help?: string;
  readonly path: Path;
  readonly value: Json;
};

const present = (documents: readonly DocumentInfo[]): readonly DocumentInfo[] => documents.filter((d) => !d.destroyed);

/** One document of this case, or a scan that is added here and now. */
export function DocumentInput({
  label,
  help,
  path,
  value,
  optional,
}: DocumentInputProps & { readonly optional: boolean }) {
  const t = useT();
  const words = t.caseScreen.form;
  const { view, answer, problem, look } = useStepForm();
  const { hidden } = useHideNames();
  const [adding, setAdding] = useState(false);
  const chosen = asText(value);
  const documents = present(view.documents);
  return (
    <Stack gap="xs">
      <Group gap="sm" align="flex-end">
        <Select
          flex={1}
          miw={220}
          label={optional ? `${label} (${t.common.optional})` : label}
          description={help}
          error={problem(path) ?? undefined}
          value={chosen}
          placeholder={documents.length === 0 ? words.documentNone : words.documentKnown}
          data={documents.map((d) => ({ value: d.documentId, label: documentTitle(d, view, hidden, t) }))}
          clearable={optional}
          clearButtonProps={{ 'aria-label': `${t.common.remove}: ${label}` }}
          onChange={(id) => answer(path, id)}
        />
        {chosen !== null && (
          <Button variant="default" leftSection={<IconEye size={18} aria-hidden />} onClick={() => look(chosen)}>
            {t.common.show}
          </Button>
        )}
        <Button variant="default" aria-expanded={adding} onClick={() => setAdding((open) => !open)}>
          {words.documentNew}
        </Button>
      </Group>
      {adding && (
        <FileDrop
          caseId={view.caseId}
          multiple={false}
          reuse
          onTaken={({ documentId }) => {
            setAdding(false);
            answer(path, documentId);
          }}
        />
      )}
    </Stack>
  );
}

/** Several documents of this case. */
export function DocumentsInput({ label, help, path, value }: DocumentInputProps) {
  const t = useT();
  const { hidden } = useHideNames();
  const { view, answer } = useStepForm();
  const chosen = asTexts(value);
  return (
    <Stack gap="xs" role="group" aria-label={label}>
      <Text fw={500}>{label}</Text>
      {help !== undefined && (
        <Text size="sm" c="dimmed">
          {help}
        </Text>
      )}
      {present(view.documents).map((document) => (
        <CheckField
          key={document.documentId}
          label={documentTitle(document, view, hidden, t)}
          checked={chosen.includes(document.documentId)}
          onChange={(on) =>
            answer(path, on ? [...chosen, document.documentId] : chosen.filter((id) => id !== document.documentId))
          }
        />
      ))}
      <FileDrop caseId={view.caseId} reuse onTaken={({ documentId }) => answer(path, [...chosen, documentId])} />
    </Stack>
  );
}
