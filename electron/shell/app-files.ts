/** Serves the built window, and only the files that were there at start: no path of a request is ever turned into a file name. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { framePage, isFramePath, mailOrigin, sheetPage } from '../../shared/contract/message-frame.ts';
import { appOrigin } from './origin.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

// Mantine sets style attributes and style elements; scripts stay strict. Page images arrive as blob: addresses. The one policy of
// trusted types lets no markup through (renderer/app/page-policy.ts).
const windowPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  `frame-src ${framePage}`,
  "worker-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
];

// The frame of a message runs one script of ours, and shows nothing but the sheet. DOMPurify makes the only policy of trusted
// types there; it parses in a document that shows and loads nothing.
const framePolicy = [
  'sandbox allow-scripts allow-same-origin',
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'unsafe-inline'",
  `frame-src ${sheetPage}`,
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${appOrigin}`,
  "require-trusted-types-for 'script'",
  'trusted-types dompurify',
];

// The sheet holds the message: no script by two means, no form, no window, no address but that of a picture inside it.
const sheetPolicy = [
  'sandbox allow-same-origin',
  "default-src 'none'",
  'img-src data:',
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors 'self' ${appOrigin}`,
];

const denied = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'display-capture',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'xr-spatial-tracking',
];

const headersBy = (policy: readonly string[]) => ({
  'content-security-policy': policy.join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': denied.map((feature) => `${feature}=()`).join(', '),
  'cache-control': 'no-store',
});
const windowHeaders = headersBy(windowPolicy);
const frameHeaders = headersBy(framePolicy);
const sheetHeaders = headersBy(sheetPolicy);

const headersOf = (address: string, origin: string) =>
  origin !== mailOrigin ? windowHeaders : address === framePage ? frameHeaders : sheetHeaders;

/**
 * Answers GET requests from `directory` (absolute): on the messages' origin what lies in their folder, on the window's the rest.
 * Everything else is 404, other origins 403.
 */
export function appFiles(directory: string): (request: Request) => Promise<Response> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || mediaTypes[extname(entry.name)] === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(directory, file).split(sep).join('/')}`;
    files.set((isFramePath(path) ? mailOrigin : appOrigin) + path, file);
  }
  return async (request) => {
    const { origin, pathname } = new URL(request.url);
    const address = origin + pathname;
    const headers = headersOf(address, origin);
    if (origin !== appOrigin && origin !== mailOrigin) return new Response(null, { status: 403, headers });
    const file = files.get(address === `${appOrigin}/` ? `${appOrigin}/index.html` : address);
    if (request.method !== 'GET' || file === undefined) return new Response(null, { status: 404, headers });
    const type = mediaTypes[extname(file)] ?? 'application/octet-stream';
    return new Response(await readFile(file), { status: 200, headers: { ...headers, 'content-type': type } });
  };
}
