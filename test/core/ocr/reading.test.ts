/** Reading in the background: by itself after a file came in, where it stopped after a restart, and gone with its document. */
import { expect, it, vi } from 'vitest';
import { renewRecoveryCode } from '../../../shared/contract/access.ts';
import { careTick } from '../../../shared/contract/care.ts';
import { dismissPaper } from '../../../shared/contract/inbox.ts';
import { pageWords, readingState } from '../../../shared/contract/reading.ts';
import { textOfLines } from '../../../shared/page-words.ts';
import { sheets } from '../../fixtures/dossier-kit.ts';
import { scan } from '../../fixtures/scan-kit.ts';
import { coreKit, type Window } from '../handlers/core-kit.ts';

const kit = coreKit();
const limit = { timeout: 60_000, interval: 50 };

async function textOf(window: Window, documentId: string, page: number): Promise<string | null> {
  const words = await window.ask(pageWords, { documentId, page });
  return words.read ? textOfLines(words.lines) : null;
}
const isRead = (window: Window, documentId: string, page: number) =>
  vi.waitFor(async () => {
    const text = await textOf(window, documentId, page);
    if (text === null) throw new Error('not yet');
    return text;
  }, limit);

it('goes on where it stopped, and leaves nothing of what is thrown away', { timeout: 120_000 }, async () => {
  const letter = await sheets([{ text: 'Eerste bladzijde van de klacht' }, { text: 'Tweede bladzijde van de klacht' }]);
  const scanned = await scan(letter, { format: 'pdf', dotsPerInch: 150 });
  const first = await kit.create('reading', true);
  const [own, paper] = [await first.take(letter), await first.take(scanned)];
  if (!own.ok || !paper.ok) throw new Error('not taken');
  expect(await isRead(first, own.documentId, 2)).toBe('Tweede bladzijde van de klacht');
  expect(await isRead(first, paper.documentId, 1)).toContain('Eerste bladzijde');
  await first.core.close();
  const works = first.pushes.flatMap((push) => (push.push === 'progress' ? [push.work] : []));
  expect(works).toContain(`reading:${own.documentId}`);

  const idle = kit.start('reading');
  await kit.unlock(idle);
  expect(await textOf(idle, paper.documentId, 1)).toContain('Eerste');
  expect(await textOf(idle, paper.documentId, 2)).toBeNull();
  await idle.core.close();

  const second = kit.start('reading', true);
  await kit.unlock(second);
  expect(await second.ask(readingState, {})).toEqual({ pagesLeft: 1 });
  expect(await isRead(second, paper.documentId, 2)).toContain('Tweede bladzijde');
  await vi.waitFor(async () => expect(await second.ask(readingState, {})).toEqual({ pagesLeft: 0 }), limit);
  // What no complaint that is being entered holds on to lies in the Postbak since the restart, and is thrown away there.
  await second.ask(dismissPaper, { documentId: paper.documentId, reason: 'noComplaint', keep: false });
  expect(await textOf(second, paper.documentId, 1)).toBeNull();
  expect(kit.log).toEqual([]);
});

it('goes on after the vault was given a new key, while nothing could be kept', { timeout: 120_000 }, async () => {
  const counted = ['Eerste', 'Tweede', 'Derde', 'Vierde'];
  const letter = await sheets(counted.map((which) => ({ text: `${which} bladzijde van de klacht` })));
  const window = await kit.create('renewed', true);
  const paper = await window.take(await scan(letter, { format: 'pdf', dotsPerInch: 150 }));
  if (!paper.ok) throw new Error('not taken');
  // The second takes the place of the first, whose copy must open nothing any more; so often that a page ends meanwhile.
  for (let code = 0; code < 6; code += 1) await window.ask(renewRecoveryCode, {});
  await window.ask(careTick, {});
  for (const [index, which] of counted.entries())
    expect(await isRead(window, paper.documentId, index + 1)).toContain(`${which} bladzijde`);
  expect(kit.log).toEqual([]);
});
