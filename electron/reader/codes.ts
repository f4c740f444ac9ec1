/** Reading QR codes on a page (WebAssembly). What a code says is a stranger's text until core knows it as its own. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { asPgm, type Grey } from './grey.ts';

/** Per page; a sheet of ours carries one. */
const mostCodes = 4;
/** Room for the key part of a vault (605 characters). */
const longestCode = 700;

let engine: Promise<unknown> | undefined;

async function start(): Promise<unknown> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  // Its own copy, given beforehand: the engine would otherwise fetch it from elsewhere.
  const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength);
  return prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}

/** What the QR codes on a page say, each once, leaning and turned ones too; empty when there are none that can be read. */
export async function codesOn(page: Grey): Promise<readonly string[]> {
  engine ??= start();
  await engine;
  const found = await readBarcodes(asPgm(page), {
    formats: ['QRCode'],
    tryHarder: true,
    tryRotate: true,
    tryInvert: false,
    maxNumberOfSymbols: mostCodes,
  });
  return [...new Set(found.filter(({ isValid }) => isValid).map(({ text }) => text))].filter(
    (text) => text.length <= longestCode,
  );
}
