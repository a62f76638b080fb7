/** A file that can be read as often as needed, a piece at a time. */
export interface Source {
  /** As people know it, such as `enrollments.csv`. */
  readonly name: string;
  open(): Promise<AsyncIterable<Uint8Array>>;
}
