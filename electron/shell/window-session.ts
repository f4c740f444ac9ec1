/** The window's session: in memory only, no network whatever the page tries, no permissions, no downloads. */
import { type Session, session } from 'electron';
import { appOrigin } from './origin.ts';

// Without the prefix `persist:` a partition lives in memory; a counter gives every window after a lock a clean one.
let opened = 0;

/** A fresh session that serves `files` on the own origin and refuses the rest. */
export async function openWindowSession(files: (request: Request) => Promise<Response>): Promise<Session> {
  opened += 1;
  const fresh = session.fromPartition(`window-${opened}`, { cache: false });
  fresh.setSpellCheckerEnabled(false);
  fresh.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  fresh.setPermissionCheckHandler(() => false);
  fresh.setDevicePermissionHandler(() => false);
  fresh.on('will-download', (event) => event.preventDefault());
  fresh.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwn(details.url) }));
  fresh.protocol.handle('https', files);
  // A proxy nobody answers on: what slips past the two rules above still reaches no network.
  await fresh.setProxy({ mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' });
  return fresh;
}

function isOwn(url: string): boolean {
  const { origin, protocol } = new URL(url);
  return origin === appOrigin || protocol === 'data:' || protocol === 'blob:';
}
