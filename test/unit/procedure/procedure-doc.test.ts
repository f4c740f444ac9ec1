import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { procedureDoc, traceability } from '../../../tools/procedure-doc.ts';

test('docs/procedure.md says what the rules say; if not, run node tools/procedure-doc.ts', () => {
  const written = readFileSync(new URL('../../../docs/procedure.md', import.meta.url), 'utf8');
  expect(written).toBe(procedureDoc());
}, 60_000);

test.each(traceability().map((t) => [t.norm, t] as const))('%s has a rule, a screen and a test', (_, t) => {
  expect([...t.refusals, ...t.obligations, ...t.commands, ...t.carriedBy].length).toBeGreaterThan(0);
  expect(t.screens.length).toBeGreaterThan(0);
  expect(t.tests.length).toBeGreaterThan(0);
  for (const folder of t.carriedBy) expect(existsSync(new URL(`../../../${folder}`, import.meta.url))).toBe(true);
});
