/**
 * Chromium's switches: no network by any road, and none of a browser's own habits. They stand beside the rules of the
 * session (window-session.ts), so that one mistake opens nothing.
 */
type Switch = readonly [name: string, value?: string];

/** Parts of Chromium that look things up, suggest or report by themselves. */
const features = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'GlobalMediaControls',
  'InterestFeedContentSuggestions',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'SpareRendererForSitePerProcess',
  'Translate',
];

export const switches: readonly Switch[] = [
  ['disable-background-networking'],
  ['disable-breakpad'],
  ['disable-client-side-phishing-detection'],
  ['disable-component-update'],
  ['disable-crash-reporter'],
  ['disable-domain-reliability'],
  ['disable-field-trial-config'],
  ['disable-spell-checking'],
  ['disable-sync'],
  ['dns-prefetch-disable'],
  ['metrics-recording-only'],
  ['no-first-run'],
  ['no-pings'],
  // Names resolve to nothing, and what needs no name meets a proxy that nobody answers on; loopback included.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['proxy-server', 'http://127.0.0.1:9'],
  ['proxy-bypass-list', '<-loopback>'],
  // WebRTC and QUIC go past a proxy by UDP.
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-quic'],
  // One byte: what is shown must not lie in a cache on disk.
  ['disk-cache-size', '1'],
  ['disable-features', features.join(',')],
];
