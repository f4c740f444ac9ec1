/** What a trace of `connect`, `sendto`, `sendmsg` and `sendmmsg` says about who was spoken to. */
export type SocketCalls = {
  readonly total: number;
  readonly loopback: number;
  /** Named pipes, and questions to the kernel itself. */
  readonly local: number;
  /**
   * Datagram sockets pointed at an address outside: the kernel is asked for a route, and nothing is sent. Chromium does so
   * to learn whether there is an IPv6 network, and WebRTC to learn its own address.
   */
  readonly routes: readonly string[];
  /** Connections to an address outside this machine, and anything sent to one. */
  readonly outside: readonly string[];
  /**
   * Calls that ask for a name: to port 53, 5353 or 853, or to a resolver of the system that is there. Who the user is, is
   * asked of the same resolver; where there is none, only a name goes on to a name server.
   */
  readonly lookups: readonly string[];
};

const resolvers = /\/(nscd\/socket|systemd\/resolve\/|io\.systemd\.Resolve|avahi-daemon\/socket)/;
const absent = /= -1 (?:ENOENT|ECONNREFUSED)/;
const namePorts = ['53', '853', '5353'];
/** Where Chromium points a socket, without sending, to learn whether there is an IPv6 network; WebRTC, to learn its own address. */
const probed = ['2001:4860:4860::8888', '8.8.8.8'];

/** Reads the text of `strace -yy`. Calls without an address go over a connection that was counted when it was made. */
export function socketCalls(trace: string): SocketCalls {
  const routes: string[] = [];
  const outside: string[] = [];
  const lookups: string[] = [];
  let total = 0;
  let loopback = 0;
  let local = 0;
  for (const line of trace.split('\n')) {
    const call = /^(?:\d+ +)?(?:connect|sendto|sendmsg|sendmmsg)\(/.test(line);
    // Sent over a datagram socket that was pointed somewhere before: where, stands beside its number.
    const pointed = /^(?:\d+ +)?send\w+\(\d+<UDP(?:v6)?:\[[^\]>]*->\[?([0-9a-f.:]+?)\]?:(\d+)\]?>/.exec(line);
    if (pointed !== null) {
      total += 1;
      const [, address = '', port = ''] = pointed;
      if (namePorts.includes(port)) lookups.push(line);
      else if (/^127\.|^::1$|^::ffff:127\./.test(address)) loopback += 1;
      else outside.push(line);
      continue;
    }
    const family = /sa_family=(AF_\w+)/.exec(line)?.[1];
    if (!call || family === undefined) continue;
    total += 1;
    if (family === 'AF_UNIX' || family === 'AF_NETLINK') {
      if (resolvers.test(line) && !absent.test(line)) lookups.push(line);
      local += 1;
      continue;
    }
    const port = /sin6?_port=htons\((\d+)\)/.exec(line)?.[1] ?? '';
    const address = /inet_addr\("([^"]+)"\)/.exec(line)?.[1] ?? /inet_pton\(AF_INET6, "([^"]+)"/.exec(line)?.[1] ?? '';
    const pointing = /^(?:\d+ +)?connect\(\d+<UDP/.test(line) && !/^127\.|^::1$/.test(address);
    if (family === 'AF_UNSPEC') local += 1;
    else if (namePorts.includes(port) && !(pointing && probed.includes(address))) lookups.push(line);
    else if (pointing) routes.push(line);
    else if (/^127\.|^::1$|^::ffff:127\./.test(address)) loopback += 1;
    else outside.push(line);
  }
  return { total, loopback, local, routes, outside, lookups };
}
