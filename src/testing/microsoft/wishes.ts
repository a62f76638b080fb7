/** Somebody of the sandbox's campus who may organise meetings of every kind. */
export const AMARA = "amara.okafor@campus.example";

/** Whoever sends this gets the answer once Microsoft has given its own. */
export const WAIT = { prefer: "wait=20" };

/** Tomorrow at an hour, whenever the tests run. */
export function tomorrow(hour: number, minute = 0): string {
  return dayAt(1, hour, minute);
}

/** Some days from now at an hour. */
export function dayAt(days: number, hour: number, minute = 0): string {
  const day = new Date(Date.now() + days * 24 * 3600_000).toISOString().slice(0, 10);
  return `${day}T${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}:00Z`;
}
