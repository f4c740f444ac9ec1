/** Serves the built window, and only the files that were there at start: no path of a request is ever turned into a file name. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { appOrigin, mailOrigin } from './origin.ts';

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

// Mantine sets style attributes and style elements; scripts stay strict. Page images arrive as blob: addresses. Of the two
// policies of trusted types one lets no markup through (renderer/app/page-policy.ts), and the other is known only to the
// module that cleans a message, which parses it in a document that shows nothing (renderer/viewer/clean-markup.ts).
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  `frame-src ${mailOrigin}`,
  "worker-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default message',
].join('; ');

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

const headers = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': denied.map((feature) => `${feature}=()`).join(', '),
  'cache-control': 'no-store',
};

/** Answers GET requests of the own origin from `directory` (absolute); everything else is 404, other origins 403. */
export function appFiles(directory: string): (request: Request) => Promise<Response> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || mediaTypes[extname(entry.name)] === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    files.set(`/${relative(directory, file).split(sep).join('/')}`, file);
  }
  return async (request) => {
    const url = new URL(request.url);
    if (url.origin !== appOrigin) return new Response(null, { status: 403, headers });
    const file = files.get(url.pathname === '/' ? '/index.html' : url.pathname);
    if (request.method !== 'GET' || file === undefined) return new Response(null, { status: 404, headers });
    const type = mediaTypes[extname(file)] ?? 'application/octet-stream';
    return new Response(await readFile(file), { status: 200, headers: { ...headers, 'content-type': type } });
  };
}
