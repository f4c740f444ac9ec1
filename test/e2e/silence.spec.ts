/** A page that has been taken over still reaches nobody, gets no rights and runs no text as code. */
import { expect, type Page, test } from '@playwright/test';
import { eml } from '../fixtures/mail-kit.ts';
import { launch, type Program } from './host.ts';
import { nl } from './steps/fields.ts';
import { addPaper } from './steps/intake.ts';
import { type Listener, listenForKnocks } from './steps/listener.ts';
import { owner } from './steps/people.ts';
import { createVault, goTo } from './steps/vault.ts';

let program: Program;
let page: Page;
let listener: Listener;

test.beforeAll(async () => {
  listener = await listenForKnocks();
  program = await launch();
  page = await program.window();
  await expect(page.locator('#root :is(h1, h2)').first()).toBeVisible();
});
test.afterAll(async () => {
  await program.close();
  await listener.close();
});

test('every road out of the page is closed, also to this very machine', async () => {
  const outcome = await page.evaluate(async (to) => {
    const http = `http://127.0.0.1:${to}`;
    const name = 'http://tracker.example.com/pixel.gif';
    const settled = (work: Promise<unknown>) =>
      Promise.race([
        work.then(
          () => 'reached',
          () => 'refused',
        ),
        new Promise<string>((done) => window.setTimeout(() => done('no answer'), 2_000)),
      ]);
    const loaded = (element: HTMLElement, where: Element = document.body) =>
      settled(
        new Promise((resolve, reject) => {
          element.addEventListener('load', resolve);
          element.addEventListener('error', reject);
          where.append(element);
        }),
      );
    const image = (url: string) => Object.assign(document.createElement('img'), { src: url });
    const link = (rel: string) =>
      Object.assign(document.createElement('link'), { rel, as: 'image', href: `${http}/${rel}` });
    const style = document.createElement('style');
    style.textContent = `@import url(${http}/css); body { background: url(${http}/background) }
      @font-face { font-family: planted; src: url(${http}/font) } #root { font-family: planted }`;
    document.head.append(style);
    for (const rel of ['prefetch', 'preconnect', 'dns-prefetch', 'preload', 'icon', 'manifest'])
      document.head.append(link(rel));
    const socket = (make: () => WebSocket | EventSource) =>
      settled(
        new Promise((resolve, reject) => {
          const made = make();
          made.addEventListener('open', resolve);
          made.addEventListener('error', reject);
        }),
      );
    const peer = async () => {
      const connection = new RTCPeerConnection({
        iceServers: [
          { urls: `stun:127.0.0.1:${to}` },
          { urls: `turn:127.0.0.1:${to}?transport=tcp`, username: 'a', credential: 'b' },
        ],
      });
      const found: string[] = [];
      connection.addEventListener('icecandidate', ({ candidate }) => candidate && found.push(candidate.candidate));
      connection.createDataChannel('planted');
      await connection.setLocalDescription(await connection.createOffer());
      await new Promise((done) => window.setTimeout(done, 1_000));
      connection.close();
      return found.length === 0 ? 'refused' : found.join();
    };
    const svg = `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg"><image href="${http}/svg"/></svg>`)}`;
    await loaded(image(svg));
    return {
      fetch: await settled(fetch(`${http}/fetch`, { mode: 'no-cors' })),
      image: await loaded(image(`${http}/image`)),
      tracker: await loaded(image(name)),
      script: await loaded(
        (() => {
          try {
            return Object.assign(document.createElement('script'), { src: `${http}/script` });
          } catch {
            return image(`${http}/script`);
          }
        })(),
      ),
      frame: await settled(fetch(`${http}/frame`)),
      beacon: navigator.sendBeacon(`${http}/beacon`) ? 'sent to nobody' : 'refused',
      socket: await socket(() => new WebSocket(`ws://127.0.0.1:${to}`)),
      events: await socket(() => new EventSource(`${http}/events`)),
      peer: await peer(),
    };
  }, listener.port);
  const { beacon: _accepted, ...rest } = outcome;
  expect(rest).toEqual({
    fetch: 'refused',
    image: 'refused',
    tracker: 'refused',
    script: 'refused',
    frame: 'refused',
    socket: 'refused',
    events: 'refused',
    peer: 'refused',
  });
  expect(listener.knocks()).toBe(0);
});

