import type { House } from "../house.ts";
import { forgetNotices } from "../notifications/notices.ts";
import { wakeHouse } from "../wake.ts";
import { recallWorld, rememberWorld } from "../world.ts";
import { isObject, parseJson, textAt, textsAt } from "../kernel/json.ts";
import { type ControlAnswer, type ControlCall, type ControlRoute, needed, ok, paramOf } from "./call.ts";
import { ControlRefusal } from "./refusal.ts";

const TEMPLATE = "/_control/snapshots";

/** The whole state, kept under a name or handed out, and brought back. */
export const snapshotControls: readonly ControlRoute[] = [
  { method: "POST", template: TEMPLATE, handle: keepSnapshot },
  { method: "GET", template: TEMPLATE, handle: ({ house }) => ok({ value: [...house.snapshots.keys()] }) },
  { method: "GET", template: `${TEMPLATE}/{name}`, handle: showSnapshot },
  { method: "POST", template: `${TEMPLATE}/{name}/restore`, handle: restore },
  { method: "DELETE", template: `${TEMPLATE}/{name}`, handle: forgetSnapshot },
];

/** Keeps what is now; with `lines`, as another sandbox showed them, what was there. */
function keepSnapshot({ house, body }: ControlCall): ControlAnswer {
  const name = needed(body, "name");
  if (textAt(body, "lines") !== undefined) throw new ControlRefusal(400, '"lines" must be a list of texts.');
  if (body["lines"] === undefined) takeSnapshot(house, name);
  else house.snapshots.set(name, checkedLines(textsAt(body, "lines")));
  return { status: 201, json: { name, lines: house.snapshots.get(name)?.length ?? 0 } };
}

/** Without these no sandbox can answer anything. */
const NEEDED = ["tenants\t", "keys\t"];

function checkedLines(lines: readonly string[]): readonly string[] {
  const lame = lines.findIndex((line) => !isRow(line));
  if (lame >= 0) throw new ControlRefusal(400, `Line ${lame + 1} of the snapshot is no row.`);
  if (NEEDED.every((table) => lines.some((line) => line.startsWith(table)))) return lines;
  throw new ControlRefusal(400, "The snapshot is not the whole state of a sandbox.");
}

/** Such as `users<tab>the key<tab>12 {…}`. */
function isRow(line: string): boolean {
  const json = /^[^\t]+\t[^\t]*\t-?\d+ (\{.*\})$/.exec(line)?.[1];
  try {
    return json !== undefined && isObject(parseJson(json));
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

export function takeSnapshot({ world, snapshots }: House, name: string): void {
  rememberWorld(world);
  snapshots.set(name, [...world.store.everyLine()]);
}

function linesOf({ snapshots }: House, name: string): readonly string[] {
  const lines = snapshots.get(name);
  if (lines === undefined) throw new ControlRefusal(404, `There is no snapshot "${name}".`);
  return lines;
}

function showSnapshot(call: ControlCall): ControlAnswer {
  return ok({ name: paramOf(call, "name"), lines: linesOf(call.house, paramOf(call, "name")) });
}

/** Brings a whole state back, its time with it. */
export function restoreSnapshot(house: House, name: string): void {
  const { world, notices, recollection } = house;
  const lines = linesOf(house, name);
  world.timers.clear();
  world.store.load(lines);
  recallWorld(world);
  forgetNotices(notices);
  recollection.clear();
  wakeHouse(house);
}

function restore(call: ControlCall): ControlAnswer {
  const name = paramOf(call, "name");
  restoreSnapshot(call.house, name);
  return ok({ name });
}

function forgetSnapshot(call: ControlCall): ControlAnswer {
  linesOf(call.house, paramOf(call, "name"));
  call.house.snapshots.delete(paramOf(call, "name"));
  return { status: 204 };
}
