/** Sound and film are kept as exhibits and played nowhere: the window has nothing to play them with, and its policy allows none. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

test('nothing in the window plays sound or film', () => {
  const folder = join(root, 'renderer');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(tsx?|html)$/u.test(name),
  );
  expect(files.length).toBeGreaterThan(200);
  const playing = files.filter((name) =>
    /<(audio|video|embed|object)\b|new Audio\(|HTMLMediaElement|createElement\(['"](audio|video)/u.test(
      readFileSync(join(folder, name), 'utf8'),
    ),
  );
  expect(playing).toEqual([]);
});

test('its policy allows no media from anywhere', () => {
  const policies = readFileSync(join(root, 'electron/shell/app-files.ts'), 'utf8');
  expect(policies).not.toContain('media-src');
  expect(policies.match(/"default-src 'none'"/gu)).toHaveLength(3);
});
