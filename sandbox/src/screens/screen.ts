import type { House } from "../house.ts";
import type { Reply } from "../kernel/http.ts";
import type { Routable } from "../kernel/router.ts";
import type { World } from "../world.ts";

/** One request for a page, or one form that was sent. */
export interface ScreenCall {
  readonly house: House;
  readonly world: World;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Texts of the form that was sent. */
  readonly form: URLSearchParams;
  /** Its files, by the names of their fields. */
  readonly files: ReadonlyMap<string, File>;
  /** Path and query as the browser sent them. */
  readonly path: string;
  /** Such as a range of a film that is wanted. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface Screen extends Routable {
  readonly show: (call: ScreenCall) => Reply | Promise<Reply>;
}

/** Part of the path, by the name in the template. */
export function paramIn(call: ScreenCall, name: string): string {
  return call.params[name] ?? "";
}

/** A text of the form without blanks around it; "" where there is none. */
export function textIn({ form }: ScreenCall, name: string): string {
  return (form.get(name) ?? "").trim();
}
