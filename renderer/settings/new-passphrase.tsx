import { useState } from 'react';
import { minimumPassphraseLength } from '../../shared/contract/vault.ts';
import { useT } from '../i18n/language.ts';
import type { Messages } from '../i18n/nl/index.ts';
import { passphraseProblem } from '../unlock/passphrase-advice.ts';
import { PassphraseField } from '../unlock/passphrase-field.tsx';
import { StrengthMeter } from '../unlock/strength-meter.tsx';

/** A new passphrase, typed twice. */
export type NewSecret = { readonly next: string; readonly again: string };
export const emptySecret: NewSecret = { next: '', again: '' };
type Problems = Readonly<Record<keyof NewSecret, string | null>>;

/** What is wrong with a new passphrase, in words. `known` are words others can guess. */
export function secretProblems(secret: NewSecret, known: readonly string[], t: Messages): Problems {
  const weak = passphraseProblem(secret.next, known);
  const weakness = {
    passphraseTooShort: t.unlock.passphraseTooShort(minimumPassphraseLength),
    passphraseGuessable: t.unlock.passphraseGuessable,
  };
  return {
    next: weak === null ? null : weakness[weak],
    again: secret.again === secret.next ? null : t.unlock.passphraseDifferent,
  };
}

type NewPassphraseProps = {
  readonly label: string;
  readonly help: string;
  readonly value: NewSecret;
  readonly onChange: (value: NewSecret) => void;
  readonly problems: Problems;
  /** The form was handed in: problems show also where nothing was typed. */
  readonly judged: boolean;
};

export function NewPassphrase({ label, help, value, onChange, problems, judged }: NewPassphraseProps) {
  const t = useT();
  const [left, setLeft] = useState<ReadonlySet<keyof NewSecret>>(new Set());
  const shown = (field: keyof NewSecret) => (judged || left.has(field) ? problems[field] : null);
  const leave = (field: keyof NewSecret) => value[field] !== '' && setLeft((old) => new Set(old).add(field));
  return (
    <>
      <PassphraseField
        label={label}
        help={`${help} ${t.unlock.passphraseHelp(minimumPassphraseLength)}`.trim()}
        value={value.next}
        onChange={(next) => onChange({ ...value, next })}
        onBlur={() => leave('next')}
        error={shown('next')}
      />
      <StrengthMeter passphrase={value.next} known={[]} onTake={(next) => onChange({ ...value, next })} />
      <PassphraseField
        label={t.unlock.passphraseAgain}
        help={t.unlock.passphraseAgainHelp}
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
        onBlur={() => leave('again')}
        error={shown('again')}
      />
    </>
  );
}
