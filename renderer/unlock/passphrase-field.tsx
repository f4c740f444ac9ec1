import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../i18n/language.ts';

type PassphraseFieldProps = {
  readonly label: string;
  readonly help?: string;
  readonly error?: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
};

/** A secret, shown on request; says when Caps Lock is on, the commonest reason that a good passphrase is refused. */
export function PassphraseField({
  label,
  help,
  error,
  value,
  onChange,
  onBlur,
  disabled,
  autoFocus,
}: PassphraseFieldProps) {
  const t = useT();
  const [capsLock, setCapsLock] = useState(false);
  return (
    <PasswordInput
      label={label}
      description={capsLock ? `${help ?? ''} ${t.unlock.capsLock}`.trim() : help}
      error={error ?? undefined}
      value={value}
      disabled={disabled ?? false}
      autoFocus={autoFocus ?? false}
      autoComplete="off"
      spellCheck={false}
      visibilityToggleButtonProps={{ 'aria-label': `${t.unlock.showPassphrase}: ${label}`, tabIndex: 0 }}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={onBlur}
      onKeyUp={(event) => setCapsLock(event.getModifierState('CapsLock'))}
    />
  );
}
