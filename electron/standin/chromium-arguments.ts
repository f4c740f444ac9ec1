/** How the stand-in starts the system's browser: with the shell's own switches, and as a bare window without a browser's habits. */

/** Command line of Chromium, Chrome or Edge. `width` and `height` in pixels; `debugging` opens a loopback port, for tests. */
export function chromiumArguments(options: {
  readonly width: number;
  readonly height: number;
  readonly switches: readonly string[];
  readonly debugging: boolean;
}): string[] {
  return [
    '--app=data:text/html,<title>Klachtenkluis</title>',
    `--window-size=${options.width},${options.height}`,
    '--no-default-browser-check',
    '--disable-extensions',
    // Suppresses the bar about unsupported flags, which takes room and says nothing to a user.
    '--test-type',
    ...options.switches,
    ...(options.debugging ? ['--remote-debugging-port=0'] : []),
  ];
}
