import { ChoiceField, TextField } from '../components/fields.tsx';
import { useT } from '../i18n/language.ts';
import { PassphraseField } from './passphrase-field.tsx';

/** By what a vault is opened, as typed. */
export type Secret = { readonly kind: 'passphrase' | 'recovery'; readonly secret: string };

type SecretFieldsProps = {
  readonly value: Secret;
  readonly onChange: (value: Secret) => void;
  readonly disabled: boolean;
};

/** Passphrase or recovery code, for work on a vault that stays closed. */
export function SecretFields({ value, onChange, disabled }: SecretFieldsProps) {
  const t = useT();
  const { kind, secret } = value;
  const type = (typed: string) => onChange({ kind, secret: typed });
  return (
    <>
      <ChoiceField
        label={t.safekeeping.salvage.how}
        value={kind}
        onChange={(chosen) => onChange({ kind: chosen, secret: '' })}
        choices={[
          { value: 'passphrase', label: t.unlock.passphrase },
          { value: 'recovery', label: t.care.recovery.code },
        ]}
      />
      {kind === 'passphrase' ? (
        <PassphraseField label={t.unlock.passphrase} value={secret} onChange={type} disabled={disabled} />
      ) : (
        <TextField label={t.care.recovery.code} value={secret} onChange={type} disabled={disabled} maxLength={200} />
      )}
    </>
  );
}
