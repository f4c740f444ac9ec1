/** Every endpoint that shared/contract declares, and its input as a JSON schema in which the commands are spelt out. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { AnyEndpoint } from '../../../shared/contract/endpoint.ts';
import { commandPayloads, commandSchema } from '../../../shared/procedure/command.ts';

export type Shape = {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Shape | boolean;
  readonly propertyNames?: Shape;
  readonly items?: Shape;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly contentEncoding?: string;
  /** Set where the schema holds any JSON at all: most characters of it as text. */
  readonly anyJson?: number;
};

const folder = fileURLToPath(new URL('../../../shared/contract/', import.meta.url));

export async function declaredEndpoints(): Promise<readonly AnyEndpoint[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const modules = await Promise.all(
    files.map((name) => import(`${folder}${name}`) as Promise<Record<string, unknown>>),
  );
  const found = modules.flatMap((module) => Object.values(module)).filter(isEndpoint);
  return [...new Set(found)].sort((one, other) => (one.name < other.name ? -1 : 1));
}

function isEndpoint(value: unknown): value is AnyEndpoint {
  return typeof value === 'object' && value !== null && 'name' in value && 'input' in value && 'output' in value;
}

/** What a schema lets in. */
export const plain = (schema: z.ZodType): Shape =>
  z.toJSONSchema(schema, {
    io: 'input',
    reused: 'inline',
    cycles: 'ref',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === commandSchema || zodSchema._zod.parent === commandSchema) {
        for (const key of Object.keys(jsonSchema)) delete jsonSchema[key as keyof typeof jsonSchema];
        Object.assign(jsonSchema, { anyOf: commands() });
      }
    },
  }) as Shape;

function commands(): readonly Shape[] {
  return Object.entries(commandPayloads).map(([type, payload]) => {
    const shape = plain(payload);
    return {
      ...shape,
      properties: { type: { const: type }, ...shape.properties },
      required: ['type', ...(shape.required ?? [])],
    };
  });
}

/** The shape of what may be sent to this endpoint. */
export const inputShape = (endpoint: AnyEndpoint): Shape => plain(endpoint.input);