test('no frame, worker, form or new window leads anywhere', async () => {
  const before = page.url();
  const outcome = await page.evaluate(async (to) => {
    const http = `http://127.0.0.1:${to}`;
    const frame = document.createElement('iframe');
    frame.src = `${http}/frame`;
    document.body.append(frame);
    const form = document.createElement('form');
    form.action = `${http}/form`;
    form.method = 'post';
    document.body.append(form);
    form.submit();
    const anchor = Object.assign(document.createElement('a'), {
      href: `${http}/link`,
      target: '_blank',
      ping: `${http}/ping`,
    });
    document.body.append(anchor);
    anchor.click();
    window.open(`${http}/window`);
    const worker = await new Promise((resolve) => {
      try {
        const made = new Worker('/worker.js');
        made.addEventListener('error', () => resolve('refused'));
        made.addEventListener('message', () => resolve('allowed'));
      } catch {
        resolve('refused');
      }
    });
    await navigator.serviceWorker?.register('/worker.js').catch(() => {});
    const services = (await navigator.serviceWorker?.getRegistrations().catch(() => [])) ?? [];
    return {
      worker,
      services: services.length,
      import: await import(/* @vite-ignore */ `${http}/module.js`).then(
        () => 'allowed',
        () => 'refused',
      ),
    };
  }, listener.port);
  expect(outcome).toMatchObject({ worker: 'refused', services: 0, import: 'refused' });
  await expect.poll(() => page.context().pages().length).toBe(1);
  expect(page.url()).toBe(before);
  expect(listener.knocks()).toBe(0);
});

test('no text becomes code or markup, and no right is given', async () => {
  const outcome = await page.evaluate(async () => {
    const tried = (work: () => unknown) => {
      try {
        work();
        return 'allowed';
      } catch {
        return 'refused';
      }
    };
    const asked = (work: () => Promise<unknown> | undefined) =>
      Promise.race([
        Promise.resolve()
          .then(work)
          .then(
            (answer) => (answer === undefined || answer === 'denied' ? 'refused' : `allowed: ${String(answer)}`),
            () => 'refused',
          ),
        new Promise<string>((done) => window.setTimeout(() => done('never answered'), 1_500)),
      ]);
    const inline = document.createElement('script');
    const ran = globalThis as { planted?: boolean };
    const written = tried(() => {
      inline.textContent = 'globalThis.planted = true';
      document.head.append(inline);
    });
    const handler = document.createElement('img');
    const attribute = tried(() => handler.setAttribute('onerror', 'globalThis.planted = true'));
    handler.src = '/nothing.png';
    document.body.append(handler);
    const styled = document.createElement('style');
    return {
      written,
      attribute,
      ran: ran.planted === true,
      markup: tried(() => {
        document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>';
      }),
      entity: tried(() => document.body.insertAdjacentHTML('beforeend', '&lt;')),
      sheet: tried(() => {
        styled.innerHTML = ':root { --planted: 1 }';
      }),
      // Later, since a debugger's own call may compile code.
      code: await new Promise((done) => window.setTimeout(() => done(tried(() => new Function('return 1')())), 0)),
      message: tried(() =>
        (
          globalThis as unknown as { trustedTypes: { createPolicy: (n: string, r: object) => void } }
        ).trustedTypes.createPolicy('message', {}),
      ),
      another: tried(() =>
        (
          globalThis as unknown as { trustedTypes: { createPolicy: (n: string, r: object) => void } }
        ).trustedTypes.createPolicy('x', {}),
      ),
      replaced: tried(() =>
        (
          globalThis as unknown as { trustedTypes: { createPolicy: (n: string, r: object) => void } }
        ).trustedTypes.createPolicy('default', {}),
      ),
      camera: await asked(() => navigator.mediaDevices?.getUserMedia({ video: true })),
      screen: await asked(() => navigator.mediaDevices?.getDisplayMedia()),
      place: await asked(
        () => new Promise((_resolve, reject) => navigator.geolocation.getCurrentPosition(_resolve, reject)),
      ),
      clipboard: await asked(() => navigator.clipboard?.readText()),
    };
  });
  expect(outcome).toEqual({
    written: 'refused',
    attribute: 'refused',
    ran: false,
    markup: 'refused',
    entity: 'refused',
    // Text without a tag in it can only be a style sheet.
    sheet: 'allowed',
    code: 'refused',
    // Made when the program started; nobody else gets it.
    message: 'refused',
    another: 'refused',
    replaced: 'refused',
    camera: 'refused',
    screen: 'refused',
    place: 'refused',
    clipboard: 'refused',
  });
});

