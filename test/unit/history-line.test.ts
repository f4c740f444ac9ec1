import { expect, test } from 'vitest';
import type { HistoryWords } from '../../electron/core/dossier/history/lines.ts';
import { historyLine } from '../../electron/core/dossier/history-line.ts';
import type { CaseEvent } from '../../shared/procedure/event.ts';

const words: HistoryWords = {
  who: () => 'de heer Demir (lid)',
  director: () => 'Ans de Boer',
  text: () => '',
  element: () => 'onderdeel 1',
  subject: () => '',
  caseNumber: () => '2026-001',
  sessionOn: () => '',
};

test('a line of the history begins as a sentence, also when it begins with somebody', () => {
  const appointed = { type: 'memberAppointed', memberId: 'm', seat: 'member' } as unknown as CaseEvent;
  expect(historyLine(appointed, words)?.text).toMatch(/^De heer Demir \(lid\) is benoemd als /u);
});
