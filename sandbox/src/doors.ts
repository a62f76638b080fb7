import type { Server } from "node:http";
import { CLOUDS } from "./entra/clouds.ts";
import { bodyLimitOf, frontOf } from "./front.ts";
import type { House } from "./house.ts";
import { keepAuthority } from "./kernel/authority.ts";
import { connectProxy } from "./kernel/connect-proxy.ts";
import { httpServer, httpsServer, listen, type Place } from "./kernel/http.ts";
import type { Addresses } from "./ready.ts";
import { openSmtp } from "./smtp/server.ts";

export interface DoorWishes {
  readonly host: string;
  readonly port: number;
  readonly httpsPort: number;
  readonly proxy: number | null;
  readonly smtp: number;
  /** Where the certificates lie. */
  readonly folder: string;
}

export interface Doors {
  readonly addresses: Addresses;
  readonly servers: readonly Server[];
  readonly closeSmtp: () => Promise<void>;
  /** Ends what the servers do not know of. */
  readonly cut: () => void;
}

/** The proxy answers in the name of these. */
const MICROSOFT = Object.values(CLOUDS).flatMap(({ graphHost, loginHosts }) => [graphHost, ...loginHosts]);
const LOCAL = ["localhost", "127.0.0.1", "::1"];

/** Listens on HTTP, HTTPS, SMTP and, when wanted, as a CONNECT proxy. */
export async function openDoors(house: House, wishes: DoorWishes): Promise<Doors> {
  const service = { serve: frontOf(house), bodyLimit: bodyLimitOf };
  const authority = keepAuthority(wishes.folder, [...LOCAL, ...MICROSOFT], house.world.clock.realNow());
  const plain = httpServer(service);
  const secure = httpsServer(service, authority.server);
  const at = (port: number): Place => ({ host: wishes.host, port });
  const http = `http://localhost:${await listen(plain, at(wishes.port))}`;
  const https = `https://localhost:${await listen(secure, at(wishes.httpsPort))}`;
  const smtp = await openSmtp(house, at(wishes.smtp), authority.server);
  const addresses = { http, https, smtp: smtp.address, caFile: authority.caFile };
  const doors = { closeSmtp: smtp.close, cut: (): void => {} };
  if (wishes.proxy === null) return { ...doors, addresses: { ...addresses, proxy: null }, servers: [plain, secure] };
  const connect = connectProxy(MICROSOFT, secure);
  const proxy = `http://localhost:${await listen(connect.server, at(wishes.proxy))}`;
  return { ...doors, addresses: { ...addresses, proxy }, servers: [plain, secure, connect.server], cut: connect.cut };
}
