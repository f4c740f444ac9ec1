/** How the stand-in starts the system's browser: as a bare window, without a network and without its own habits. */
const off = [
  'Translate',
  'MediaRouter',
  'OptimizationHints',
  'AutofillServerCommunication',
  'InterestFeedContentSuggestions',
  'CertificateTransparencyComponentUpdater',
  'GlobalMediaControls',
  'SpareRendererForSitePerProcess',
];

/** Command line of Chromium, Chrome or Edge. `width` and `height` in pixels; `debugging` opens a loopback port, for tests. */
export function chromiumArguments(options: {
  readonly width: number;
  readonly height: number;
  readonly debugging: boolean;
}): string[] {
  return [
    '--app=data:text/html,<title>Klachtenkluis</title>',
    `--window-size=${options.width},${options.height}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-sync',
    '--disable-extensions',
    '--disable-breakpad',
    '--disable-spell-checking',
    '--disk-cache-size=1',
    '--no-pings',
    `--disable-features=${off.join(',')}`,
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--proxy-server=http://127.0.0.1:9',
    '--proxy-bypass-list=<-loopback>',
    // Suppresses the bar about unsupported flags, which takes room and says nothing to a user.
    '--test-type',
    ...(options.debugging ? ['--remote-debugging-port=0'] : []),
  ];
}
