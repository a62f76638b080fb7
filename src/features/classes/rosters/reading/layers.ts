import { instantFrom } from "../../../../kernel/time.ts";
import { type Line, readLines } from "./csv-lines.ts";
import { Faults } from "./faults.ts";
import { note, type Placed } from "./judge-line.ts";
import type { FileName } from "./oneroster-files.ts";
import type { Source } from "./source.ts";

/** A file of a roster, or of what changed of it since; a later layer says what has become of the one before. */
export interface Layer {
  readonly source: Source;
  /** Columns that it needs besides those that every file of its name must have. */
  readonly columns?: readonly string[];
  /** Nothing is known but these changes, so that what is not among them may be there all the same. */
  readonly isAlone?: true;
  /** Whether a line no longer counts, because another layer knows better. */
  isPassed?(line: Line): boolean;
  /** Notes what is wrong with a line of changes that would be right in a whole file. */
  judge?(at: Placed, isPassed: boolean): void;
}

/** What a roster is read from: of each file its layers, the oldest first. */
export type Layers = ReadonlyMap<FileName, readonly Layer[]>;

/**
 * A file with what changed of it. By OneRoster's CSV binding a line of changes has a status, active or tobedeleted, and says
 * when it was changed; it stands for what has the same id. Where the line that is known was changed later, that one stays.
 */
export async function changedLayers(known: Source | undefined, changes: Source): Promise<Layer[]> {
  const changed = await changesIn(changes);
  const outdated = new Set<string>();
  const isReplaced = (line: Line): boolean => {
    const id = line.cell("sourcedid");
    const since = changed.get(id);
    if (since === undefined || !isLater(line.cell(CHANGED), since)) return since !== undefined;
    outdated.add(id);
    return false;
  };
  const later: Layer = {
    source: changes,
    columns: ["status", CHANGED],
    isPassed: (line) => outdated.has(line.cell("sourcedid")),
    judge: judgeChange,
  };
  return known === undefined ? [{ ...later, isAlone: true }] : [{ source: before(known), isPassed: isReplaced }, later];
}

const CHANGED = "datelastmodified";

/** When each line of changes was changed, by id. What cannot be read of them is noted when they are read in earnest. */
async function changesIn(changes: Source): Promise<ReadonlyMap<string, string>> {
  const changed = new Map<string, string>();
  const line = (each: Line) => void changed.set(each.cell("sourcedid"), each.cell(CHANGED));
  await readLines(changes, { head: () => true, line }, new Faults());
  return changed;
}

function isLater(one: string, other: string): boolean {
  const [at, since] = [instantFrom(one), instantFrom(other)];
  return at !== undefined && since !== undefined && at > since;
}

function judgeChange(at: Placed, isPassed: boolean): void {
  const [status, changed, id] = ["status", CHANGED, "sourcedid"].map((column) => at.line.cell(column));
  if (status === "") note(at, { field: "status", reason: "value-missing" });
  if (changed === "") note(at, { field: "dateLastModified", reason: "value-missing" });
  else if (changed === undefined || instantFrom(changed) === undefined)
    note(at, { field: "dateLastModified", reason: "instant-unknown", value: changed });
  if (isPassed) note(at, { field: "dateLastModified", reason: "known-later", value: id, remark: true });
}

/** Whoever reads of a bad line must not look for it in the file that they sent. */
function before(known: Source): Source {
  return { ...known, name: `${known.name} (known before)` };
}
