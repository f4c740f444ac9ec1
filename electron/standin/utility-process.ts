/** Utility processes as plain Node children; `advanced` serialization is what Electron's structured clone does. */
import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { StandinPort } from './message-channel.ts';
import type { UtilityMessage } from './utility-register.ts';

const register = new URL('./utility-register.ts', import.meta.url).href;
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

class StandinUtilityProcess extends EventEmitter {
  readonly #child: ChildProcess;

  constructor(modulePath: string, args: readonly string[]) {
    super();
    this.#child = fork(modulePath, args, { serialization: 'advanced', execArgv: ['--import', register] });
    running.add(this.#child);
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.on('exit', (code) => {
      running.delete(this.#child);
      this.emit('exit', code ?? 1);
    });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  postMessage(data: unknown, ports: readonly StandinPort[] = []): void {
    if (!this.#child.connected) return;
    this.#child.send({ data, ends: ports.map((port) => port.end) } satisfies UtilityMessage, () => {
      // The process ended meanwhile; 'exit' tells.
    });
  }

  kill(): boolean {
    return this.#child.kill();
  }
}

export const utilityProcess = {
  fork: (modulePath: string, args: readonly string[] = []) => new StandinUtilityProcess(modulePath, args),
};
