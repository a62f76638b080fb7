/** What sections of one page tell each other, so that nothing stands on it twice. */
export interface InSection {
  /** The meetings that another section shows; `undefined` until that is known. */
  readonly elsewhere: ReadonlySet<string> | undefined;
  /** Says which meetings this section shows beside what they belong to; none, where it cannot tell. */
  readonly showsMeetings: (ids: readonly string[]) => void;
}
