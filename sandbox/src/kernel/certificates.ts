import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { isoSeconds } from "./clock.ts";

/** A certificate with its private key, both as PEM. */
export interface Identity {
  readonly cert: string;
  readonly key: string;
}

interface Wish {
  readonly name: string;
  readonly issuer: string;
  readonly signer: KeyObject;
  readonly subjectKey: KeyObject;
  /** Host names and addresses; none makes an authority. */
  readonly hosts: readonly string[];
  readonly from: number;
  readonly days: number;
}

const AUTHORITY = "Parley Sandbox CA";
const DAY = 86_400_000;
const OID = {
  commonName: "0603550403",
  ecdsaSha256: "06082a8648ce3d040302",
  rsaSha256: "06092a864886f70d01010b0500",
  basicConstraints: "0603551d13",
  keyUsage: "0603551d0f",
  extendedKeyUsage: "0603551d25",
  serverAuth: "06082b06010505070301",
  subjectAltName: "0603551d11",
} as const;

/** A fresh certificate authority and a server certificate it signed for the given hosts. */
export function makeAuthority(hosts: readonly string[], realNow: number): { authority: Identity; server: Identity } {
  const ca = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const leaf = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const shared = { issuer: AUTHORITY, signer: ca.privateKey, from: realNow - DAY };
  const authority = certificate({ ...shared, name: AUTHORITY, subjectKey: ca.publicKey, hosts: [], days: 3650 });
  const server = certificate({ ...shared, name: "Parley Sandbox", subjectKey: leaf.publicKey, hosts, days: 800 });
  return {
    authority: { cert: authority, key: pem(ca.privateKey) },
    server: { cert: server, key: pem(leaf.privateKey) },
  };
}

/** A self-signed RSA certificate, as an administrator makes one for an app. */
export function makeCertificate(wish: {
  name: string;
  keys: { privateKey: KeyObject; publicKey: KeyObject };
  from: number;
  days: number;
}): string {
  const { name, keys, from, days } = wish;
  return certificate({
    name,
    issuer: name,
    signer: keys.privateKey,
    subjectKey: keys.publicKey,
    hosts: [],
    from,
    days,
  });
}

function pem(key: KeyObject): string {
  return key.export({ type: "pkcs8", format: "pem" }).toString();
}

function certificate(wish: Wish): string {
  const algorithm = sequence(bytes(wish.signer.asymmetricKeyType === "rsa" ? OID.rsaSha256 : OID.ecdsaSha256));
  const body = sequence(
    tagged(0xa0, bytes("020102")),
    tagged(0x02, Buffer.concat([bytes("01"), randomBytes(15)])),
    algorithm,
    nameOf(wish.issuer),
    sequence(time(wish.from), time(wish.from + wish.days * DAY)),
    nameOf(wish.name),
    wish.subjectKey.export({ type: "spki", format: "der" }),
    tagged(0xa3, sequence(...extensionsOf(wish.hosts))),
  );
  const signature = sign("sha256", body, wish.signer);
  const der = sequence(body, algorithm, tagged(0x03, Buffer.concat([bytes("00"), signature])));
  const lines = der.toString("base64").match(/.{1,64}/g) ?? [];
  return ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n");
}

function extensionsOf(hosts: readonly string[]): Buffer[] {
  if (hosts.length === 0) {
    return [
      extension(OID.basicConstraints, sequence(bytes("0101ff")), true),
      extension(OID.keyUsage, bytes("03020106"), true),
    ];
  }
  return [
    extension(OID.basicConstraints, sequence(), true),
    extension(OID.extendedKeyUsage, sequence(bytes(OID.serverAuth)), false),
    extension(OID.subjectAltName, sequence(...hosts.map(hostName)), false),
  ];
}

function extension(oid: string, value: Buffer, critical: boolean): Buffer {
  return sequence(bytes(oid), critical ? bytes("0101ff") : Buffer.alloc(0), tagged(0x04, value));
}

function hostName(host: string): Buffer {
  if (host === "::1") return tagged(0x87, Buffer.from([...Array.from({ length: 15 }, () => 0), 1]));
  if (/^[\d.]+$/.test(host)) return tagged(0x87, Buffer.from(host.split(".").map(Number)));
  return tagged(0x82, Buffer.from(host));
}

function nameOf(commonName: string): Buffer {
  return sequence(tagged(0x31, sequence(bytes(OID.commonName), tagged(0x0c, Buffer.from(commonName)))));
}

function time(instant: number): Buffer {
  return tagged(0x18, Buffer.from(isoSeconds(instant).replaceAll(/[-:T]/g, "")));
}

function sequence(...parts: Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts));
}

function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  const size = bytes(length.toString(16).padStart(length > 0xff ? 4 : 2, "0"));
  return Buffer.concat([Buffer.from([tag, 0x80 | size.length]), size, content]);
}

function bytes(hex: string): Buffer {
  return Buffer.from(hex, "hex");
}

/** SHA-1 thumbprint as base64url, what Entra calls x5t. */
export function thumbprint(der: Buffer, algorithm: "sha1" | "sha256"): string {
  return createHash(algorithm).update(der).digest("base64url");
}
