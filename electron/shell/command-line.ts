/** What a packaged program accepts from the outside when it is started: a place, a language, a backup to look at, nothing else. */

/** Electron passes these to a second instance by itself. */
const ownSwitches = ['allow-file-access-from-files', 'original-process-start-time'];
const accepted = ['vault-dir', 'lang', ...ownSwitches];
const files = '.kluis';

/** Environment that bends the program for tests or turns it into something else. */
const refusedVariables = [
  'KLUIS_TEST_TODAY',
  'KLUIS_TEST_KDF',
  'ELECTRON_RUN_AS_NODE',
  'ELECTRON_ENABLE_LOGGING',
  'ELECTRON_OVERRIDE_DIST_PATH',
  'NODE_OPTIONS',
  'SSLKEYLOGFILE',
];

/**
 * The names of arguments and variables for which a packaged program refuses to start; empty when all is well.
 * `given` is what comes after the executable. No value is returned, so that the names can be printed.
 */
export function refusedAtStart(
  given: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const switches = given.flatMap((argument) => {
    if (!argument.startsWith('-')) return argument.endsWith(files) ? [] : ['a file'];
    const name = /^--?([\w-]*)/.exec(argument)?.[1] ?? '';
    return argument.startsWith('--') && accepted.includes(name) ? [] : [`--${name}`];
  });
  const variables = refusedVariables.filter((name) => (environment[name] ?? '') !== '');
  return [...switches, ...variables];
}
