/**
 * What no page and no session may do, said once for all of them, also for those that nobody meant to open. The window's own
 * session (window-session.ts) says in addition what is served.
 */
import type { App, Event, Session, WebContents, WebContentsWillFrameNavigateEventParams } from 'electron';
import { appOrigin, mailOrigin } from './origin.ts';

/** Call before the program is ready: the rules hold for every session and every page that comes after. */
export function denyByDefault(app: App): void {
  app.on('session-created', denySession);
  app.on('web-contents-created', (_event, contents) => denyContents(contents));
}

function denySession(session: Session): void {
  session.setSpellCheckerEnabled(false);
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.on('select-hid-device', (event, _details, answer) => {
    event.preventDefault();
    answer(null);
  });
  session.on('select-serial-port', (event, _ports, _contents, answer) => {
    event.preventDefault();
    answer('');
  });
  session.on('select-usb-device', (event, _details, answer) => {
    event.preventDefault();
    answer();
  });
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwn(details.url) }));
}

function denyContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!isMailFrame(event)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, answer) => {
    event.preventDefault();
    answer('');
  });
}

/** The own origins, and what the page made itself. */
export function isOwn(url: string): boolean {
  const { origin, protocol } = new URL(url);
  // A blob: address carries the origin that made it.
  return origin === appOrigin || url.startsWith(`${mailOrigin}/`) || protocol === 'data:';
}

/** The window puts a message in a frame of its own. A frame goes nowhere by itself. */
function isMailFrame({ isMainFrame, url, initiator }: Event<WebContentsWillFrameNavigateEventParams>): boolean {
  const asksTop = initiator?.origin === appOrigin && initiator.parent === null;
  return isMainFrame === false && asksTop && new URL(url).origin === mailOrigin;
}
