/** Frames of a test's own over the port of the window: a page is given only one, so it is loaded anew and its port kept as it comes. */
import type { Page } from '@playwright/test';

type Keeping = { keptPort?: MessagePort };
/** Far above the numbers of the page's own requests, whose answers come over the same port. */
const firstId = 1_000_000;
let lastId = firstId;

/** Loads the page anew; what is open stays open. Call before `askCore`. */
export async function keepPort(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.addEventListener('message', ({ ports: [port] }) => {
      if (port !== undefined) (window as Keeping).keptPort = port;
    });
  });
  await page.reload();
  await page.waitForFunction(() => (window as Keeping).keptPort !== undefined);
}

/** What the core answers to one frame: `{ ok, output }` or `{ ok, failure }`. */
export function askCore(page: Page, endpoint: string, input: object = {}): Promise<Record<string, unknown>> {
  lastId += 1;
  return page.evaluate(
    (frame) =>
      new Promise((resolve) => {
        const port = (window as Keeping).keptPort;
        const take = ({ data }: MessageEvent<string>) => {
          const { id, ...answer } = JSON.parse(data) as Record<string, unknown>;
          if (id !== frame.id) return;
          port?.removeEventListener('message', take);
          resolve(answer);
        };
        port?.addEventListener('message', take);
        port?.postMessage(JSON.stringify(frame));
      }),
    { id: lastId, endpoint, input },
  );
}
