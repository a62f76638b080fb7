import { BlockList, isIP } from "node:net";

/**
 * Networks that are nobody's on the public internet: IANA's registries of special-purpose addresses (RFC 6890 and what
 * amended it), multicast, and the one public address that Azure answers its own machines by.
 */
const CLOSED_4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
  "168.63.129.16/32",
];

/** Of IPv6 only this is given out to the public; loopback, mapped IPv4, NAT64, unique local and the like lie outside. */
const OPEN_6 = "2000::/3";
/** Within it: Teredo, ORCHID, benchmarks, documentation, and 6to4, which carries an IPv4 address inside. */
const CLOSED_6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];

const closed4 = listOf("ipv4", CLOSED_4);
const closed6 = listOf("ipv6", CLOSED_6);
const open6 = listOf("ipv6", [OPEN_6]);

/** Whether an IP address, written as the resolver or a URL writes it, is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !closed4.check(address, "ipv4");
  // With a zone (`fe80::1%eth0`) it belongs to one link of this machine.
  if (version !== 6 || address.includes("%")) return false;
  return open6.check(address, "ipv6") && !closed6.check(address, "ipv6");
}

function listOf(version: "ipv4" | "ipv6", networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = "", bits] = network.split("/");
    list.addSubnet(address, Number(bits), version);
  }
  return list;
}
