/** The frame in which a message is shown holds, also against a window that was taken over, and leaves the program's own keys alone. */
import { expect, type Page, test } from '@playwright/test';
import { framePage, mailOrigin, sheetPage } from '../../shared/contract/message-frame.ts';
import { launch, type Program } from './host.ts';
import { type Listener, listenForKnocks } from './steps/listener.ts';

let program: Program;
let server: Listener;

test.beforeAll(async () => {
  server = await listenForKnocks();
  program = await launch();
  await expect((await program.window()).locator('#root :is(h1, h2)').first()).toBeVisible();
});
test.afterAll(async () => {
  await program.close();
  await server.close();
});

/** A page that breaks every rule, and says so to the window when something of it runs. */
const hostile = (
  http: string,
) => `<!doctype html><head><link rel=stylesheet href="${http}/css"><link rel=prefetch href="${http}/prefetch">
  <meta http-equiv=refresh content="0;url=${http}/refresh"><base target=_top></head>
  <style>@import url(${http}/import); body { background: url(${http}/background) }
    a { position: fixed; left: 0; width: 400px; height: 60px; background: #eee }</style>
  <script>top.postMessage('ran', '*')</script><img src=x onerror="top.postMessage('ran', '*')">
  <svg><script>top.postMessage('ran', '*')</script><image href="${http}/svg"/></svg>
  <img src="${http}/pixel"><iframe src="${http}/frame"></iframe><object data="${http}/object"></object>
  <form action="${http}/form"><button>versturen</button></form>
  <a style="top: 0" href="${http}/top" target=_top>boven</a><a style="top: 120px" href="${http}/self" target=_self>zelf</a>
  <a style="top: 60px" href="${http}/blank" target=_blank ping="${http}/ping">nieuw</a><p>Planted</p>`;

/** Puts a frame with this address in the corner of the window, as a window that was taken over would: without a sandbox. */
async function plantFrame(page: Page, address: string, markup: string | null): Promise<void> {
  await page.evaluate(
    async ({ src, given, to }) => {
      const kept = globalThis as { told?: string[] };
      if (kept.told === undefined) {
        const told: string[] = [];
        kept.told = told;
        window.addEventListener('message', ({ data }) => told.push(String(data)));
      }
      document.querySelector('iframe.planted')?.remove();
      const frame = document.createElement('iframe');
      frame.className = 'planted';
      frame.src = src;
      frame.style.cssText = 'position:fixed;inset:0;width:400px;height:300px;z-index:9999';
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      document.body.append(frame);
      await loaded;
      if (given === null) return;
      const { port1, port2 } = new MessageChannel();
      frame.contentWindow?.postMessage(null, to, [port2]);
      port1.postMessage({ markup: given, name: 'planted' });
    },
    { src: address, given: markup, to: mailOrigin },
  );
}

/** Clicks what lies in the corner, three times, and shows that nothing ran, left or led anywhere. */
async function expectNothingHappens(page: Page, before: string): Promise<void> {
  for (const y of [30, 90, 150]) await page.mouse.click(50, y);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('planted');
  await expect.poll(() => page.context().pages().length).toBe(1);
  expect(await page.evaluate(() => (globalThis as { told?: string[] }).told)).toEqual([]);
  expect(page.url()).toBe(before);
  expect(server.knocks()).toBe(0);
}

test('the frame of messages cleans whatever a page that was taken over gives it', async () => {
  const window = await program.window();
  const before = window.url();
  await plantFrame(window, framePage, hostile(`http://127.0.0.1:${server.port}`));
  const sheet = window.frameLocator('iframe.planted').frameLocator('iframe');
  await expect(sheet.getByText('Planted', { exact: true })).toBeVisible();
  await expect(
    sheet.locator('script, iframe, object, form, a, svg, link, base, meta[http-equiv], [onerror]'),
  ).toHaveCount(0);
  await expectNothingHappens(window, before);
  // Nor does either side reach into the other, and the frame has no road out of its own.
  expect(
    await window.evaluate(() => document.querySelector<HTMLIFrameElement>('iframe.planted')?.contentDocument),
  ).toBe(null);
  const frame = window.frame({ url: framePage });
  const outcome = await frame?.evaluate(async (to) => {
    const tried = (work: () => unknown) => {
      try {
        work();
        return 'allowed';
      } catch {
        return 'refused';
      }
    };
    const http = `http://127.0.0.1:${to}`;
    const inline = document.createElement('div');
    return {
      fetch: await fetch(`${http}/fetch`, { mode: 'no-cors' }).then(
        () => 'allowed',
        () => 'refused',
      ),
      image: await new Promise((done) => {
        const image = new Image();
        image.addEventListener('load', () => done('allowed'));
        image.addEventListener('error', () => done('refused'));
        image.src = `${http}/image`;
      }),
      window: tried(() => globalThis.top?.document),
      bridge: tried(() => (globalThis.top as unknown as { kluis: unknown }).kluis),
      markup: tried(() => {
        inline.innerHTML = '<b>x</b>';
      }),
      policy: tried(() =>
        (
          globalThis as unknown as { trustedTypes: { createPolicy: (n: string, r: object) => void } }
        ).trustedTypes.createPolicy('dompurify', {}),
      ),
      popup: globalThis.open(`${http}/popup`) === null ? 'refused' : 'allowed',
      leave: tried(() => {
        if (globalThis.top !== null) globalThis.top.location.href = `${http}/leave`;
      }),
    };
  }, server.port);
  expect(new Set(Object.values(outcome ?? {}))).toEqual(new Set(['refused']));
  await expectNothingHappens(window, before);
});

test('and the sheet holds what nobody cleaned; by itself the window cannot open it', async () => {
  const window = await program.window();
  const before = window.url();
  await plantFrame(window, framePage, null);
  const sheets = () => window.frames().filter((one) => one.url() === sheetPage);
  await expect.poll(() => sheets().length).toBe(1);
  const [sheet] = sheets();
  // Written as a page is read, so that a script would run where one may.
  await sheet?.evaluate(
    (markup) => {
      document.open();
      document.write(markup);
      document.close();
    },
    hostile(`http://127.0.0.1:${server.port}`),
  );
  expect(await sheet?.evaluate(() => document.querySelectorAll('script, [onerror], form, a').length)).toBe(7);
  await expectNothingHappens(window, before);
  await plantFrame(window, sheetPage, null);
  await expect.poll(() => window.frames().length).toBe(2);
  expect(sheets()).toEqual([]);
  await window.evaluate(() => document.querySelector('iframe.planted')?.remove());
});
