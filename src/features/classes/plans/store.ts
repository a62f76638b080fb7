import { type JSONColumnType, type Selectable, sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Finding } from "../../connection/contract.ts";
import type { Outcome, PlannedPerson, Step, Stop, Warning } from "./contract.ts";

interface PlanTable {
  id: string;
  organisation_id: string;
  connection_id: string;
  state: "drawing" | "drawn" | "running" | "paused" | "finished" | "failed";
  cause: string;
  scope: string[] | null;
  totals: JSONColumnType<Totals>;
  finding: JSONColumnType<Finding> | null;
  warnings: JSONColumnType<Warning[]>;
  drawn_by: string;
  created_at: Date;
  drawn_at: Date | null;
  begun_by: string | null;
  begun_at: Date | null;
  ended_at: Date | null;
}

interface PartTable {
  plan_id: string;
  team_id: string;
  organisation_id: string;
  state: PartState;
  steps: JSONColumnType<Step[]>;
  stops: JSONColumnType<Stop[]>;
  people: JSONColumnType<PlannedPerson[]>;
  requests: number;
  done: number;
  outcomes: JSONColumnType<Outcome[]>;
  finding: JSONColumnType<Finding> | null;
  released_by: string | null;
  released_because: string | null;
  released_at: Date | null;
  begun_at: Date | null;
  ended_at: Date | null;
}

export type PartState = "idle" | "waiting" | "stopped" | "running" | "done" | "failed" | "dropped";

/** What a plan comes to. */
export interface Totals {
  readonly teams: number;
  readonly creates: number;
  readonly adds: number;
  readonly removes: number;
  readonly roles: number;
  readonly renames: number;
  readonly archives: number;
  readonly channels: number;
  readonly requests: number;
}

type Tables = { class_plans: PlanTable; class_plan_parts: PartTable };

export type PlanRow = Selectable<PlanTable>;
export type PartRow = Selectable<PartTable>;

export interface NewPlan extends Pick<PlanRow, "id" | "connection_id" | "cause" | "scope" | "drawn_by" | "created_at"> {
  readonly begun_by: string | null;
}

/** Keeps that a plan is to be drawn; with who begins it where it is to be run at once. */
export async function insertPlan(tx: Transaction, plan: NewPlan): Promise<void> {
  if (tx.organisation === undefined) throw new Error("Plans belong to one organisation.");
  await tables(tx)
    .insertInto("class_plans")
    .values({
      ...plan,
      organisation_id: tx.organisation,
      state: "drawing",
      totals: "{}",
      warnings: "[]",
      finding: null,
      drawn_at: null,
      begun_at: null,
      ended_at: null,
    })
    .execute();
}

/** A plan by its id, locked until the transaction ends. */
export async function lockedPlan(tx: Transaction, id: string): Promise<PlanRow> {
  const row = await tables(tx)
    .selectFrom("class_plans")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? unknownPlan(id);
}

export async function planRow(tx: Transaction, id: string): Promise<PlanRow> {
  const row = await tables(tx).selectFrom("class_plans").selectAll().where("id", "=", id).executeTakeFirst();
  return row ?? unknownPlan(id);
}

function unknownPlan(id: string): never {
  throw new Failure("not-found", `There is no plan ${id}.`, { cure: "See GET /api/plans." });
}

