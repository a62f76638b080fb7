import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Identity, makeAuthority } from "./certificates.ts";

export interface Authority {
  /** Absolute path of the certificate that clients have to trust. */
  readonly caFile: string;
  readonly server: Identity;
}

/** The sandbox's own authority and server certificate, made once a folder. */
export function keepAuthority(folder: string, hosts: readonly string[], realNow: number): Authority {
  const caFile = resolve(folder, "sandbox-ca.pem");
  const files = { cert: join(folder, "sandbox-server.pem"), key: join(folder, "sandbox-server-key.pem") };
  mkdirSync(folder, { recursive: true });
  if (![caFile, files.cert, files.key].every((file) => existsSync(file))) {
    const { authority, server } = makeAuthority(hosts, realNow);
    writeFileSync(caFile, authority.cert);
    writeFileSync(files.cert, server.cert);
    writeFileSync(files.key, server.key, { mode: 0o600 });
  }
  return { caFile, server: { cert: readFileSync(files.cert, "utf8"), key: readFileSync(files.key, "utf8") } };
}
