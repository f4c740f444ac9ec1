/** Every command of the procedure has a form that asks for all of it, and only for it. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { dryRun } from '../../../renderer/case/forms/dry-run.ts';
import {
  asGroup,
  asRows,
  type Field,
  type Fields,
  fieldAt,
  type JsonObject,
} from '../../../renderer/case/forms/field.ts';
import { finish, readTime } from '../../../renderer/case/forms/finish.ts';
import { formSpecOf } from '../../../renderer/case/forms/form-spec.ts';
import { type FormValue, initialValue, parseFormValue, withAnswer } from '../../../renderer/case/forms/form-value.ts';
import { idsOf } from '../../../renderer/case/forms/things.ts';
import { commandPayloads, commandSchema, commandTypes } from '../../../shared/procedure/command.ts';
import { emptyPerson } from '../../../shared/procedure/person.ts';
import { caseKitToday, historyAfter, registered, viewOf } from '../../fixtures/case-kit.ts';

/** The shape of a schema as nested names, through arrays, nullables and the members of unions. */
function names(schema: z.ZodType): JsonObject | null {
  if (schema instanceof z.ZodNullable) return names(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) return names(schema.element as z.ZodType);
  if (!(schema instanceof z.ZodObject)) return null;
  return Object.fromEntries(Object.entries(schema.shape).map(([name, inner]) => [name, names(inner as z.ZodType)]));
}
function fieldNames(fields: Fields): JsonObject {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, 'fields' in field ? fieldNames(field.fields) : null]),
  );
}

let ids = 0;
const newId = () => `new-${++ids}`;

const course = [
  'recordSent:acknowledgement',
  'recordSent:respondentNotice',
  'decideAdmission',
  'recordSent:hearingInvitation',
  'recordSent:hearingInvitation',
  'planSession',
  'addParticipant',
  'holdSession',
  'recordHearingReport',
  'planSession',
  'waiveHearing',
  'takeProvisionalMeasure',
  'attachDocument',
  'rule',
  'object',
  'approachMember',
  'recordSent:memberRequest',
  'recordConfidentiality',
  'placeHold',
  'planImprovement',
  'receiveAccessRequest',
] as const;
const views = [viewOf(registered), viewOf(historyAfter(...course.slice(0, 8))), viewOf(historyAfter(...course))];

describe.each(commandTypes)('the form of %s', (type) => {
  const { fields } = formSpecOf(type) as { readonly fields: Fields };

  test('asks for every part, and for nothing else', () => {
    const { happenedOn, ...parts } = names(commandPayloads[type] as z.ZodType) ?? {};
    expect(happenedOn).toBeNull();
    expect(fieldNames(fields)).toEqual(parts);
  });

  test.skipIf(type === 'registerComplaint').each(views)('once filled in, it is a whole command', (view) => {
    const opened = initialValue(view, { command: type }, newId);
    const filled = fillIn(type, fields, opened, view);
    const { command, texts, people, problems } = finish(type, filled.value, view);
    expect(problems.map(({ path }) => path)).toEqual(filled.impossible);
    if (filled.impossible.length > 0) return;
    expect(commandSchema.safeParse(command).success).toBe(true);
    for (const { id, body } of texts) expect([JSON.stringify(command).includes(id), body]).toEqual([true, 'Woorden.']);
    for (const { id } of people) expect(JSON.stringify(command)).toContain(id);
  });

  test('a kept draft is read back as it was', () => {
    const value = initialValue(viewOf(registered), { command: type }, newId);
    expect(parseFormValue(JSON.parse(JSON.stringify(value)))).toEqual(value);
  });
});

/** Answers everything that is still required; what cannot be answered in this case is named. */
function fillIn(type: (typeof commandTypes)[number], fields: Fields, opened: FormValue, view: (typeof views)[number]) {
  const impossible: string[] = [];
  let value = opened;
  for (const { path } of finish(type, opened, view).problems) {
    const keys = path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    const field = path === 'happenedOn' ? null : fieldAt(fields, keys);
    const answer = field === null ? undefined : answerTo(field, opened.command, view);
    if (answer === undefined) impossible.push(path);
    else {
      value = { ...value, command: put(value.command, keys, answer) as JsonObject };
      if (field?.kind === 'text') value = { ...value, texts: { ...value.texts, [String(answer)]: 'Woorden.' } };
      if (field?.kind === 'person')
        value = { ...value, people: { ...value.people, [String(answer)]: { ...emptyPerson, familyName: 'Smit' } } };
    }
  }
  return { value, impossible };
}