/** Plans, the latest first, after one of them. */
export async function plansPage(
  tx: Transaction,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<PlanRow[]> {
  const { rows } = await sql<PlanRow>`
    select * from class_plans
    where ${after ?? null}::uuid is null
      or (created_at, id) < (select created_at, id from class_plans where id = ${after ?? null})
    order by created_at desc, id desc limit ${limit}`.execute(tx.sql);
  return rows;
}

type PlanChange = Partial<Pick<PlanRow, "state" | "drawn_at" | "begun_by" | "begun_at" | "ended_at">> & {
  readonly totals?: Totals;
  readonly warnings?: readonly Warning[];
  readonly finding?: Finding | null;
};

export async function changePlan(
  tx: Transaction,
  id: string,
  { totals, warnings, finding, ...change }: PlanChange,
): Promise<void> {
  const written = {
    ...change,
    ...(totals !== undefined && { totals: JSON.stringify(totals) }),
    ...(warnings !== undefined && { warnings: JSON.stringify(warnings) }),
    ...(finding !== undefined && { finding: finding && JSON.stringify(finding) }),
  };
  await tables(tx).updateTable("class_plans").set(written).where("id", "=", id).execute();
}

export interface NewPart extends Pick<PartRow, "team_id" | "requests"> {
  readonly state: PartState;
  readonly steps: readonly Step[];
  readonly stops: readonly Stop[];
  readonly people: readonly PlannedPerson[];
}

/** Keeps what a plan does for some teams, by one statement. */
export async function insertParts(tx: Transaction, plan: string, parts: readonly NewPart[]): Promise<void> {
  if (parts.length === 0) return;
  await sql`
    insert into class_plan_parts (plan_id, team_id, organisation_id, state, steps, stops, people, requests)
    select ${plan}::uuid, team_id, ${tx.organisation ?? null}::uuid, state, steps, stops, people, requests
    from json_to_recordset(${JSON.stringify(parts)}::json)
      as given (team_id uuid, state text, steps jsonb, stops jsonb, people jsonb, requests integer)
    on conflict (plan_id, team_id) do nothing`.execute(tx.sql);
}

/** Parts of a plan in certain states, by team, after one of them. */
export async function partsPage(
  tx: Transaction,
  {
    plan,
    states,
    after,
    limit,
  }: {
    readonly plan: string;
    readonly states: readonly PartState[] | undefined;
    readonly after: string | undefined;
    readonly limit: number;
  },
): Promise<PartRow[]> {
  let query = tables(tx)
    .selectFrom("class_plan_parts")
    .selectAll()
    .where("plan_id", "=", plan)
    .orderBy("team_id")
    .limit(limit);
  if (states !== undefined) query = query.where("state", "in", [...states]);
  if (after !== undefined) query = query.where("team_id", ">", after);
  return query.execute();
}

/** A part of a plan, locked until the transaction ends. */
export async function lockedPart(
  tx: Transaction,
  { plan, team }: { readonly plan: string; readonly team: string },
): Promise<PartRow> {
  const row = await tables(tx)
    .selectFrom("class_plan_parts")
    .selectAll()
    .where("plan_id", "=", plan)
    .where("team_id", "=", team)
    .forUpdate()
    .executeTakeFirst();
  if (row !== undefined) return row;
  throw new Failure("not-found", "The plan does nothing for this team.", { cure: "See GET /api/plans/{id}/teams." });
}

type PartChange = Partial<
  Pick<PartRow, "state" | "done" | "released_by" | "released_because" | "released_at" | "begun_at" | "ended_at">
> & { readonly outcomes?: readonly Outcome[]; readonly finding?: Finding | null };

export async function changePart(
  tx: Transaction,
  { plan, team }: { readonly plan: string; readonly team: string },
  { outcomes, finding, ...change }: PartChange,
): Promise<void> {
  const written = {
    ...change,
    ...(outcomes !== undefined && { outcomes: JSON.stringify(outcomes) }),
    ...(finding !== undefined && { finding: finding && JSON.stringify(finding) }),
  };
  await tables(tx)
    .updateTable("class_plan_parts")
    .set(written)
    .where("plan_id", "=", plan)
    .where("team_id", "=", team)
    .execute();
}

export interface PartCount {
  readonly plan: string;
  readonly state: PartState;
  readonly teams: number;
  /** To Microsoft, that they take together. */
  readonly requests: number;
  /** Teams that are made first. */
  readonly creates: number;
  /** People whom Microsoft refused. */
  readonly refused: number;
}

/** How many parts of plans are in each state. */
export async function countParts(tx: Transaction, plans: readonly string[]): Promise<PartCount[]> {
  const { rows } = await sql<PartCount>`
    select plan_id as plan, state, count(*)::int as teams, sum(requests)::int as requests,
      (count(*) filter (where steps->0->>'kind' = 'create'))::int as creates,
      sum(jsonb_array_length(outcomes))::int as refused
    from class_plan_parts where plan_id = any(${[...plans]}::uuid[]) group by plan_id, state`.execute(tx.sql);
  return rows;
}

function tables(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}
