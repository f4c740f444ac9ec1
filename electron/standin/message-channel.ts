/** Ports that exist in main only to be handed on, which is all that the shell does with them. */
import { newPortEnds } from './place.ts';
import type { PortEnd } from './socket-port.ts';

export class StandinPort {
  readonly end: PortEnd;
  constructor(end: PortEnd) {
    this.end = end;
  }
}

export class MessageChannelMain {
  readonly port1: StandinPort;
  readonly port2: StandinPort;
  constructor() {
    const [one, two] = newPortEnds();
    this.port1 = new StandinPort(one);
    this.port2 = new StandinPort(two);
  }
}
