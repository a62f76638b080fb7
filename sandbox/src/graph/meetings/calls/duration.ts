const SECOND = 1000;

/** Edm.Duration of some milliseconds, such as PT1H2M3S; nobody tells parts of a second here. */
export function durationText(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / SECOND));
  const parts = [
    [Math.floor(seconds / 3600), "H"],
    [Math.floor(seconds / 60) % 60, "M"],
    [seconds % 60, "S"],
  ] as const;
  const text = parts.map(([value, unit]) => (value === 0 ? "" : `${value}${unit}`)).join("");
  return `PT${text === "" ? "0S" : text}`;
}
