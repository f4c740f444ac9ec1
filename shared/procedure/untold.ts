/** Who has not been told yet how it ended. Handling ends when the ruling, non-admission, withdrawal or settlement has been told (H6). */
import type { Case } from './case.ts';
import { COMPLAINANT } from './fact.ts';
import type { LetterKind } from './letter-kind.ts';
import { isInformed, notAdmittedElements, sendingsOf, tellingIsImpossible } from './query.ts';

const told = (c: Case, kinds: readonly LetterKind[], to: string, since: string): boolean =>
  sendingsOf(c, kinds, to).some((s) => s.on >= since) || kinds.some((kind) => tellingIsImpossible(c, kind, to));

export const tellsOfRuling = (c: Case, rulingId: string, to: string): boolean =>
  sendingsOf(c, ['ruling'], to).some((s) => s.about === rulingId) || tellingIsImpossible(c, 'ruling', to);

/** Respondents whom a directie ruling concerns. */
export function ruledRespondents(c: Case, rulingId: string): readonly string[] {
  const ids = c.rulings.find((r) => r.rulingId === rulingId)?.elementIds ?? [];
  const named = c.respondents.filter((r) =>
    ids.some((id) => c.elements.find((e) => e.elementId === id)?.respondentId === r.respondentId),
  );
  const general = ids.some((id) => c.elements.find((e) => e.elementId === id)?.respondentId === null);
  return (general ? c.respondents : named).map((r) => r.respondentId);
}

/** Parties still to be told of an end of the matter; empty when handling is over. */
export function untoldEnds(c: Case): readonly string[] {
  const parties = new Set<string>();
  if (c.ended !== null) {
    const kind: LetterKind = c.ended.kind === 'withdrawn' ? 'withdrawalConfirmation' : 'settlementConfirmation';
    if (!told(c, [kind], COMPLAINANT, c.ended.on)) parties.add(COMPLAINANT);
    for (const r of c.respondents)
      if (isInformed(c, r.respondentId) && !told(c, [kind], r.respondentId, c.ended.on)) parties.add(r.respondentId);
    return [...parties];
  }
  const refusedOn = notAdmittedElements(c).reduce<string | null>(
    (last, e) => (e.admission && (last === null || e.admission.on > last) ? e.admission.on : last),
    null,
  );
  if (refusedOn !== null && !told(c, ['nonAdmission'], COMPLAINANT, refusedOn)) parties.add(COMPLAINANT);
  for (const ruling of c.rulings) {
    if (!tellsOfRuling(c, ruling.rulingId, COMPLAINANT)) parties.add(COMPLAINANT);
    for (const r of ruledRespondents(c, ruling.rulingId)) if (!tellsOfRuling(c, ruling.rulingId, r)) parties.add(r);
  }
  return [...parties];
}

/** The last day on which everybody had been told, when handling of the running round is over; otherwise null. */
export function handledOn(c: Case): string | null {
  const ends =
    c.ended !== null ||
    c.elements.every(
      (e) =>
        e.admission?.admitted === false ||
        e.ruling !== null ||
        (e.committee !== null && e.committee.outcome !== 'admit'),
    );
  if (!ends || c.elements.length === 0 || untoldEnds(c).length > 0) return null;
  const kinds: LetterKind[] =
    c.ended === null ? ['ruling', 'nonAdmission'] : ['withdrawalConfirmation', 'settlementConfirmation'];
  const lastTold = sendingsOf(c, kinds).reduce<string | null>(
    (last, s) => (last === null || s.on > last ? s.on : last),
    null,
  );
  return (
    lastTold ??
    c.ended?.on ??
    c.rulings.at(-1)?.on ??
    c.elements.at(-1)?.admission?.on ??
    c.committeeRulings.at(-1)?.on ??
    null
  );
}
