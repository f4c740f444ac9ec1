/** Messages for every endpoint, made from its own schema: right ones, right ones with something broken, and hostile ones. */
import * as fc from 'fast-check';
import type { AnyEndpoint } from '../../../shared/contract/endpoint.ts';
import { inputShape, type Shape } from './endpoints.ts';

export type Message = {
  readonly endpoint: string;
  readonly kind: 'valid' | 'mutated' | 'hostile';
  readonly frame: string;
};

/** A name that stands for something the program knows by this field; replaced when the message is sent. */
const known = (field: string) => fc.nat(4_000).map((index) => `known:${field}:${index}`);

const hostileText = fc.constantFrom(
  '',
  ' ',
  "'; DROP TABLE event; --",
  '" OR 1=1 --',
  '* NEAR(',
  '../../../etc/passwd',
  '..\\..\\evil',
  'C:\\Windows\\win.ini',
  '\u0000',
  '\uD800',
  'a\u202Efdp.exe',
  '<img src=x onerror=alert(1)>',
  '#set page(height: 1pt)',
  '#import "@preview/x:1.0.0"',
  '{{complainant}}',
  '=cmd|calc',
  '__proto__',
  'constructor',
  'x'.repeat(70_000),
  '٣'.repeat(300),
);
/** What no schema expects, or what some other program chokes on. */
export const hostileValue = fc.oneof(
  hostileText,
  fc.constantFrom(null, true, -1, 0, 1.5, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308, -0),
  fc.constantFrom([], {}, [[[[[[]]]]]], { __proto__: { admin: true } }, { length: 1e9 }, { type: 'destroyCase' }),
  fc.json({ maxDepth: 3 }).map((text) => JSON.parse(text) as unknown),
);

const someDay = fc.oneof(
  fc.integer({ min: -60, max: 60 }).map((days) => new Date(Date.UTC(2026, 10, 23 + days)).toISOString().slice(0, 10)),
  fc.constantFrom('0001-01-01', '9999-12-31', '2028-02-29'),
);

/** Values of this shape. Throws for a shape it does not know, so that no endpoint goes without. */
export function valuesOf(shape: Shape, field = 'id'): fc.Arbitrary<unknown> {
  if ('const' in shape) return fc.constant(shape.const);
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum);
  if (shape.anyJson !== undefined) return fc.json({ maxDepth: 2 }).map((text) => JSON.parse(text) as unknown);
  const parts = shape.anyOf ?? shape.oneOf;
  if (parts !== undefined) return fc.oneof(...parts.map((part) => valuesOf(part, field)));
  const { type } = shape;
  if (typeof type === 'object') return fc.oneof(...type.map((one) => valuesOf({ ...shape, type: one }, field)));
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'string':
      return textsOf(shape, field);
    case 'integer':
      return fc.oneof(
        fc.integer({ min: shape.minimum ?? 0, max: Math.min(shape.maximum ?? 10, (shape.minimum ?? 0) + 12) }),
        fc.integer({ min: shape.minimum ?? 0, max: shape.maximum ?? 10 }),
      );
    case 'number':
      return fc.double({ min: shape.minimum ?? -1, max: shape.maximum ?? 1, noNaN: true });
    case 'array':
      return fc.array(valuesOf(shape.items ?? {}, field.replace(/s$/, '')), {
        minLength: shape.minItems ?? 0,
        maxLength: Math.min(shape.maxItems ?? 3, Math.max(shape.minItems ?? 0, 3)),
      });
    case 'object':
      return objectsOf(shape);
    default:
      throw new Error(`No generator for ${JSON.stringify(shape)}`);
  }
}

function textsOf(
  { minLength = 0, maxLength = 100, pattern, format, contentEncoding }: Shape,
  field: string,
): fc.Arbitrary<string> {
  if (format === 'date') return someDay;
  if (contentEncoding === 'base64' || format === 'base64')
    return fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('base64'));
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  const text = fc.string({ minLength, maxLength: Math.min(maxLength, Math.max(minLength, 60)), unit: 'grapheme' });
  const fits = (value: string) => value.length >= minLength && value.length <= maxLength;
  const bad = hostileText.map((value) => (fits(value) ? value : 'x'.repeat(Math.max(minLength, 1))));
  // What takes up to 64 or 200 characters is mostly the name of something that exists.
  return maxLength > 200 ? fc.oneof(text, bad) : fc.oneof({ weight: 6, arbitrary: known(field) }, text, bad);
}