test('a mail with trackers in it is read and shown without asking anybody for them', async () => {
  // A window that nobody has planted anything in.
  const mailed = await launch();
  try {
    const fresh = await mailed.window();
    await createVault(fresh, owner);
    await goTo(fresh, 'cases');
    await fresh.getByRole('button', { name: nl.navigation.intake }).first().click();
    const from = `http://127.0.0.1:${listener.port}`;
    const before = listener.knocks();
    await addPaper(fresh, {
      name: 'klacht.eml',
      mimeType: 'message/rfc822',
      bytes: eml({
        text: 'Mijn klacht over de begeleiding.',
        html: `<html><head><link rel="prefetch" href="${from}/prefetch"><link rel="stylesheet" href="${from}/style.css">
          <style>@import url(${from}/import.css); p { background: url(${from}/background.png) }</style>
          <meta http-equiv="refresh" content="0;url=${from}/refresh"><base href="${from}/"></head>
          <body><p>Mijn klacht over de begeleiding.</p><img src="${from}/pixel.gif" width="1" height="1">
          <img src="cid:none" srcset="${from}/set.png 2x"><video poster="${from}/poster.png" src="${from}/film.mp4" autoplay></video>
          <iframe src="${from}/frame"></iframe><object data="${from}/object"></object><svg><image href="${from}/svg.png"/></svg>
          <form action="${from}/form"><input type="image" src="${from}/input.png"></form><script src="${from}/script.js"></script>
          <img src=x onerror="fetch('${from}/onerror')"><svg><script>fetch('${from}/svg')</script></svg>
          <a href="${from}/link" target="_top">Klik hier</a>
          <table width="300" bgcolor="#ffeeee"><tr><td align="right" style="color: #a00303">in kleur</td></tr></table></body></html>`,
      }),
    });
    await fresh.getByRole('button', { name: nl.intake.papers.look('klacht.eml') }).click();
    await expect(fresh.getByRole('img').first()).toBeVisible();
    await expect(fresh.getByText(nl.intake.mail.blocked(6), { exact: true })).toBeVisible();
    const view = nl.viewer.asSent;
    await fresh.getByRole('radiogroup', { name: view.choice }).getByText(view.sent, { exact: true }).click();
    await expect(fresh.locator('strong').getByText(view.blocked(6))).toBeVisible();
    const frame = fresh.frameLocator(`iframe[title="${view.frame('klacht.eml')}"]`).frameLocator('iframe');
    await expect(frame.getByText('Mijn klacht over de begeleiding.', { exact: true })).toBeVisible();
    await expect(frame.getByText('Klik hier', { exact: true })).toHaveAttribute('title', `${from}/link`);
    await expect(
      frame.locator('script, iframe, object, form, input, a, svg, video, link, base, [onerror]'),
    ).toHaveCount(0);
    await expect(frame.locator('main')).toHaveAttribute('aria-label', view.frame('klacht.eml'));
    // And looks as it did.
    await expect(frame.locator('table')).toHaveAttribute('width', '300');
    await expect(frame.getByText('in kleur')).toHaveCSS('color', 'rgb(160, 3, 3)');
    // Reading there counts as being there, and the keys of the program work there too.
    await fresh.evaluate(() => {
      const kept = globalThis as { signs?: number };
      kept.signs = 0;
      window.addEventListener('scroll', () => (kept.signs = (kept.signs ?? 0) + 1), { capture: true });
    });
    await frame.getByText('in kleur').click();
    await expect.poll(() => fresh.evaluate(() => (globalThis as { signs?: number }).signs)).toBeGreaterThan(0);
    await fresh.keyboard.press('Control+k');
    const search = fresh.getByPlaceholder(nl.navigation.searchPlaceholder);
    await expect(search).toBeVisible();
    await fresh.keyboard.press('Escape');
    await expect(search).toBeHidden();
    // The window itself stays free of all of it.
    await expect(fresh.locator('a[href^="http:"]')).toHaveCount(0);
    await fresh.getByRole('button', { name: nl.navigation.hideNames }).click();
    await expect(fresh.locator('iframe')).toHaveCount(0);
    await expect(fresh.getByText(view.namesHidden)).toBeVisible();
    expect(listener.knocks()).toBe(before);
    expect(mailed.problems).toEqual([]);
  } finally {
    await mailed.close();
  }
});
