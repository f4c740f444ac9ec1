/** Cases as far as tests need them. One complaint about one employee, received 1 September 2026. */
import { COMPLAINANT } from '../../../shared/procedure/fact.ts';
import { type CaseScript, DIRECTOR, script } from './case-script.ts';

export const registered = (x: Parameters<CaseScript['register']>[0] = {}) =>
  script().register({ receivedOn: '2026-09-01', ...x });
export const admitted = () => registered().sent('acknowledgement', '2026-09-02').admit('2026-09-03');
export const heard = () => admitted().hear('2026-09-07');
export const ruled = () => heard().rule('2026-09-08').tellRuling('2026-09-09');
export const objected = () => ruled().object('2026-09-10');
export const approached = () => objected().do('approachMember', '2026-09-11', { memberId: 'm1', seat: 'chair' });
export const named = () => objected().committee('2026-09-11').sent('membersNamed', '2026-09-11');
export const forwarded = () => named().do('forwardDossier', '2026-09-21');
export const merits = () => forwarded().committeeRules('2026-10-05', 'notUpheld');
export const closed = () => ruled().do('closeCase', '2026-09-10');
export const director = () => registered({ respondents: [{ directorId: DIRECTOR }] });
export const planned = () =>
  admitted().do('planSession', '2026-09-04', { sessionId: 's1', partyIds: [COMPLAINANT], on: '2026-09-08' });
