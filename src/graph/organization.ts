import { instantFromHttp } from "../kernel/time.ts";
import type { GraphClient } from "./request.ts";
import type { Waiting } from "./users.ts";
import { GraphError } from "./wire/graph-error.ts";
import { graphPath } from "./wire/path.ts";

/** Microsoft's own time as it answers, to the second; a refusal carries it as well as an answer does. */
export async function microsoftsClock(graph: GraphClient, waiting: Waiting = {}): Promise<Date | undefined> {
  try {
    const { headers } = await graph.send({
      ...waiting,
      method: "GET",
      path: graphPath`/organization`,
      query: { $select: "id" },
    });
    return dateIn(headers["date"]);
  } catch (error) {
    if (error instanceof GraphError && error.kind === "refused") return dateIn(error.date);
    throw error;
  }
}

function dateIn(text: string | undefined): Date | undefined {
  return text === undefined ? undefined : instantFromHttp(text);
}
