import { createContext, type ReactNode, useContext } from 'react';
import { afterPress } from '../components/after-press.ts';
import type { ComplaintForm } from './complaint-form.ts';

export type Change = (change: Partial<ComplaintForm> | ((form: ComplaintForm) => ComplaintForm)) => void;

export type Intake = {
  readonly form: ComplaintForm;
  readonly change: Change;
  /** What is wrong with a field, in words, once it is time to say so. */
  readonly problem: (field: string) => string | null;
  readonly leave: (field: string) => void;
  readonly today: string;
};

const IntakeContext = createContext<Intake | null>(null);
export const IntakeProvider = IntakeContext.Provider;

/** The form that is being filled in. */
export function useIntake(): Intake {
  const intake = useContext(IntakeContext);
  if (intake === null) throw new Error('useIntake outside IntakeProvider');
  return intake;
}

export const newId = (): string => crypto.randomUUID();

/** A place in the form that can have a problem: judged once the focus has left it, and found again by its name. */
export function Slot({ field, children }: { readonly field: string; readonly children: ReactNode }) {
  const { leave } = useIntake();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the focus leaves its field
    <div
      data-field={field}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) afterPress(() => leave(field));
      }}
    >
      {children}
    </div>
  );
}

/** Brings the keyboard to a field of the form. */
export function focusSlot(field: string): void {
  const slot = document.querySelector(`[data-field="${CSS.escape(field)}"]`);
  const control =
    slot?.querySelector<HTMLElement>('input:checked') ??
    slot?.querySelector<HTMLElement>('input, textarea, select, button');
  control?.focus();
  slot?.scrollIntoView({ block: 'center' });
}
