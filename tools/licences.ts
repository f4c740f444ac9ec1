/** `npm run licenses`: writes the notices of everything that is shipped, which the program shows under "Over dit programma". */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { mayShip, type Shipped, shippedPackages } from './licences/shipped.ts';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The list, then every text once with the packages it is for. */
export function notices(packages: readonly Shipped[]): string {
  const byText = new Map<string, string[]>();
  for (const { name, text } of packages) if (text !== '') byText.set(text, [...(byText.get(text) ?? []), name]);
  const line = '-'.repeat(78);
  const list = packages.map(({ name, version, licence }) => `${name} ${version}  ${licence}`).join('\n');
  const fonts = `Source Sans, Source Serif, Noto Emoji, Noto Sans Hebrew, Noto Naskh Arabic (renamed)  OFL-1.1\n\n${readFileSync(at('resources/fonts/OFL.txt'), 'utf8').trim()}`;
  const texts = [...byText].map(([text, names]) => `${line}\n${names.join(', ')}\n\n${text}`).join('\n\n');
  return `${list}\n\nChromium and Node.js: see LICENSES.chromium.html beside the program.\n\n${line}\n${fonts}\n\n${texts}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const packages = shippedPackages();
  const refused = packages.filter(({ licence }) => !mayShip(licence));
  for (const { name, licence } of refused) console.error(`${name}: ${licence} may not be shipped`);
  writeFileSync(at('renderer/settings/third-party-notices.txt'), notices(packages));
  console.log(`${packages.length} packages.`);
  if (refused.length > 0) process.exit(1);
}
