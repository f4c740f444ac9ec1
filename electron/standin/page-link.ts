/**
 * Carries messages between the page and the bridge over one debugging session. A plain binding and `evaluate` are used,
 * since Playwright's own wrappers cost several times as much per message.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { appOrigin } from '../shell/origin.ts';
import type { BridgeToMain } from './bridge-message.ts';
import { bindingName, initScript, type PageDelivery, type PageMessage, receiverName } from './page-side.ts';
import { type PortEnd, SocketPort } from './socket-port.ts';

export type PageLink = {
  readonly deliver: (delivery: PageDelivery) => void;
  readonly post: (channel: string, data: unknown, ends: readonly PortEnd[]) => void;
};

type Frame = { readonly origin: string; readonly isTop: boolean };

/** Prepares `page` before its first navigation; `preload` is the path of the preload's bundle. */
export async function openPageLink(
  page: Page,
  preload: string | null,
  tell: (message: BridgeToMain) => void,
): Promise<PageLink> {
  const session = await page.context().newCDPSession(page);
  const frames = new Map<number, Frame>();
  const ports = new Map<number, SocketPort>();
  let lastPort = 0;

  const { frameTree } = await session.send('Page.getFrameTree');
  const topFrame = frameTree.frame.id;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    frames.set(context.id, { origin: context.origin, isTop: context.auxData?.['frameId'] === topFrame });
  });
  session.on('Runtime.executionContextsCleared', () => {
    frames.clear();
    // A page that is gone leaves its ports; the core must see them close.
    for (const port of ports.values()) port.close();
    ports.clear();
  });
  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    const frame = frames.get(executionContextId);
    if (name !== bindingName || frame === undefined) return;
    if (!frame.isTop || frame.origin !== appOrigin) return;
    const message = JSON.parse(payload) as PageMessage;
    if (message.kind === 'frame') ports.get(message.port)?.postMessage(message.data);
    else tell({ kind: 'invoke', id: message.id, channel: message.channel, args: message.args, frame });
  });
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: bindingName });
  if (preload !== null) await page.addInitScript({ content: initScript(appOrigin, await readFile(preload, 'utf8')) });

  const deliver = (delivery: PageDelivery) => {
    session
      .send('Runtime.evaluate', { expression: `${receiverName}(${JSON.stringify(delivery)})`, silent: true })
      .catch(() => {
        // The page went away while this was on its way.
      });
  };
  return {
    deliver,
    post: (channel, data, ends) => {
      const ids = ends.map((end) => {
        lastPort += 1;
        const id = lastPort;
        const port = new SocketPort(end);
        ports.set(id, port);
        port.on('message', ({ data: frame }) => {
          if (typeof frame === 'string') deliver({ kind: 'frame', port: id, data: frame });
        });
        port.on('close', () => {
          if (ports.delete(id)) deliver({ kind: 'port-closed', port: id });
        });
        return id;
      });
      deliver({ kind: 'post', channel, data, ports: ids });
      for (const id of ids) ports.get(id)?.start();
    },
  };
}
