/**
 * What no page and no session may do, said once for all of them, also for those that nobody meant to open. The window's own
 * session (window-session.ts) says in addition what is served.
 */
import type { App, Event, Session, WebContents, WebContentsWillFrameNavigateEventParams } from 'electron';
import { framePage, isFramePath, mailOrigin, sheetPage } from '../../shared/contract/message-frame.ts';
import { appOrigin } from './origin.ts';

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
    if (!isMessageFrame(event)) event.preventDefault();
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
  const { origin, pathname, protocol } = new URL(url);
  if (protocol === 'data:') return true;
  // A blob: address carries the origin that made it; its path is not one of ours.
  return origin === appOrigin || (origin === mailOrigin && isFramePath(pathname));
}

/** The window puts in the frame of a message, and that the sheet inside it. Neither goes anywhere else, nor by itself. */
function isMessageFrame({ isMainFrame, url, initiator }: Event<WebContentsWillFrameNavigateEventParams>): boolean {
  if (isMainFrame !== false || initiator == null) return false;
  const { origin, parent } = initiator;
  if (url === framePage) return origin === appOrigin && parent === null;
  return url === sheetPage && origin === mailOrigin && parent?.parent === null;
}
