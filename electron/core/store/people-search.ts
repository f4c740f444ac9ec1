import { z } from 'zod';
import { type Person, person as personSchema } from '../../../shared/procedure/person.ts';
import type { Db } from './database.ts';

const nameParts = z.object({ givenName: z.string(), familyName: z.string(), organisation: z.string() });

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('nl')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** People of whom every word typed begins a word of their name, as they are known now; the last entered first. */
export function findPeopleByName(
  db: Db,
  search: string,
  limit: number,
): readonly { readonly id: string; readonly person: Person }[] {
  const typed = wordsOf(search);
  if (typed.length === 0) return [];
  const rows = db.prepare<[], { person_id: string; body: string }>(
    `SELECT p.person_id, p.body FROM person_revision p
     WHERE p.revision = (SELECT max(revision) FROM person_revision WHERE person_id = p.person_id)
     ORDER BY p.recorded_at DESC, p.person_id`,
  );
  const found: { id: string; person: Person }[] = [];
  for (const { person_id: id, body } of rows.iterate()) {
    const stored: unknown = JSON.parse(body);
    const { givenName, familyName, organisation } = nameParts.parse(stored);
    const words = wordsOf(`${givenName} ${familyName} ${organisation}`);
    if (!typed.every((word) => words.some((own) => own.startsWith(word)))) continue;
    found.push({ id, person: personSchema.parse(stored) });
    if (found.length === limit) break;
  }
  return found;
}