function objectsOf(shape: Shape): fc.Arbitrary<unknown> {
  const rest = shape.additionalProperties;
  if (typeof rest === 'object' && shape.properties === undefined)
    return fc.dictionary(fc.string({ maxLength: 20 }), valuesOf(rest), { maxKeys: 4 });
  const required = new Set(shape.required ?? []);
  const fields = Object.entries(shape.properties ?? {}).map(([name, part]) => {
    const value = valuesOf(part, name);
    return fc.tuple(fc.constant(name), required.has(name) ? value : fc.option(value, { nil: undefined }));
  });
  return fc.tuple(...fields).map((entries) => Object.fromEntries(entries));
}

type Place = readonly (string | number)[];

function places(value: unknown, at: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, part]) => places(part, [...at, key]))];
}

function changed(value: unknown, [key, ...rest]: Place, change: (old: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  if (typeof value !== 'object' || value === null) return value;
  const copy: unknown = Array.isArray(value) ? [...value] : { ...value };
  const entries = copy as Record<string | number, unknown>;
  entries[key] = changed(entries[key], rest, change);
  return copy;
}

const breaks = fc.oneof(
  hostileValue.map((bad) => () => bad),
  fc.constant((old: unknown) => [old]),
  fc.constant((old: unknown) =>
    typeof old === 'string' && old.length < 5_000 ? old.repeat(500) : JSON.stringify(old),
  ),
  fc.constant(() => undefined),
  fc.constant((old: unknown) => (typeof old === 'object' && old !== null ? { ...old, extra: 1 } : { old })),
);
const mutated = (value: fc.Arbitrary<unknown>) =>
  fc.tuple(value, fc.array(fc.tuple(fc.nat(), breaks), { minLength: 1, maxLength: 3 })).map(([whole, changes]) =>
    changes.reduce((current: unknown, [where, change]) => {
      const all = places(current);
      return changed(current, all[where % all.length] ?? [], change);
    }, whole),
  );

const framed = (endpoint: string, kind: Message['kind']) => (input: unknown) => ({
  endpoint,
  kind,
  frame: JSON.stringify({ id: 1, endpoint, input: input ?? null }),
});

/** Messages to one endpoint. */
export function messagesTo(endpoint: AnyEndpoint): fc.Arbitrary<Message> {
  const { name } = endpoint;
  const valid = valuesOf(inputShape(endpoint));
  return fc.oneof(
    { weight: 6, arbitrary: valid.map(framed(name, 'valid')) },
    { weight: 4, arbitrary: mutated(valid).map(framed(name, 'mutated')) },
    { weight: 2, arbitrary: hostileValue.map(framed(name, 'hostile')) },
  );
}

/** Frames that are no request at all, or name what is not there. */
export const strayMessages: fc.Arbitrary<Message> = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.constantFrom('', '{', 'null', '[]', '{"id":1}', '{"id":"1","endpoint":"app.ping","input":{}}'),
    fc.constantFrom('{"id":1e400,"endpoint":"app.ping","input":{}}', '{"__proto__":{"id":1},"endpoint":"app.ping"}'),
    fc
      .constantFrom('toString', 'constructor', '__proto__', 'hasOwnProperty', 'app.ping ', 'APP.PING', '')
      .map((endpoint) => JSON.stringify({ id: 1, endpoint, input: {} })),
    fc
      .constantFrom(10_000, 100_000)
      .map((depth) => `{"id":1,"endpoint":"drafts.save","input":${'['.repeat(depth)}${']'.repeat(depth)}}`),
    fc.constant(1).map(() => JSON.stringify({ id: 1, endpoint: 'drafts.save', input: 'x'.repeat(4_300_000) })),
  )
  .map((frame) => ({ endpoint: '', kind: 'hostile' as const, frame }));
