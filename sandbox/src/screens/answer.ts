import type { House } from "../house.ts";
import type { Arrival, Reply } from "../kernel/http.ts";

export async function answerScreen(_house: House, _arrival: Arrival): Promise<Reply> {
  return { status: 404, headers: { "Content-Type": "text/plain" }, body: "There is no such page.\n" };
}
