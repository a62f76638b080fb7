import { type Call, preference } from "../../protocol/call.ts";
import { type EventView, PLAIN_VIEW } from "../event-json.ts";
import { wantedZone } from "../mailbox.ts";
import { refused } from "../refusals.ts";

/** How the caller prefers to see events. */
export function viewOf(call: Call): EventView {
  const type = preference(call, "outlook.body-content-type")?.toLowerCase();
  if (type === undefined || type === "html") return { ...PLAIN_VIEW, zone: wantedZone(call) };
  if (type === "text") return { zone: wantedZone(call), bodyType: "text" };
  throw refused(
    "ErrorInvalidRequest",
    `The value '${type}' of the preference 'outlook.body-content-type' is not valid.`,
  );
}

/** Says which preferences were kept. */
export function preferenceHeaders(call: Call): Record<string, string> {
  const kept = ["outlook.timezone", "outlook.body-content-type", "idtype"].flatMap((name) => {
    const value = preference(call, name);
    return value === undefined ? [] : `${name === "idtype" ? "IdType" : name}="${value}"`;
  });
  return kept.length === 0 ? {} : { "Preference-Applied": kept.join(", ") };
}
