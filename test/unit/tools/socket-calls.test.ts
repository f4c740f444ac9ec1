import { expect, test } from 'vitest';
import { socketCalls } from '../../../tools/silence/socket-calls.ts';

test('tells this machine from the rest of the world', () => {
  const { total, loopback, local, routes, outside, lookups } = socketCalls(
    [
      'connect(20, {sa_family=AF_UNIX, sun_path="/tmp/kluis-run-1/a"}, 110) = 0',
      'connect(21, {sa_family=AF_INET, sin_port=htons(40011), sin_addr=inet_addr("127.0.0.1")}, 16) = -1 EINPROGRESS',
      '812 connect(22, {sa_family=AF_INET6, sin6_port=htons(1), inet_pton(AF_INET6, "::1", &sin6_addr)}, 28) = 0',
      'connect(23, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.1")}, 16) = -1 ENETUNREACH',
      'sendmsg(24, {msg_name={sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)}}, 0) = 1',
      'sendto(25, ""..., 30, 0, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.53")}, 16) = 30',
      'connect(26, {sa_family=AF_UNIX, sun_path="/var/run/nscd/socket"}, 110) = 0',
      'connect(26, {sa_family=AF_UNIX, sun_path="/var/run/nscd/socket"}, 110) = -1 ENOENT (No such file or directory)',
      'sendto(27, ""..., 20, 0, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, 12) = 20',
      'connect(30<UDPv6:[99]>, {sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)}, 28) = 0',
      'connect(33<UDPv6:[99]>, {sa_family=AF_INET6, sin6_port=htons(53), inet_pton(AF_INET6, "2001:4860:4860::8888", &sin6_addr)}, 28) = -1 ENETUNREACH',
      'connect(35<UDP:[98]>, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("8.8.8.8")}, 16) = -1 ENETUNREACH',
      'connect(34<UDP:[99]>, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.7")}, 16) = -1 ENETUNREACH',
      'sendto(31<UDP:[10.0.0.2:4000->192.0.2.1:443]>, ""..., 9, 0, NULL, 0) = 9',
      'sendto(32<UDP:[10.0.0.2:4000->192.0.2.1:53]>, ""..., 9, 0, NULL, 0) = 9',
      'sendmsg(5, {msg_name=NULL, msg_namelen=0}, MSG_NOSIGNAL) = 12',
    ].join('\n'),
  );
  expect({ total, loopback, local }).toEqual({ total: 15, loopback: 2, local: 4 });
  expect(routes).toHaveLength(3);
  expect(outside).toHaveLength(3);
  expect(lookups).toHaveLength(4);
});
