import { onTestFinished, vi } from "vitest";

/**
 * Stops the machine's own time until the test ends, so that what is counted within a second or a minute depends on nobody's
 * speed. A sandbox's clock stands meanwhile, too.
 */
export function stopMachineTime(): void {
  const stopped = vi.spyOn(performance, "now").mockReturnValue(performance.now());
  onTestFinished(() => stopped.mockRestore());
}

/** Looks until it is so, however slow the machine. */
export function soon<T>(look: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(look, { timeout: 60_000, interval: 100 });
}
