/**
 * How fast a letter is set, and how fast it is seen while it is written: the worker of the program, and a reader in a process of its
 * own, as there. Each letter differs from the last by a few words, as while typing.
 */
import { exampleValues } from '../../electron/core/letters/example-values.ts';
import { drawLetter } from '../../electron/core/letters/pages.ts';
import { fillTemplate, shippedTemplate } from '../../electron/core/letters/template.ts';
import type { LetterInput } from '../../electron/core/typeset/letter-input.ts';
import { createTypesetter } from '../../electron/core/typeset/typeset.ts';
import type { LetterContent } from '../../shared/letters/content.ts';
import { letterKinds } from '../../shared/procedure/letter-kind.ts';
import { startChildReader } from '../../test/fixtures/child-reader.ts';

/** In milliseconds. */
export type LetterTimes = {
  /** With starting the worker. */
  readonly first: number;
  /** The same letter after some words were typed. */
  readonly next: readonly number[];
  /** Another kind of letter each time. */
  readonly other: readonly number[];
  /** A longer one, set and drawn: what the window waits for. */
  readonly preview: readonly number[];
  readonly previewPages: number;
};

export async function measureLetters(rounds: number): Promise<LetterTimes> {
  const { subject, content } = fillTemplate(await shippedTemplate('acknowledgement'), exampleValues('complainant'));
  const letter = (paragraphs: LetterContent): LetterInput => ({ ...around, subject, paragraphs });
  // Long enough for a second page, as a ruling often is.
  const long = [...content, ...content];
  const typed = (round: number, before = content): LetterInput => {
    const text = `Nog een zin, met ${round} woorden erbij.`;
    return letter([...before, { kind: 'text', pieces: [{ kind: 'text', text }] }]);
  };
  const typesetter = createTypesetter();
  const reader = startChildReader();
  try {
    const first = await timed(() => typesetter.typeset('letter', typed(-1)));
    const next: number[] = [];
    for (let round = 0; round < rounds; round += 1)
      next.push(await timed(() => typesetter.typeset('letter', typed(round))));
    const other: number[] = [];
    for (const kind of letterKinds) {
      const filled = fillTemplate(await shippedTemplate(kind), exampleValues('complainant'));
      other.push(await timed(() => typesetter.typeset('letter', letter(filled.content))));
    }
    // In the program the reader was started long before.
    const { pages } = await drawLetter({ typesetter, reader }, typed(rounds, long));
    const preview: number[] = [];
    for (let round = 1; round <= rounds; round += 1)
      preview.push(await timed(() => drawLetter({ typesetter, reader }, typed(rounds + round, long))));
    return { first, next, other, preview, previewPages: pages.length };
  } finally {
    await reader.end();
    await typesetter.close();
  }
}

/** Of these times, the one that a `share` (0..1) of them do not exceed. */
export const atShare = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? 0;

const around = {
  organisation: {
    name: 'De Linde',
    street: 'Kade 1',
    postcode: '3511 AA',
    city: 'Utrecht',
    email: 'k@voorbeeld.example',
    phone: '030',
  },
  receiver: ['Mevrouw A. de Vries', 'Dorpsweg 12', '3456 CD  ZEIST'],
  window: 'left',
  place: 'Utrecht',
  date: '2026-12-01',
  caseNumber: '2026-004',
  letterNumber: '2',
  closing: 'Met vriendelijke groet,',
  signatory: { name: 'J. Jansen', role: 'directie' },
  enclosures: [],
  confidential: true,
  draft: true,
} as const;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
