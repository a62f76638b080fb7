/** How high an hour is drawn, in pixels. */
export const HOUR_HEIGHT = 56;

const DAY = 24 * 60;
/** How finely what is dragged is let go, and how finely a free time is chosen, in minutes. */
export const SNAP = { drag: 15, choice: 30 } as const;

/** The minutes of a day at a height of its column, in whole steps. */
export function minutesAt(height: number, step: number): number {
  const minutes = Math.floor(((height / HOUR_HEIGHT) * 60) / step) * step;
  return Math.min(Math.max(minutes, 0), DAY - step);
}

/** Minutes from midnight of "14:30". */
export function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours * 60 + minutes;
}

/** "14:30" of minutes from midnight. */
export function clockOf(minutes: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
