/** One figure of a benchmark; `ratio` compares it with the other side of the same run. */
export interface Measured {
  /** Tells the figures of one benchmark apart. */
  readonly what?: string;
  readonly figure: number;
  readonly unit: string;
  readonly ratio?: number;
  /** What was measured, where the figure was calculated from less than it speaks of. */
  readonly scaledFrom?: string;
  /** What a reader has to know to compare it. */
  readonly note?: string;
}
