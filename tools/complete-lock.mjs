/**
 * Run after a change of dependencies: `node tools/complete-lock.mjs`. A registry that serves only some platforms makes npm
 * leave the others out of package-lock.json, after which `npm ci` refuses the file everywhere. This adds what is missing:
 * optional packages with an exact version, restricted to the platform in their name, and the checksum that the registry states of
 * each, so that what another machine is given is held against what was known here.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];

/** As Node resolves: in the package's own node_modules, then in that of each package around it. */
function isLocked(name, from) {
  for (let place = from; ; place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${place === '' ? '' : `${place}/`}node_modules/${name}`] !== undefined) return true;
    if (place === '') return false;
  }
}

const added = [];
for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(name, place)) continue;
    if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) throw new Error(`${name}: ${version} is not one exact version`);
    const parts = name.split(/[-/]/);
    const os = systems.filter((system) => parts.includes(system));
    const cpu = processors.filter((processor) => parts.includes(processor));
    if (os.length !== 1 || cpu.length !== 1) throw new Error(`${name} does not name its platform`);
    const libc = os[0] !== 'linux' ? [] : parts.includes('musl') ? ['musl'] : parts.includes('gnu') ? ['glibc'] : [];
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu,
      ...(entry.dev ? { dev: true } : {}),
      ...(libc.length > 0 ? { libc } : {}),
      optional: true,
      os,
    };
    added.push(name);
  }
}
/** Null where the registry does not know the package. */
function checksumOf(name, version) {
  const asked = spawnSync('npm', ['view', `${name}@${version}`, 'dist.integrity'], { encoding: 'utf8' });
  const said = asked.stdout?.trim() ?? '';
  return /^sha512-[\w+/=]{88}$/.test(said) ? said : null;
}

const unchecked = [];
for (const [place, entry] of Object.entries(lock.packages)) {
  if (place === '' || entry.link || entry.integrity !== undefined) continue;
  const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const integrity = checksumOf(name, entry.version);
  if (integrity === null) unchecked.push(name);
  else lock.packages[place] = { version: entry.version, integrity, ...entry };
}

lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([one], [other]) => one.localeCompare(other, 'en')),
);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'Nothing was missing.' : `Added:\n${added.join('\n')}`);
if (unchecked.length > 0)
  console.log(`Without a checksum, since the registry does not know them:\n${unchecked.join('\n')}`);
