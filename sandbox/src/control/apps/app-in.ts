import { type AppRecord, APPS } from "../../entities/app.ts";
import { type ControlCall, paramOf } from "../call.ts";
import { ControlRefusal } from "../refusal.ts";

/** The app that the address names by its client id. */
export function appIn(call: ControlCall): AppRecord {
  const id = paramOf(call, "clientId").toLowerCase();
  const app = APPS.in(call.house.world).get(id);
  if (app === undefined) throw new ControlRefusal(404, `There is no app "${id}".`);
  return app;
}
