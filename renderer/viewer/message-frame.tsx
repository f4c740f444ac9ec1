import { type SyntheticEvent, useEffect, useRef } from 'react';
import { framePage, mailOrigin } from '../../shared/contract/message-frame.ts';
import type { FrameSign, MessageToShow } from '../message/protocol.ts';

/**
 * A message in a frame of another site, in which nothing of it runs, loads or leads away. Its words go there over a port, so
 * that main never has them; give another message a `key` of its own.
 */
export function MessageFrame({ markup, name }: MessageToShow) {
  const port = useRef<MessagePort | null>(null);
  useEffect(() => () => port.current?.close(), []);
  const give = ({ currentTarget: frame }: SyntheticEvent<HTMLIFrameElement>) => {
    port.current?.close();
    const { port1, port2 } = new MessageChannel();
    port.current = port1;
    port1.onmessage = ({ data }: MessageEvent<FrameSign>) => passOn(frame, data);
    // Only the port itself goes by way of the browser; a page of another site than this would not get it.
    frame.contentWindow?.postMessage(null, mailOrigin, [port2]);
    port1.postMessage({ markup, name } satisfies MessageToShow);
  };
  return (
    <iframe
      className="kluis-viewer-frame"
      title={name}
      sandbox="allow-scripts allow-same-origin"
      referrerPolicy="no-referrer"
      src={framePage}
      onLoad={give}
    />
  );
}

/** As if it was done on the frame itself: reading counts, and the keys of the program work. */
function passOn(frame: HTMLIFrameElement, sign: FrameSign): void {
  switch (sign.kind) {
    case 'alive':
      frame.dispatchEvent(new Event('scroll'));
      return;
    case 'key':
      if (sign.key === 'k' || sign.key === 'l' || sign.key === 'Escape')
        frame.dispatchEvent(
          new KeyboardEvent('keydown', {
            key: sign.key,
            ctrlKey: sign.key !== 'Escape',
            bubbles: true,
            cancelable: true,
          }),
        );
      return;
  }
}
