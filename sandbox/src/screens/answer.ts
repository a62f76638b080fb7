import type { House } from "../house.ts";
import type { Arrival, Reply } from "../kernel/http.ts";
import { Router, segmentsOf } from "../kernel/router.ts";
import { missingPage, unreadablePage } from "./page.ts";
import type { ScreenCall } from "./screen.ts";
import { screens } from "./screens.ts";

const router = new Router(screens);

/** The pages for people. */
export async function answerScreen(house: House, arrival: Arrival): Promise<Reply> {
  const method = arrival.method === "HEAD" ? "GET" : arrival.method;
  const found = router.find(method, segmentsOf(arrival.path));
  if (found.kind !== "found") return missingPage(house.world, "There is no such page.");
  const form = await formOf(arrival);
  if (form === undefined) return unreadablePage(house.world);
  return found.route.show({
    house,
    world: house.world,
    params: found.params,
    query: new URLSearchParams(arrival.query),
    ...form,
    path: arrival.url,
    headers: arrival.headers,
  });
}

type Form = Pick<ScreenCall, "form" | "files">;

/** What was filled in; undefined where it cannot be read. */
async function formOf({ headers, body }: Arrival): Promise<Form | undefined> {
  const type = headers["content-type"] ?? "";
  if (!type.startsWith("multipart/form-data")) {
    return { form: new URLSearchParams(body.toString("utf8")), files: new Map() };
  }
  const data = await partsOf(type, body);
  if (data === undefined) return undefined;
  const form = new URLSearchParams();
  const files = new Map<string, File>();
  for (const [name, value] of data) {
    if (typeof value === "string") form.append(name, value);
    // An untouched field is sent as an empty file.
    else if (value.size > 0) files.set(name, value);
  }
  return { form, files };
}

async function partsOf(type: string, body: Buffer): Promise<FormData | undefined> {
  try {
    return await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
