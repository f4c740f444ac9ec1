/** Every endpoint says how much it takes: no text, list or number without an end. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { largestFrame } from '../../../electron/core/dispatcher.ts';
import { handlers } from '../../../electron/core/handlers/index.ts';
import { pieceSize } from '../../../shared/contract/document-import.ts';
import { saveDraft } from '../../../shared/contract/drafts.ts';
import { declaredEndpoints, inputShape, type Shape } from './endpoints.ts';

/** What of this shape has no end, by its place. */
function endless(shape: Shape, place: string): readonly string[] {
  if (shape.anyJson !== undefined || shape.const !== undefined || shape.enum !== undefined) return [];
  const parts = shape.anyOf ?? shape.oneOf;
  if (parts !== undefined) return parts.flatMap((part, index) => endless(part, `${place}|${index}`));
  if (Array.isArray(shape.type)) return shape.type.flatMap((type: string) => endless({ ...shape, type }, place));
  switch (shape.type) {
    case 'null':
    case 'boolean':
      return [];
    case 'string':
      return shape.maxLength !== undefined || shape.format === 'date' ? [] : [`${place}: text`];
    case 'number':
    case 'integer': {
      const { minimum = -Infinity, maximum = Infinity } = shape;
      return minimum > Number.MIN_SAFE_INTEGER && maximum < Number.MAX_SAFE_INTEGER ? [] : [`${place}: number`];
    }
    case 'array':
      return [...(shape.maxItems === undefined ? [`${place}: list`] : []), ...endless(shape.items ?? {}, `${place}[]`)];
    case 'object': {
      const named = Object.entries(shape.properties ?? {}).flatMap(([name, part]) => endless(part, `${place}.${name}`));
      const rest = shape.additionalProperties;
      // A record: how many entries there are is bounded by the frame.
      if (typeof rest === 'object')
        return [...named, ...endless(shape.propertyNames ?? {}, `${place}<key>`), ...endless(rest, `${place}<value>`)];
      return named;
    }
    default:
      return [`${place}: anything`];
  }
}

test('every endpoint is declared once, answered once, and known by one name', async () => {
  const declared = await declaredEndpoints();
  expect(declared.length).toBeGreaterThan(50);
  const names = declared.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(handlers.map(({ endpoint }) => endpoint.name).sort()).toEqual([...names].sort());
});

test('every input has a limit on every text, list and number', async () => {
  const found = (await declaredEndpoints()).flatMap((endpoint) => endless(inputShape(endpoint), endpoint.name));
  expect(found).toEqual([]);
});

test('a shape without an end is noticed', () => {
  const shape = z.toJSONSchema(
    z.object({ a: z.string(), b: z.array(z.boolean()), c: z.number(), d: z.unknown(), e: z.number().int().min(0) }),
  ) as Shape;
  expect(endless(shape, 'x')).toEqual(['x.a: text', 'x.b: list', 'x.c: number', 'x.d: anything', 'x.e: number']);
});

test('a draft holds what a long form holds, and no more', () => {
  const draft = (length: number) => saveDraft.input.safeParse({ key: 'k', caseId: null, body: 'x'.repeat(length) });
  expect(draft(400_000).success).toBe(true);
  expect(draft(2_000_000).success).toBe(false);
});

test('the largest piece of a file fits in a frame', () => {
  expect(largestFrame).toBeGreaterThan((pieceSize / 3) * 4 + 1_000);
});
