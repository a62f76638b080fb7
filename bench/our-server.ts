// A program of its own: Parley's real routes on DATABASE_URL, built as `src/main.ts` builds them, but with nobody to
// take the work that they order. Prints its address when it listens.
import { createConnection } from "../src/features/connection/index.ts";
import { contextFor } from "../src/house.ts";
import { openHttp } from "../src/kernel/http/server.ts";
import { ourHouse } from "./receiving/our-house.ts";

const { house, organisation } = await ourHouse();
await createConnection(contextFor(house, { organisation, actor: "bench" }), {
  name: "Bench",
  cloud: "global",
  entraTenantId: house.random.uuid(),
  clientId: house.random.uuid(),
  credential: { kind: "secret", secret: "never used" },
});
const http = await openHttp({
  ...house,
  leaving: new AbortController().signal,
  routes: house.features.flatMap(({ routes }) => routes),
  contextFor: ({ caller }, keyed) =>
    contextFor(house, { organisation, actor: caller?.actor ?? "anyone", caller, keyed }),
});
console.log(`Listens at ${await http.listen({ port: 0, host: "127.0.0.1" })}`);
process.once("SIGTERM", () => process.exit());
