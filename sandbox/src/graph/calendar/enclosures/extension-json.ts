import type { EventRecord, OpenExtension } from "../../../entities/event.ts";
import type { JsonObject } from "../../../kernel/json.ts";

const PREFIX = "Microsoft.OutlookServices.OpenTypeExtension.";

/** Graph's openTypeExtension. */
export function extensionJson({ name, values }: OpenExtension): JsonObject {
  return {
    "@odata.type": "#microsoft.graph.openTypeExtension",
    ...values,
    id: `${PREFIX}${name}`,
    extensionName: name,
  };
}

/** The extensions that a $filter on the id in the brackets of $expand asks for, by name or by id; all without. */
export function extensionsJson({ extensions = [] }: EventRecord, options: string): JsonObject[] {
  const ids = [...options.matchAll(/\bid eq '((?:[^']|'')+)'/gi)].map(([, id = ""]) => id);
  return extensions.filter((each) => ids.length === 0 || ids.some((id) => isNamed(each, id))).map(extensionJson);
}

/** Whether an extension goes by this name or id. */
export function isNamed({ name }: OpenExtension, key: string): boolean {
  return [name, `${PREFIX}${name}`].some((each) => each.toLowerCase() === key.toLowerCase());
}
