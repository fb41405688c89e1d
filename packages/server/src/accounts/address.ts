/** Address of a client: that of the connection, or what a trusted proxy says of it. */
import type { BlockList } from 'node:net';
import { isIP, isIPv6 } from 'node:net';

const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/, '');

const isTrusted = (proxies: BlockList, address: string): boolean =>
  isIP(address) !== 0 && proxies.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');

/**
 * Read from the end of `X-Forwarded-For`, each entry of which was written by who stands after it: the first that is no trusted
 * proxy is the client. What an untrusted one wrote before it is worth nothing.
 */
export function clientAddress(connection: string, forwarded: string | undefined, proxies: BlockList): string {
  let address = plain(connection);
  for (const entry of (forwarded ?? '').split(',').toReversed()) {
    if (!isTrusted(proxies, address)) break;
    const before = plain(entry.trim());
    if (isIP(before) === 0) break;
    address = before;
  }
  return address;
}
