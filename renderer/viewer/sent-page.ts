/** The page of a message as it was sent: white paper in dark mode too, since its colours were chosen for that. */
const look = `
  :root { color-scheme: light; }
  body { margin: 0; background: #fff; color: #14201f; font: 16px/1.5 Arial, 'Liberation Sans', sans-serif; }
  main { min-height: 100vh; box-sizing: border-box; padding: 16px; overflow-wrap: anywhere; }
  main:focus-visible { outline: 3px solid #0b6e6e; outline-offset: -3px; }
  img { max-width: 100%; height: auto; }
  table { max-width: 100%; }
  .kluis-link { color: #0b4f9e; text-decoration: underline; }
  .kluis-blocked { border: 1px dashed #5c6b6a; padding: 0 4px; }
`;

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** `markup`: cleaned. The place that scrolls can be reached by the keyboard. */
export const sentPage = (markup: string, name: string): string =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${attribute(name)}</title><style>${look}</style></head>` +
  `<body><main tabindex="0" aria-label="${attribute(name)}">${markup}</main></body></html>`;
