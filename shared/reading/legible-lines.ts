/** The lines of a letter as the rules like to read them: cut at bars, without what others wrote, and not in capitals. */
import { ordinaryCase } from './capitals.ts';
import type { Addressee } from './letter-parts.ts';
import type { TextLine } from './letter-text.ts';

export function legibleLines(lines: readonly TextLine[], addressee: Addressee): readonly TextLine[] {
  return ordinaryCase(writtenLines(withoutClock(lines).flatMap(cutAtBars), addressee));
}

/** What the sender wrote: of a printed thread of messages the newest, without what it answers. */
export const writtenLines = (lines: readonly TextLine[], addressee: Addressee): readonly TextLine[] =>
  withoutReply(ownMessage(lines, addressee));

/** What a program for mail puts above the message that is answered; what comes then was written by somebody else. */
const answered = /^(op .{6,80} (schreef|heeft) .{0,120}:$|on .{6,120} wrote:$|>)/iu;

function withoutReply(lines: readonly TextLine[]): readonly TextLine[] {
  const at = lines.findIndex(({ text }) => answered.test(text));
  return at === -1 ? lines : lines.slice(0, at);
}

/** '[12-11-2026 09:14] Daan Vos: …', as a telephone prints a conversation: the clock before each line is not of the letter. */
const said = /^\[[\d\s.:/,-]{8,24}\]\s[^:]{1,60}:\s/u;

function withoutClock(lines: readonly TextLine[]): readonly TextLine[] {
  const spoken = lines.filter(({ text }) => said.test(text)).length;
  return spoken < 3
    ? lines
    : lines.map((line) => partOf(line, said.exec(line.text)?.[0].length ?? 0, line.text.length));
}

/** Part of a line as a line of its own; what it says still stands where it stood. */
export function partOf(line: TextLine, start: number, end: number): TextLine {
  const from = start + (line.text.slice(start, end).length - line.text.slice(start, end).trimStart().length);
  return {
    ...line,
    text: line.text.slice(start, end).trim(),
    place: (first, last) => line.place(from + first, from + last),
  };
}

/** 'Noor van Velden | Lindelaan 12 | 3512 AB Utrecht' is three lines. */
function cutAtBars(line: TextLine): readonly TextLine[] {
  const bars = [...line.text.matchAll(/\s[|•·]\s/gu)];
  if (bars.length === 0) return [line];
  const starts = [0, ...bars.map((bar) => bar.index + bar[0].length)];
  const ends = [...bars.map(({ index }) => index), line.text.length];
  return starts.map((start, at) => partOf(line, start, ends[at] ?? line.text.length));
}

const sender = /^(van|from|afzender)\s*:/iu;
const headers = /^(verzonden|datum|date|sent|aan|to|onderwerp|subject|cc)\s*:/iu;
const original = /^[-_\s]*(oorspronkelijk bericht|original message|doorgestuurd bericht|forwarded message)/iu;

/**
 * Of a printed thread of messages the newest: what it answers was written by somebody else. When the newest is of the organisation
 * itself it was passed on, and the one below it is meant.
 */
function ownMessage(lines: readonly TextLine[], addressee: Addressee): readonly TextLine[] {
  const heads = lines.flatMap(({ text }, at) =>
    sender.test(text) && lines.slice(at + 1, at + 4).some((next) => headers.test(next.text)) ? [at] : [],
  );
  const domain = addressee.email.split('@')[1]?.toLowerCase() ?? '';
  const passedOn = (at: number) => domain !== '' && (lines[at]?.text ?? '').toLowerCase().includes(`@${domain}`);
  const [first] = heads;
  // A letter with a printed message behind it is a letter.
  if (first === undefined || first > 3) return first === undefined ? lines : lines.slice(0, first);
  const which = Math.max(
    0,
    heads.findIndex((at) => !passedOn(at)),
  );
  const start = heads[which] ?? 0;
  const end = heads[which + 1] ?? lines.length;
  const cut = lines.slice(start, end).findIndex(({ text }) => original.test(text));
  return lines.slice(start, cut === -1 ? end : start + cut);
}
