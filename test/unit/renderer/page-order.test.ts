import { expect, test } from 'vitest';
import { emptyForm, receiptOf } from '../../../renderer/intake/complaint-form.ts';
import { withPostmark } from '../../../renderer/intake/with-postmark.ts';
import { asEnvelope, joined, leftOut, moved, turned, withoutPage } from '../../../renderer/pages/order.ts';
import type { PageEntry } from '../../../shared/contract/pages.ts';

const entry = (page: number, more: Partial<PageEntry> = {}): PageEntry => ({
  from: 'brief',
  page,
  turn: 0,
  envelope: false,
  ...more,
});
const three = [entry(1), entry(2), entry(3)];
const pagesOf = (entries: readonly PageEntry[]) => entries.map(({ page }) => page);

test('pages turn all the way round, move one place, and the last one cannot be left out', () => {
  const round = [1, 2, 3, 4].reduce((entries) => turned(entries, 1), three as readonly PageEntry[]);
  expect(round).toEqual(three);
  expect(turned(three, 0)[0]?.turn).toBe(90);
  expect(pagesOf(moved(three, 2, -1))).toEqual([1, 3, 2]);
  expect(moved(three, 0, -1)).toBe(three);
  expect(moved(three, 2, 1)).toBe(three);
  expect(pagesOf(withoutPage(three, 1))).toEqual([1, 3]);
  expect(withoutPage([entry(2)], 0)).toEqual([entry(2)]);
});

test('what is left out can be put back, and another paper is joined as the envelope', () => {
  const shown = joined([entry(3)], 'envelop', 2);
  expect(pagesOf(leftOut('brief', 3, shown))).toEqual([1, 2]);
  expect(shown.slice(1)).toEqual([
    entry(1, { from: 'envelop', envelope: true }),
    entry(2, { from: 'envelop', envelope: true }),
  ]);
  expect(asEnvelope(asEnvelope(three, 1), 1)).toEqual(three);
});

test('the mark on the envelope is that of the receipt; without one nothing is said', () => {
  const empty = { ...emptyForm(() => 'id'), receivedOn: '2026-11-20' };
  expect(withPostmark(empty, null)).toBe(empty);
  const receipt = (mark: Parameters<typeof withPostmark>[1]) => receiptOf(withPostmark(empty, mark), null);
  expect(receipt('2026-11-18')).toMatchObject({ channel: 'post', postmark: '2026-11-18' });
  expect(receipt('illegible')).toMatchObject({ channel: 'post', postmark: 'illegible' });
  const handed = withPostmark({ ...empty, channel: 'handedOver' }, '2026-11-18');
  expect(receiptOf(handed, null)).toMatchObject({ channel: 'handedOver', postmark: 'none' });
});