function answerTo(field: Field, command: JsonObject, view: (typeof views)[number]): JsonObject[string] | undefined {
  switch (field.kind) {
    case 'text':
    case 'person':
      return newId();
    case 'date':
      return caseKitToday;
    case 'document':
      return 'document-0';
    case 'one':
      return field.of === 'otherCase' ? 'case-2' : idsOf(field.of, view, command)[0];
    case 'many': {
      const known = idsOf(field.of, view, command);
      return known.length === 0 ? undefined : [...known];
    }
    case 'choice':
      return field.options[0];
    case 'yesNo':
      return true;
    case 'correctedFact':
      return ['happenedOn'];
    default:
      return undefined;
  }
}

function put(
  at: JsonObject[string],
  [key, ...rest]: readonly (string | number)[],
  to: JsonObject[string],
): JsonObject[string] {
  if (key === undefined) return to;
  if (typeof key === 'number') return asRows(at).map((row, i) => (i === key ? put(row, rest, to) : row));
  return { ...asGroup(at), [key]: put(asGroup(at)[key] ?? null, rest, to) };
}

describe('answers that hang together', () => {
  const view = viewOf(historyAfter(...course.slice(0, 2)));

  test('a reason for not taking up is asked only then, and only then sent', () => {
    const opened = initialValue(view, { command: 'decideAdmission' }, newId);
    expect(finish('decideAdmission', opened, view).problems.map(({ path }) => path)).toEqual([
      'decisions.0.admitted',
      'decisions.1.admitted',
    ]);
    const first = put(opened.command, ['decisions', 0, 'admitted'], true);
    const refused = { ...opened, command: put(first, ['decisions', 1, 'admitted'], false) as JsonObject };
    expect(finish('decideAdmission', refused, view).problems.map(({ path }) => path)).toEqual([
      'decisions.1.ground',
      'decisions.1.reason',
    ]);
    expect(finish('decideAdmission', refused, view).command).toBeNull();
    const later = { ...refused, leftOut: ['element-2'] };
    expect(finish('decideAdmission', later, view).command).toMatchObject({
      decisions: [{ elementId: 'element-1', admitted: true, ground: null, reason: null }],
    });
  });

  test('the step that was asked for opens with its letter and its addressee', () => {
    const value = initialValue(
      view,
      { command: 'recordSent', letter: 'respondentNotice', about: 'respondent-1' },
      newId,
    );
    expect(value.command).toMatchObject({ kind: 'respondentNotice', to: 'respondent-1' });
    const other = withAnswer(
      'recordSent',
      value,
      { ...value.command, kind: 'acknowledgement', to: 'complainant' },
      view,
    );
    expect(other.command).toMatchObject({ about: null, letterId: null });
  });

  test('trying a step tells what follows from it, and what stands in its way', () => {
    const opened = initialValue(view, { command: 'decideAdmission' }, newId);
    const decided = ['element-1', 'element-2'].reduce<JsonObject[string]>(
      (so, _id, i) => put(so, ['decisions', i, 'admitted'], true),
      opened.command,
    );
    const { command } = finish('decideAdmission', { ...opened, command: decided as JsonObject }, view);
    if (command === null) throw new Error('not whole');
    const tried = dryRun(view, command);
    expect(tried.hard).toEqual([]);
    expect(tried.next.map((o) => o.kind)).toContain('invite');
    const future = dryRun(view, { ...command, happenedOn: '2027-01-01' });
    expect(future.hard.map((r) => r.code)).toEqual(['dateInFuture']);
    expect(future.next).toEqual([]);
  });
});

test.each([
  ['14:00', '14:00'],
  ['9.30', '09:30'],
  ['14 uur', '14:00'],
  ['25:00', null],
  ['half drie', null],
])('%s is read as %s', (typed, time) => {
  expect(readTime(typed)).toBe(time);
});
