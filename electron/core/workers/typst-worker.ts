import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import type { Json } from '../../../shared/json.ts';
import { charactersOf, printable } from '../typeset/printable.ts';
import type { TypesetRequest, TypesetResponse } from '../typeset/typeset.ts';

const { typst, fonts, mark } = workerData as { readonly typst: string; readonly fonts: string; readonly mark: string };

const faces = readdirSync(fonts)
  .filter((name) => name.endsWith('.ttf'))
  .sort()
  .map((name) => ({ name, bytes: readFileSync(join(fonts, name)) }));
const compiler = NodeCompiler.create({ workspace: typst, fontArgs: [{ fontBlobs: faces.map(({ bytes }) => bytes) }] });
const available = charactersOf(faces);

function typeset(request: TypesetRequest): TypesetResponse {
  const missing = new Set<string>();
  // Content goes in as data only: no character of it is ever read as markup.
  const data = JSON.stringify(printable(request.inputs, available, missing));
  const inputs = { mark, data, lacking: missing.size === 0 ? 'no' : 'yes' };
  const compiled = compiler.compile({ mainFilePath: join(typst, `${request.template}.typ`), inputs });
  if (compiled.result === null) throw new Error(messages(compiled.takeError()));
  const pdf = compiler.pdf(compiled.result, request.accessible ? { pdfStandard: 'ua-1' } : {});
  const marks = compiler.query(compiled.result, { selector: '<mark>' }) as readonly { readonly value: Json }[];
  const pageCount = compiled.result.numOfPages;
  // The compiler remembers what it has set; with names in it, that should not linger.
  compiler.evictCache(0);
  return {
    id: request.id,
    pdf: Uint8Array.from(pdf),
    pageCount,
    marks: marks.map(({ value }) => value),
    missingGlyphs: [...missing],
  };
}

function messages(error: NodeError | null): string {
  const all: { readonly message?: string }[] = error === null ? [] : compiler.fetchDiagnostics(error);
  return all.map(({ message }) => message ?? '').join('; ');
}

/** The compiler quotes what it trips over between back ticks; that could be a name. */
const withoutQuotes = (message: string): string => message.replace(/`[^`]*`/gu, '`…`');

parentPort?.on('message', (request: TypesetRequest) => {
  let response: TypesetResponse;
  try {
    response = typeset(request);
  } catch (error) {
    response = { id: request.id, error: withoutQuotes(error instanceof Error ? error.message : 'typesetting failed') };
  }
  parentPort?.postMessage(response);
});
