import { isIPv6 } from "node:net";

const GROUPS = 8;
/** An IPv4 address in the clothes of IPv6, as a socket for both writes it. */
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/**
 * What an address is counted by: itself, and of IPv6 the network of 64 bits. A single connection gets that many addresses,
 * so whoever guesses could take another one each time.
 */
export function networkOf(address: string): string {
  const [bare = ""] = address.split("%");
  const mapped = MAPPED.exec(bare)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(bare)) return address;
  const [head = [], tail = []] = bare.split("::").map((part) => part.split(":").filter((group) => group !== ""));
  const between = Array.from({ length: Math.max(0, GROUPS - head.length - tail.length) }, () => "0");
  const groups = [...head, ...between, ...tail].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${groups.join(":")}::/64`;
}
