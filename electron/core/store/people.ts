import type { Mention } from '../../../shared/procedure/envelope.ts';
import type { ActorId, CaseId, IsoInstant, PersonId } from '../../../shared/procedure/id.ts';
import { type Person, person as personSchema } from '../../../shared/procedure/person.ts';
import type { Random } from '../random.ts';
import { all, type Db, first, run, toJson } from './database.ts';
import { saltedDigest, saltLength, toHex, utf8 } from './digest.ts';
import { indexItem } from './search-index.ts';

type PersonRow = {
  readonly person_id: string;
  readonly revision: number;
  readonly body: string;
  readonly digest: Uint8Array;
  readonly recorded_at: string;
  readonly actor_id: string;
};

/** One revision of somebody's particulars. */
export type StoredPerson = {
  readonly id: PersonId;
  readonly revision: number;
  readonly person: Person;
  readonly digest: string;
  readonly recordedAt: IsoInstant;
  readonly actorId: ActorId;
};

export type NewPerson = {
  readonly id: PersonId;
  readonly person: Person;
  readonly recordedAt: IsoInstant;
  readonly actorId: ActorId;
  readonly random: Random;
};

const columns = 'p.person_id, p.revision, p.body, p.digest, p.recorded_at, p.actor_id';
const newest = 'p.revision = (SELECT max(revision) FROM person_revision WHERE person_id = p.person_id)';

const toPerson = (row: PersonRow): StoredPerson => ({
  id: row.person_id,
  revision: row.revision,
  person: personSchema.parse(JSON.parse(row.body)),
  digest: toHex(row.digest),
  recordedAt: row.recorded_at,
  actorId: row.actor_id,
});

/** Stores somebody, or the next revision of their particulars; gives what an event may mention. */
export function putPerson(db: Db, entry: NewPerson): Mention {
  const last = first<{ revision: number | null }>(
    db,
    'SELECT max(revision) AS revision FROM person_revision WHERE person_id = ?',
    entry.id,
  );
  const revision = (last?.revision ?? 0) + 1;
  const body = toJson(personSchema.parse(entry.person));
  const salt = entry.random(saltLength);
  const digest = saltedDigest(salt, utf8(body));
  run(
    db,
    `INSERT INTO person_revision (person_id, revision, body, salt, digest, recorded_at, actor_id)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    entry.id,
    revision,
    body,
    salt,
    digest,
    entry.recordedAt,
    entry.actorId,
  );
  indexItem(db, { kind: 'person', ref: entry.id, caseId: null, body: wordsOfPerson(entry.person) });
  return { id: entry.id, revision, digest: toHex(digest) };
}

/** Puts everybody into the search index again. */
export function indexPeople(db: Db): void {
  for (const row of all<PersonRow>(db, `SELECT ${columns} FROM person_revision p WHERE ${newest}`)) {
    const { id, person } = toPerson(row);
    indexItem(db, { kind: 'person', ref: id, caseId: null, body: wordsOfPerson(person) });
  }
}

/** What somebody can be found by. */
const wordsOfPerson = (p: Person): string =>
  [p.givenName, p.familyName, p.organisation, p.street, p.postcode, p.city, p.email, p.phone]
    .filter((part) => part !== '')
    .join(' ');

export function readPerson(db: Db, id: PersonId): StoredPerson | undefined {
  const row = first<PersonRow>(db, `SELECT ${columns} FROM person_revision p WHERE person_id = ? AND ${newest}`, id);
  return row && toPerson(row);
}

/** All revisions, oldest first. */
export function personHistory(db: Db, id: PersonId): readonly StoredPerson[] {
  return all<PersonRow>(db, `SELECT ${columns} FROM person_revision p WHERE person_id = ? ORDER BY revision`, id).map(
    toPerson,
  );
}

/** Says that somebody occurs in a case; saying it twice is once. */
export function linkPerson(db: Db, caseId: CaseId, personId: PersonId): void {
  run(db, 'INSERT OR IGNORE INTO case_person (case_id, person_id) VALUES (?, ?)', caseId, personId);
}

/** Everybody in a case, as they are known now. */
export function peopleOfCase(db: Db, caseId: CaseId): readonly StoredPerson[] {
  return all<PersonRow>(
    db,
    `SELECT ${columns} FROM case_person c JOIN person_revision p ON p.person_id = c.person_id
     WHERE c.case_id = ? AND ${newest} ORDER BY p.person_id`,
    caseId,
  ).map(toPerson);
}

/** Everybody the vault knows, as they are known now. */
export function allPeople(db: Db): readonly StoredPerson[] {
  return all<PersonRow>(db, `SELECT ${columns} FROM person_revision p WHERE ${newest} ORDER BY p.person_id`).map(
    toPerson,
  );
}

export function casesOfPerson(db: Db, id: PersonId): readonly CaseId[] {
  return all<{ case_id: string }>(db, 'SELECT case_id FROM case_person WHERE person_id = ? ORDER BY case_id', id).map(
    (row) => row.case_id,
  );
}
