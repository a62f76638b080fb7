import { TEAM_OPERATIONS, type TeamOperation } from "../../entities/teams/operation.ts";
import { isoMillis } from "../../kernel/clock.ts";
import type { JsonObject } from "../../kernel/json.ts";
import { type Answer, type Call, found, param, type Route } from "../protocol/call.ts";
import { notFound } from "../protocol/refusal.ts";
import { settleTeams } from "./settling.ts";

export const operations: readonly Route[] = [
  { method: "GET", template: "/teams/{team}/operations/{op}", handle: readOperation, options: ["$select"] },
];

/** 202 with the address to ask how far it is. */
export function operationAnswer(operation: TeamOperation): Answer {
  const { id, teamId } = operation;
  const headers = { Location: `/teams('${teamId}')/operations('${id}')`, "Content-Location": targetOf(operation) };
  return { status: 202, headers };
}

/** Address of the team or channel that comes of it. */
function targetOf({ teamId, targetId, type }: TeamOperation): string {
  return /channel/i.test(type) ? `/teams('${teamId}')/channels('${targetId}')` : `/teams('${targetId}')`;
}

/** The operation in the path, also of a team that is still being made. */
function readOperation(call: Call): Answer {
  const { world } = call;
  const teamId = param(call, "team").toLowerCase();
  const operation = TEAM_OPERATIONS.in(world).get(param(call, "op").toLowerCase());
  if (operation === undefined || operation.teamId !== teamId) throw notFound("The operation was not found.");
  settleTeams(world);
  return found(call, `teams('${teamId}')/operations/$entity`, operationJson(operation, world.clock.now()));
}

function operationJson(operation: TeamOperation, now: number): JsonObject {
  const { id, type, targetId, createdAt, startsAt, endsAt } = operation;
  const status = now < startsAt ? "notStarted" : now < endsAt ? "inProgress" : "succeeded";
  const lastActionAt = Math.max(...[createdAt, startsAt, endsAt].filter((at) => at <= now), createdAt);
  return {
    id,
    operationType: type,
    createdDateTime: isoMillis(createdAt),
    status,
    lastActionDateTime: isoMillis(lastActionAt),
    attemptsCount: status === "notStarted" ? 0 : 1,
    targetResourceId: targetId,
    targetResourceLocation: targetOf(operation),
    error: null,
  };
}
