import { vi } from "vitest";

/** Looks until it is so, however slow the machine. */
export function soon<T>(look: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(look, { timeout: 60_000, interval: 100 });
}
