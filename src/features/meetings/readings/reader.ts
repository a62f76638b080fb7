import type { Transaction } from "../../../kernel/database/database.ts";
import type { ArtifactRow } from "../artifacts/store.ts";

/** What becomes of the content of one kind of artifact. */
export interface Reader {
  /** The fact that it was read. */
  readonly fact: string;
  /** Makes sense of the content; what is to be kept of it is written by the function that it answers. */
  read(content: string, artifact: ArtifactRow): (tx: Transaction, at: Date) => Promise<void>;
  /** Takes away what was kept. */
  drop(tx: Transaction, artifact: string): Promise<void>;
}
