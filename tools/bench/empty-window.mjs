/**
 * The same host with nothing in it: one window with one heading. What the program's start is measured beside. Plain
 * JavaScript, since Electron itself loads it.
 */
import { app, BrowserWindow, session } from 'electron';

app.enableSandbox();
void app.whenReady().then(async () => {
  const own = session.fromPartition('empty', { cache: false });
  own.protocol.handle(
    'https',
    async () => new Response('<!doctype html><h1>Leeg venster</h1>', { headers: { 'content-type': 'text/html' } }),
  );
  const window = new BrowserWindow({ width: 1360, height: 900, webPreferences: { session: own, sandbox: true } });
  window.on('closed', () => app.quit());
  await window.loadURL('https://kluis.invalid/');
});
