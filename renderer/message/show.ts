/**
 * The only script of the messages' site. It is given one message over a port by the window around it, cleans it, and puts the
 * nodes on the sheet: a frame of the same site in which nothing can run. Who may be around it is said by its policy.
 */
import { cleanMarkup } from './clean-markup.ts';
import type { FrameKey, FrameSign, MessageToShow } from './protocol.ts';

const everyMs = 1000;
const signsOfLife = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchmove', 'scroll'] as const;

function listen({ source, ports: [port] }: MessageEvent): void {
  if (source !== window.parent || port === undefined) return;
  // One message for each frame: another gets a frame of its own.
  window.removeEventListener('message', listen);
  port.addEventListener('message', ({ data }: MessageEvent<MessageToShow>) => show(data, port), { once: true });
  port.start();
}
window.addEventListener('message', listen);

function show({ markup, name }: MessageToShow, port: MessagePort): void {
  const frame = document.querySelector('iframe');
  const sheet = frame?.contentDocument;
  const main = sheet?.querySelector('main');
  if (!sheet || !main) return;
  frame.title = name;
  sheet.title = name;
  // What scrolls can be reached by the keyboard.
  main.tabIndex = 0;
  main.setAttribute('aria-label', name);
  main.replaceChildren(sheet.importNode(cleanMarkup(markup), true));
  tellSigns(sheet, (sign) => port.postMessage(sign));
}

/** What is done on the sheet does not reach the window: it would lock while somebody reads, and not when told to. */
function tellSigns(sheet: Document, tell: (sign: FrameSign) => void): void {
  let last = -everyMs;
  const alive = () => {
    const now = performance.now();
    if (now - last < everyMs) return;
    last = now;
    tell({ kind: 'alive' });
  };
  for (const sign of signsOfLife) sheet.addEventListener(sign, alive, { passive: true, capture: true });
  sheet.addEventListener('keydown', (event) => {
    const key = keyOf(event);
    if (key === null) return;
    event.preventDefault();
    tell({ kind: 'key', key });
  });
}

function keyOf(event: KeyboardEvent): FrameKey | null {
  if (event.altKey || event.shiftKey) return null;
  if (event.key === 'Escape') return 'Escape';
  const letter = event.ctrlKey || event.metaKey ? event.key.toLowerCase() : '';
  return letter === 'k' || letter === 'l' ? letter : null;
}
