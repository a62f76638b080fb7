import { type EntraCall, isVersion1, required } from "../call.ts";
import { EntraRefusal } from "../refusal.ts";
import { type Resource, resourceNamed } from "./resources.ts";

/** The API that an app wants a token of its own for: always all of its application permissions. */
export function wishedResource(call: EntraCall): Resource {
  const { world, cloud, form } = call;
  if (isVersion1(call)) return resourceNamed(world, cloud, required(form, "resource"));
  if (form.has("resource")) throw new EntraRefusal(901002);
  const scope = required(form, "scope");
  if (!scope.endsWith("/.default") || scope.includes(" ")) throw new EntraRefusal(1002012, scope);
  return resourceNamed(world, cloud, scope.slice(0, -"/.default".length));
}
