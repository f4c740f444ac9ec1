/** The window's session: in memory only, and served from the own files. What it may not do is in deny.ts. */
import { type Session, session } from 'electron';

// Without the prefix `persist:` a partition lives in memory; a counter gives every window after a lock a clean one.
let opened = 0;

/** A fresh session that serves `files` on the own origin; every session refuses the rest. */
export async function openWindowSession(files: (request: Request) => Promise<Response>): Promise<Session> {
  opened += 1;
  const fresh = session.fromPartition(`window-${opened}`, { cache: false });
  fresh.protocol.handle('https', files);
  // A proxy nobody answers on: what slips past the other rules still reaches no network.
  await fresh.setProxy({ mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' });
  return fresh;
}
