/** The second wall around a message by itself, in the engine it runs in: DOMPurify by our list, given what the reader would never let through. */
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { build } from 'vite';
import { switches } from '../../electron/shell/switches.ts';
import { shownAttributes, shownTags } from '../../shared/mail-markup.ts';
import { findBrowser } from '../../tools/find-host.mjs';

const picture = 'data:image/webp;base64,UklGRg==';
const ran = 'globalThis.ran = true';
const hostile = [
  `<script>${ran}</script>`,
  `<img src=x onerror="${ran}">`,
  `<img src="data:image/png;base64,AAAA" onload="${ran}">`,
  `<img src="${picture}" srcset="https://x.example/2.png 2x" onload="${ran}">`,
  `<svg onload="${ran}"><script>${ran}</script><image href="https://x.example/i"/></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${ran}&gt;">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${ran}>`,
  `<iframe srcdoc="&lt;script&gt;parent.ran = true&lt;/script&gt;" src="https://x.example"></iframe>`,
  '<a href="https://x.example" target="_top" ping="https://x.example">klik</a><base href="https://x.example">',
  '<meta http-equiv="refresh" content="0;url=https://x.example"><link rel="stylesheet" href="https://x.example">',
  '<p data-x="1" id="root" aria-label="y" background="https://x.example" contenteditable>tekst</p>',
  `<noscript><p title="</noscript><img src=x onerror=${ran}>"></noscript>`,
  `<div><template><img src=x onerror="${ran}"></template><object data="https://x.example"></object><embed src=x></div>`,
];

let browser: Browser;
let page: Page;
test.beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('../../renderer/message/clean-markup.ts', import.meta.url)),
        formats: ['iife'],
        name: 'wall',
      },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [];
  const code = bundle?.output[0].code;
  if (code === undefined) throw new Error('Not built');
  browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    // The program's own switches: a bare browser asks for names by itself, which the silent run would see.
    args: [
      ...switches.map(([name, value]) => (value === undefined ? `--${name}` : `--${name}=${value}`)),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  page = await browser.newPage();
  await page.addScriptTag({ content: code });
});
test.afterAll(() => browser.close());

/** What is put on the sheet, written out. */
const clean = (markup: string): Promise<string> =>
  page.evaluate((given) => {
    const { wall } = globalThis as unknown as { wall: { cleanMarkup: (m: string) => DocumentFragment } };
    const written = document.createElement('main');
    written.append(document.importNode(wall.cleanMarkup(given), true));
    const text = written.innerHTML;
    // Where it is shown it must not run either; a page without any policy is the least safe place for it.
    document.body.append(written);
    return text;
  }, markup);

test('what the reader makes of a message comes through as it is', async () => {
  const sound =
    '<style>p.a { color: red }</style><div bgcolor="#eef" style="margin: 0"><p class="a" align="center">Dag <b>directie</b> &lt;3</p>' +
    `<table width="600" cellpadding="4"><tbody><tr><td colspan="2" valign="top">cel</td></tr></tbody></table><img alt="logo" width="8" src="${picture}"></div>`;
  expect(await clean(sound)).toBe(sound);
});

test('of what the reader would never let through nothing is left that runs, loads or leads away', async () => {
  for (const markup of hostile) {
    const cleaned = await clean(markup);
    const found = await page.evaluate((given) => {
      // A document that is shown nowhere: what stands in the text, as the frame would read it.
      const read = new DOMParser().parseFromString(given, 'text/html');
      return [...read.body.querySelectorAll('*')].map((one) => ({
        tag: one.localName,
        attributes: [...one.attributes].map(({ name, value }) => [name, value]),
      }));
    }, cleaned);
    for (const { tag, attributes } of found) {
      expect(shownTags, markup).toContain(tag);
      for (const [name, value] of attributes) {
        expect(shownAttributes, markup).toContain(name);
        if (name === 'src') expect(value, markup).toBe(picture);
      }
    }
  }
  expect(await page.evaluate(() => (globalThis as { ran?: boolean }).ran ?? false)).toBe(false);
});
