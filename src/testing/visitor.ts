import { beginSession } from "../kernel/access/sessions.ts";
import { VISITOR_COOKIE } from "../kernel/http/admit.ts";
import type { TestServer } from "./server.ts";

/** Somebody new who came by, with what they call. */
export async function visitor({ server }: { readonly server: TestServer }, person: object) {
  const { body } = await server.call("POST", "/api/people", { body: { name: "Vera", audience: "user", ...person } });
  return visitorAs({ server }, body.id);
}

/** The same of somebody who is known. */
export async function visitorAs({ server }: { readonly server: TestServer }, id: string) {
  const { house, organisation, url } = server;
  const who = { kind: "visitor", person: id } as const;
  const holder = { organisation, actor: `visitor:${id}`, who, scopes: [], agent: "test" };
  const { token } = await house.database.within(organisation, (tx) =>
    beginSession(tx, holder, { now: house.clock.now(), random: house.random }),
  );
  const get = (path: string, headers = {}) =>
    fetch(url + path, { headers: { cookie: `${VISITOR_COOKIE}=${token}`, ...headers } });
  const meetings = async () => JSON.parse(await (await get("/api/me/meetings")).text()).items;
  return { id, get, meetings };
}
