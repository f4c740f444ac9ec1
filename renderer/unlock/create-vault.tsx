import { Button, Stack, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { defaultInterfaceSettings, saveInterfaceSettings } from '../../shared/contract/interface-settings.ts';
import { minimumPassphraseLength, vaultCreate } from '../../shared/contract/vault.ts';
import { usePreferences } from '../app/preferences.tsx';
import { useTell } from '../client/queries.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { CheckField, TextField } from '../components/fields.tsx';
import { focusFirstProblem } from '../components/focus-problem.ts';
import { Notice } from '../components/notice.tsx';
import { useT } from '../i18n/language.ts';
import { PractiseButton } from '../practice/practise-button.tsx';
import { passphraseProblem } from './passphrase-advice.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { Refused } from './refused.tsx';
import { StrengthMeter } from './strength-meter.tsx';
import { UnlockFrame } from './unlock-frame.tsx';

const emptyForm = { directorName: '', organisationName: '', passphrase: '', again: '', understood: false };
type Form = typeof emptyForm;
type Field = keyof Form;

type CreateVaultProps = {
  readonly onRestore: () => void;
  /** The vault is there and open. */
  readonly onMade: () => void;
};

/** First run: whose vault it is, its passphrase, and what it means to lose that. */
export function CreateVault({ onRestore, onMade }: CreateVaultProps) {
  const t = useT();
  const { language } = usePreferences();
  const client = useQueryClient();
  const create = useTell(vaultCreate);
  const keepLanguage = useTell(saveInterfaceSettings);
  const [form, setForm] = useState<Form>(emptyForm);
  const [left, setLeft] = useState<ReadonlySet<Field>>(new Set());

  const problems = problemsOf(form, t.unlock);
  const shown = (field: Field): string | null => (left.has(field) ? problems[field] : null);
  const fill = <F extends Field>(field: F, value: Form[F]) => setForm((old) => ({ ...old, [field]: value }));
  const leave = (field: Field) => setLeft((old) => new Set(old).add(field));
  const busy = create.isPending;

  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = Object.keys(emptyForm) as Field[];
    setLeft(new Set(fields));
    if (busy) return;
    if (fields.some((field) => problems[field] !== null)) return focusFirstProblem(event.currentTarget);
    const { directorName, organisationName, passphrase } = form;
    const outcome = await create.mutateAsync({ directorName, organisationName, passphrase });
    if (!outcome.ok) return;
    await keepLanguage.mutateAsync({ ...defaultInterfaceSettings, language });
    setForm(emptyForm);
    onMade();
    await client.invalidateQueries();
  };

  return (
    <UnlockFrame title={t.unlock.createTitle} intro={t.unlock.createIntro}>
      <PractiseButton />
      <form onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
        <Stack gap="md">
          <TextField
            label={t.unlock.directorName}
            help={t.unlock.directorNameHelp}
            value={form.directorName}
            onChange={(value) => fill('directorName', value)}
            onBlur={() => form.directorName !== '' && leave('directorName')}
            error={shown('directorName')}
            maxLength={200}
            disabled={busy}
            autoFocus
          />
          <TextField
            label={t.unlock.organisationName}
            help={t.unlock.organisationNameHelp}
            value={form.organisationName}
            onChange={(value) => fill('organisationName', value)}
            onBlur={() => form.organisationName !== '' && leave('organisationName')}
            error={shown('organisationName')}
            maxLength={200}
            disabled={busy}
          />
          <PassphraseField
            label={t.unlock.passphrase}
            help={t.unlock.passphraseHelp(minimumPassphraseLength)}
            value={form.passphrase}
            onChange={(value) => fill('passphrase', value)}
            onBlur={() => form.passphrase !== '' && leave('passphrase')}
            error={shown('passphrase')}
            disabled={busy}
          />
          <StrengthMeter
            passphrase={form.passphrase}
            known={[form.directorName, form.organisationName]}
            onTake={(taken) => fill('passphrase', taken)}
          />
          <PassphraseField
            label={t.unlock.passphraseAgain}
            help={t.unlock.passphraseAgainHelp}
            value={form.again}
            onChange={(value) => fill('again', value)}
            onBlur={() => form.again !== '' && leave('again')}
            error={shown('again')}
            disabled={busy}
          />
          <Notice tone="soon" icon={IconPencil} title={t.unlock.lossTitle}>
            <Text>{t.unlock.loss}</Text>
          </Notice>
          <CheckField
            label={t.unlock.lossUnderstood}
            checked={form.understood}
            onChange={(checked) => fill('understood', checked)}
            error={shown('understood')}
            disabled={busy}
          />
          {create.data?.ok === false && <Refused refusal={create.data.refusal} />}
          {create.error !== null && <ErrorNotice failure={create.error.failure} />}
          <Button type="submit" loading={busy} fullWidth>
            {t.unlock.create}
          </Button>
          <Button variant="subtle" onClick={onRestore} disabled={busy}>
            {t.care.restore.open}
          </Button>
          <Text role="status" mih={24} ta="center">
            {busy ? t.unlock.creating : ''}
          </Text>
        </Stack>
      </form>
    </UnlockFrame>
  );
}

function problemsOf(form: Form, words: ReturnType<typeof useT>['unlock']): Readonly<Record<Field, string | null>> {
  const weak = passphraseProblem(form.passphrase, [form.directorName, form.organisationName]);
  const weakness = {
    passphraseTooShort: words.passphraseTooShort(minimumPassphraseLength),
    passphraseGuessable: words.passphraseGuessable,
  };
  return {
    directorName: form.directorName.trim() === '' ? words.directorNameMissing : null,
    organisationName: form.organisationName.trim() === '' ? words.organisationNameMissing : null,
    passphrase: weak === null ? null : weakness[weak],
    again: form.again === form.passphrase ? null : words.passphraseDifferent,
    understood: form.understood ? null : words.lossUnderstoodMissing,
  };
}
