/** One figure of a benchmark; `ratio` compares it with the other side of the same run. */
export interface Measured {
  /** Tells the figures of one benchmark apart. */
  readonly what?: string;
  readonly figure: number;
  readonly unit: string;
  readonly ratio?: number;
}
