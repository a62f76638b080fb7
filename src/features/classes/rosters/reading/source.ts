/** A file that can be read as often as needed, a piece at a time. */
export interface Source {
  /** As people know it, such as `enrollments.csv`. */
  readonly name: string;
  /** What was fetched has no head that anybody sees: its lines are counted as items, from 1 on. */
  readonly isFetched?: true;
  open(): Promise<AsyncIterable<Uint8Array>>;
}
