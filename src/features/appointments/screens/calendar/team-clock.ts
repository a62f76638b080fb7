/** How high an hour is drawn, in pixels. */
export const HOUR_HEIGHT = 56;

const DAY = 24 * 60;
/** How finely times are chosen, in minutes. */
const SNAP = 15;

/** The minutes of a day at a height of its column, a whole quarter of an hour. */
export function minutesAt(height: number): number {
  const minutes = Math.floor(((height / HOUR_HEIGHT) * 60) / SNAP) * SNAP;
  return Math.min(Math.max(minutes, 0), DAY - SNAP);
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
