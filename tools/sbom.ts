/**
 * `npm run sbom`: the CycloneDX list of the parts that travel with the program. What is bundled into the window counts for npm as
 * needed for development only, and so does Electron; `npm sbom --omit dev` would leave them out.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { plainName, shippedPackages } from './licences/shipped.ts';

type Component = {
  readonly name: string;
  readonly 'bom-ref': string;
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
};
export type PartsList = {
  readonly metadata: { readonly component: { readonly 'bom-ref': string } };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
};

/** Of a list of everything that is installed only what is shipped, the natives of every platform among it. */
export function onlyShipped<L extends PartsList>(list: L, shipped: ReadonlySet<string>): L {
  const components = list.components
    .filter(({ name }) => shipped.has(plainName(name)))
    .map(({ properties = [], ...rest }) => ({
      ...rest,
      properties: properties.filter(({ name }) => name !== 'cdx:npm:package:development'),
    }));
  const kept = new Set([list.metadata.component['bom-ref'], ...components.map((one) => one['bom-ref'])]);
  const dependencies = list.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map((one) => ({ ...one, dependsOn: (one.dependsOn ?? []).filter((ref) => kept.has(ref)) }));
  return { ...list, components, dependencies };
}

/** What npm says is installed. */
export function installedParts(): PartsList {
  const asked = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  if (asked.status !== 0) throw new Error(`npm sbom failed: ${asked.stderr}`);
  return JSON.parse(asked.stdout) as PartsList;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const shipped = new Set(shippedPackages().map(({ name }) => name));
  console.log(JSON.stringify(onlyShipped(installedParts(), shipped), null, 2));
}
