/** What stood on the screen where a test of the window failed: elsewhere the log is all there is to look at. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './prepare.mjs';

const shortened = 600;

export function showScreens() {
  const results = join(root, 'test-results');
  if (!existsSync(results)) return;
  const screens = readdirSync(results)
    .map((name) => ({ name, file: join(results, name, 'error-context.md') }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => ({ name, text: readFileSync(file, 'utf8') }));
  for (const { name, text } of screens) console.log(`\n— ${name}\n\n${text.slice(0, 30_000)}`);
  // Once more in short, at the end: of a log from elsewhere often only that is left.
  for (const { name, text } of screens) {
    const reason = text.split('# Error details')[1] ?? text;
    console.log(`\nFailed: ${name}: ${reason.replaceAll(/\s+/g, ' ').trim().slice(0, shortened)}`);
  }
}
