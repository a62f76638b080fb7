import type { Context } from "../../../context.ts";
import { streamCsv } from "../listing/stream-csv.ts";
import { fieldNames } from "../people/store.ts";
import { givenAs } from "../rules.ts";
import type { Client } from "./contract.ts";
import { type ClientFilter, clientsPage } from "./store.ts";

const AT_ONCE = 1000;

/** Clients as a CSV file that an import takes back unchanged. */
export async function exportClients(ctx: Context, filter: ClientFilter) {
  const fields = await ctx.transaction((tx) => fieldNames(tx, "clients"));
  return streamCsv<Client>({
    columns: [
      { name: "id", of: ({ id }) => id },
      { name: "name", of: ({ name }) => name },
      { name: "externalId", of: ({ externalId }) => externalId },
      { name: "defaultEmail", of: ({ defaultEmail }) => defaultEmail },
      ...fields.map((name) => ({ name: `field:${name}`, of: (client: Client) => givenAs(client.fields, name) })),
    ],
    page: (after) => ctx.transaction((tx) => clientsPage(tx, filter, { sort: "added", after, limit: AT_ONCE })),
  });
}
