import { expect, test } from 'vitest';
import { disagreeingSendings } from '../../../shared/procedure/disagreement.ts';
import { CaseScript, RESPONDENT, receiptOn } from './case-script.ts';

const kinds = (script: CaseScript) =>
  disagreeingSendings(script.case).map(({ sending, facts }) => [sending.kind, facts]);

const correct = (script: CaseScript, entry: number, path: readonly (string | number)[], value: string, on: string) =>
  script.run({ type: 'correctFact', happenedOn: on, entry, path: [...path], value, reason: 'reason' });

test('a letter disagrees from the moment a fact in it is corrected', () => {
  const script = new CaseScript('c').register({ receivedOn: '2026-09-01', incidentOn: '2026-08-20' });
  script.sent('acknowledgement', '2026-09-04').sent('respondentNotice', '2026-09-04', RESPONDENT);
  script.sent('confidentialityNotice', '2026-09-04', RESPONDENT);
  expect(kinds(script)).toEqual([]);
  correct(script, 1, ['receipts', 0, 'receivedOn'], '2026-08-31', '2026-09-07');
  const target = { fact: 'targetDate', before: '2026-10-01', after: '2026-09-30' };
  expect(kinds(script)).toEqual([
    ['acknowledgement', [{ fact: 'receivedOn', before: '2026-09-01', after: '2026-08-31' }, target]],
    ['respondentNotice', [target]],
  ]);
});

test('a new letter of the same kind settles it, one that came back does not', () => {
  const script = new CaseScript('c').register({ receivedOn: '2026-09-01', incidentOn: '2026-08-20' });
  script.sent('acknowledgement', '2026-09-04');
  correct(script, 1, ['receipts', 0, 'receivedOn'], '2026-08-31', '2026-09-07');
  script.sent('acknowledgement', '2026-09-08');
  expect(kinds(script)).toEqual([]);
  const again = script.case.sendings.at(-1)?.sendingId ?? '';
  script.run({ type: 'recordReturned', happenedOn: '2026-09-15', sendingId: again, reason: 'returned' });
  expect(kinds(script).map(([kind]) => kind)).toEqual(['acknowledgement']);
});

test('a fact corrected back agrees again, and what happened afterwards never disagrees', () => {
  const script = new CaseScript('c').register({ receivedOn: '2026-09-01', incidentOn: '2026-08-20' });
  script.sent('acknowledgement', '2026-09-04');
  correct(script, 1, ['receipts', 0, 'receivedOn'], '2026-08-31', '2026-09-07');
  correct(script, 1, ['receipts', 0, 'receivedOn'], '2026-09-01', '2026-09-08');
  expect(kinds(script)).toEqual([]);
  // An earlier receipt that turned up later is no mistake in the letter.
  script.do('addReceipt', '2026-09-09', { receipt: receiptOn('2026-08-28') });
  expect(kinds(script)).toEqual([]);
});
