import type { Postmark } from '../../shared/contract/pages.ts';
import type { ComplaintForm } from './complaint-form.ts';

/** The form with what a person said of the mark on the envelope: what bears one came by post. */
export function withPostmark(form: ComplaintForm, mark: Postmark | null): ComplaintForm {
  if (mark === null) return form;
  const isDay = mark !== 'illegible' && mark !== 'none';
  const postmark = isDay ? ('date' as const) : mark;
  return { ...form, channel: form.channel ?? 'post', postmark, postmarkOn: isDay ? mark : null };
}
