/** What a refusal with an AADSTS code says, as Microsoft documents it. */
export interface AadstsKind {
  readonly status: number;
  readonly error: string;
  readonly suberror?: string;
  /** What an app is told at its redirect URI, where that is another word. */
  readonly redirectError?: string;
  /** {0}, {1} … stand for the particulars. */
  readonly text: string;
}
