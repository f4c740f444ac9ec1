/**
 * Messages that are shown as they were sent, on an origin of their own. The window gives the page, already cleaned twice, and
 * gets an address that is good for once. Whatever the page holds: its policy lets nothing run, load, send or lead away.
 */
import { randomUUID } from 'node:crypto';
import { appOrigin, mailOrigin } from './origin.ts';

/** A window that asked for an address and did not use it is gone or has been taken over. */
const waitsMs = 10_000;

const headers = {
  'content-security-policy': [
    'sandbox',
    "default-src 'none'",
    'img-src data:',
    "style-src 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${appOrigin}`,
  ].join('; '),
  'content-type': 'text/html; charset=utf-8',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'no-store',
};

export type MailFrames = {
  /** The address at which this page is given once. One page waits at a time. */
  readonly offer: (page: string) => string;
  /** Answers requests of the messages' origin; nothing of a page is kept after that. */
  readonly answer: (request: Request) => Response;
  /** Call when the window ends. */
  readonly forget: () => void;
};

export function keepMailFrames(): MailFrames {
  let waiting: { readonly address: string; readonly page: string; readonly timer: NodeJS.Timeout } | null = null;
  const forget = () => {
    clearTimeout(waiting?.timer);
    waiting = null;
  };
  return {
    offer: (page) => {
      forget();
      const address = `${mailOrigin}/${randomUUID()}`;
      waiting = { address, page, timer: setTimeout(forget, waitsMs).unref() };
      return address;
    },
    answer: ({ method, url }) => {
      if (method !== 'GET' || waiting?.address !== url) return new Response(null, { status: 404, headers });
      const { page } = waiting;
      forget();
      return new Response(page, { status: 200, headers });
    },
    forget,
  };
}
