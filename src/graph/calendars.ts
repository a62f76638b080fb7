import type { Calendar } from "@microsoft/microsoft-graph-types";
import type { GraphClient } from "./request.ts";
import type { Waiting } from "./users.ts";
import { graphPath } from "./wire/path.ts";

/** Whether events of this mailbox's calendar can become Teams meetings; Microsoft says so only here. */
export async function allowsTeams(graph: GraphClient, mailbox: string, waiting: Waiting = {}): Promise<boolean> {
  const calendar = await graph.request<Calendar>({
    ...waiting,
    method: "GET",
    path: graphPath`/users/${mailbox}/calendar`,
    query: { $select: "allowedOnlineMeetingProviders" },
  });
  return calendar.allowedOnlineMeetingProviders?.includes("teamsForBusiness") ?? false;
}
