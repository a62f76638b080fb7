import type { Context } from "../../../../context.ts";
import type { Person } from "../../contract.ts";
import { streamCsv } from "../../listing/stream-csv.ts";
import { type PeopleFilter, peoplePage } from "../../people/store.ts";

const AT_ONCE = 1000;

/** Who everybody is in the directory, as a CSV file that can be corrected and brought back. */
export function exportMatches(ctx: Context, filter: PeopleFilter) {
  return streamCsv<Person>({
    columns: [
      { name: "id", of: ({ id }) => id },
      { name: "name", of: ({ name }) => name },
      { name: "email", of: ({ email }) => email },
      { name: "audience", of: ({ audience }) => audience },
      { name: "objectId", of: ({ match }) => match?.objectId },
      { name: "userPrincipalName", of: ({ match }) => match?.userPrincipalName },
      { name: "displayName", of: ({ match }) => match?.displayName },
      { name: "by", of: ({ match }) => match?.by },
      { name: "lost", of: ({ match }) => match?.lost?.reason },
    ],
    page: (after) => ctx.transaction((tx) => peoplePage(tx, filter, { sort: "added", after, limit: AT_ONCE })),
  });
}
