import type { Context } from "../../../context.ts";
import type { Person } from "../contract.ts";
import { streamCsv } from "../listing/stream-csv.ts";
import { givenAs } from "../rules.ts";
import { fieldNames, type PeopleFilter, peoplePage } from "./store.ts";

const AT_ONCE = 1000;

/** People as a CSV file that an import takes back unchanged. */
export async function exportPeople(ctx: Context, filter: PeopleFilter) {
  const fields = await ctx.transaction((tx) => fieldNames(tx, "people"));
  return streamCsv<Person>({
    columns: [
      { name: "id", of: ({ id }) => id },
      { name: "name", of: ({ name }) => name },
      { name: "email", of: ({ email }) => email },
      { name: "audience", of: ({ audience }) => audience },
      ...fields.map((name) => ({ name: `field:${name}`, of: (person: Person) => givenAs(person.fields, name) })),
    ],
    page: (after) => ctx.transaction((tx) => peoplePage(tx, filter, { sort: "added", after, limit: AT_ONCE })),
  });
}
