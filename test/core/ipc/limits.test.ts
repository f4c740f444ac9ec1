/** Every endpoint says how much it takes: no text, list or number without an end. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { largestFrame } from '../../../electron/core/dispatcher.ts';
import { handlers } from '../../../electron/core/handlers/index.ts';
import { pieceSize } from '../../../shared/contract/document-import.ts';
import { saveDraft } from '../../../shared/contract/drafts.ts';
import { endless } from './endless.ts';
import { declaredEndpoints, inputShape, type Shape } from './endpoints.ts';

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
