import type { Context } from "../../../context.ts";
import type { Client } from "../clients/contract.ts";
import { ClientChange } from "../clients/contract.ts";
import { changedClient } from "../clients/rules.ts";
import {
  type ClientKey,
  type ClientRow,
  clientsByKey,
  insertClients,
  lockedClients,
  updateClients,
} from "../clients/store.ts";
import { faultIn, fieldsIn, type Judge, meantBy, NAMELESS, outcomesOf, type Verdict } from "./judging.ts";
import { folded, type Row } from "./rules.ts";

interface Writing {
  readonly client: ClientRow;
  readonly touched?: readonly string[];
}

type ClientVerdict = Verdict<Writing>;

/** Judges rows of clients by which they name, and writes those that are right. */
export const judgeClients: Judge = async (ctx, tx, { plan, rows, import: of }) => {
  const key = clientKey(plan.keyTarget);
  // What is about to be written whole must not change between being read and that.
  const look = of === undefined ? clientsByKey : lockedClients;
  const found = Map.groupBy(await look(tx, key, valuesOf(rows, key)), (client) => folded(client[key] ?? ""));
  const holders = new Map(
    (await clientsByKey(tx, "externalId", valuesOf(rows, "externalId"))).map(({ id, externalId }) => [externalId, id]),
  );
  const taken = new Set<string>();
  const verdicts = rows.map((row) => refuseTaken(judgeRow(ctx, row, { found, key }), holders, taken));
  const ready = verdicts.flatMap((verdict) => ("write" in verdict ? [verdict] : []));
  return {
    outcomes: outcomesOf(verdicts),
    write: async () => {
      const [added, altered] = ["added", "changed"].map((kind) => ready.filter(({ outcome }) => outcome === kind));
      await updateClients(
        tx,
        (altered ?? []).map(({ write }) => write.client),
        ctx.now,
      );
      await insertClients(
        tx,
        (added ?? []).map(({ write }) => write.client),
        ctx.now,
      );
      await ctx.recordAll(
        tx,
        ready.map(({ write: { client, touched } }) => ({
          what: touched ? "client.changed" : "client.added",
          about: client.id,
          data: { ...(touched ? { changed: touched } : { name: client.name }), import: of },
        })),
      );
    },
  };
};

function clientKey(target: string): ClientKey {
  return target === "id" || target === "externalId" ? target : "name";
}

function valuesOf(rows: readonly Row[], target: string): string[] {
  return rows.flatMap(({ values }) => (values[target] === undefined ? [] : [values[target]]));
}

interface Known {
  readonly found: ReadonlyMap<string, readonly Client[]>;
  readonly key: ClientKey;
}

function judgeRow(ctx: Context, row: Row, { found, key }: Known): ClientVerdict {
  const { name, externalId, defaultEmail } = row.values;
  const checked = ClientChange.safeParse({ name, externalId, defaultEmail, fields: fieldsIn(row.values) });
  if (!checked.success) return { outcome: "refused", fault: faultIn(checked.error) };
  const meant = meantBy(row, key, found);
  if ("fault" in meant) return { outcome: "refused", fault: meant.fault };
  if (meant.there) return changeOf(meant.there, checked.data);
  if (checked.data.name === undefined) return { outcome: "refused", fault: NAMELESS };
  const { after } = changedClient({ name: checked.data.name, fields: {} }, checked.data);
  return { outcome: "added", write: { client: { id: ctx.random.uuid(), ...after } } };
}

function changeOf(client: Client, wish: ClientChange): ClientVerdict {
  const { after, touched } = changedClient(client, wish);
  if (touched.length === 0) return { outcome: "unchanged" };
  return { outcome: "changed", write: { client: { id: client.id, ...after }, touched } };
}

/** An external id belongs to one client, among those that are there and those that the file adds. */
function refuseTaken(
  verdict: ClientVerdict,
  holders: ReadonlyMap<string | undefined, string>,
  taken: Set<string>,
): ClientVerdict {
  const { id, externalId } = "write" in verdict ? verdict.write.client : {};
  if (externalId === undefined) return verdict;
  const holder = holders.get(externalId);
  if ((holder !== undefined && holder !== id) || taken.has(externalId)) return { outcome: "refused", fault: TAKEN };
  taken.add(externalId);
  return verdict;
}

const TAKEN = {
  field: "externalId",
  reason: "external-id-taken",
  sentence: "Another client has this external id.",
  cure: "Use another one, or change the client that has it.",
};
