/** The parts of the desktop that the system's browser does not reach: they are accepted and do nothing. */
import { EventEmitter } from 'node:events';

// Sleep and screen lock are not reported to a plain process; the window's own idle lock covers both.
export const powerMonitor = new EventEmitter();

export const Menu = { setApplicationMenu: (_menu: null) => {} };

// The browser reaches the clipboard only for its own page; its profile and the program know nothing of what is copied.
export const clipboard = { readText: async () => '', clear: () => {} };

export class Notification {
  readonly title: string;
  readonly body: string;
  constructor(options: { readonly title?: string; readonly body?: string }) {
    this.title = options.title ?? '';
    this.body = options.body ?? '';
  }
  show(): void {}
}
