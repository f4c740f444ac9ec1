import type { Shape } from './endpoints.ts';

/** What of this shape has no end, by its place. */
export function endless(shape: Shape, place: string): readonly string[] {
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
