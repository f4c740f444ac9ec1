import type { resetForgottenPassphrase } from '../../shared/contract/access.ts';
import type { OutputOf } from '../../shared/contract/endpoint.ts';
import type { addDirector } from '../../shared/contract/settings.ts';
import type { Messages } from '../i18n/nl/index.ts';

type Refusal =
  | Extract<OutputOf<typeof addDirector>, { readonly ok: false }>['refusal']
  | Extract<OutputOf<typeof resetForgottenPassphrase>, { readonly ok: false }>['refusal'];

/** Why a key was not made, changed or taken away. */
export function refusalText(refusal: Refusal, t: Messages): string {
  if (refusal === 'lastDirector' || refusal === 'unknownSlot') return t.settings.access[refusal];
  if (refusal === 'notByRecoveryCode') return t.care.access.notByRecoveryCode;
  return t.unlock.refusals[refusal];
}
