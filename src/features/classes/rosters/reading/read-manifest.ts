import { lacksNone, readLines } from "./csv-lines.ts";
import type { Faults } from "./faults.ts";
import { changedLayers, type Layer, type Layers } from "./layers.ts";
import { type FileName, fileNames, FILES, NEEDED, VERSIONS } from "./oneroster-files.ts";
import type { Source } from "./source.ts";

/** Files that are known already, as they stand. */
export type Known = ReadonlyMap<FileName, Source>;

/** What a roster is read from, and whether some of it was known before. */
export interface OneRoster {
  readonly layers: Layers;
  readonly isPartial: boolean;
}

type Files = ReadonlyMap<string, Source>;

/** What the manifest says of each file: `bulk`, `delta` or `absent`. */
type Said = ReadonlyMap<string, string>;

/**
 * What an archive's roster is read from: its own files, and those that are known where it holds changes only. What keeps it
 * from being read is noted. `known` is asked only then.
 */
export async function layersOf(
  files: Files,
  faults: Faults,
  known: () => Promise<Known | undefined>,
): Promise<OneRoster> {
  const said = await readManifest(files, faults);
  const isPartial = fileNames().some((file) => said.get(`file.${file}`) === "delta");
  const layers = isPartial ? await partialLayers({ files, said, faults }, known) : wholeLayers({ files, said, faults });
  return { layers, isPartial };
}

async function readManifest(files: Files, faults: Faults): Promise<Said> {
  const said = new Map<string, string>();
  const manifest = files.get(MANIFEST);
  if (manifest === undefined) {
    faults.add({ field: "", reason: "file-missing", value: MANIFEST });
    return said;
  }
  const reader = {
    head: (columns: readonly string[], line: number) =>
      lacksNone(["propertyname", "value"], columns, { file: MANIFEST, line, faults }),
    line: ({ cell }: { cell(column: string): string }) =>
      said.set(cell("propertyname").toLowerCase(), cell("value").toLowerCase()),
  };
  await readLines(manifest, reader, faults);
  const version = said.get("oneroster.version");
  if (version !== undefined && !VERSIONS.test(version))
    faults.add({ file: MANIFEST, field: "oneroster.version", reason: "version-unknown", value: version });
  return said;
}

const MANIFEST = "manifest.csv";

interface Manifested {
  readonly files: Files;
  readonly said: Said;
  readonly faults: Faults;
}

function wholeLayers({ files, said, faults }: Manifested): Layers {
  const wanted = fileNames().filter((file) => said.get(`file.${file}`) !== "absent" || NEEDED.includes(file));
  for (const file of wanted)
    if (NEEDED.includes(file) || said.get(`file.${file}`) === "bulk") refuseMissing(file, { files, faults });
  return new Map(
    wanted.flatMap((file) => {
      const source = fileIn(files, file);
      return source === undefined ? [] : [[file, [{ source }]] as const];
    }),
  );
}

/** What is sent whole replaces what is known, what is sent as changes changes it, and what is not sent stays. */
async function partialLayers(
  { files, said, faults }: Manifested,
  findKnown: () => Promise<Known | undefined>,
): Promise<Layers> {
  for (const file of fileNames()) checkSaid(file, { files, said, faults });
  const known = faults.count === 0 ? await findKnown() : undefined;
  if (faults.count === 0 && known === undefined) faults.add({ file: MANIFEST, field: "", reason: "nothing-known" });
  const layers = new Map<FileName, readonly Layer[]>();
  if (known === undefined) return layers;
  for (const file of fileNames()) {
    const those = await layersFrom({
      how: said.get(`file.${file}`),
      before: known.get(file),
      source: fileIn(files, file),
    });
    if (those !== undefined) layers.set(file, those);
  }
  return layers;
}

interface Sent {
  readonly how: string | undefined;
  readonly before: Source | undefined;
  readonly source: Source | undefined;
}

async function layersFrom({ how, before, source }: Sent): Promise<readonly Layer[] | undefined> {
  if (source !== undefined && how === "delta") return changedLayers(before, source);
  if (source !== undefined && how === "bulk") return [{ source }];
  return before && [{ source: before }];
}

function checkSaid(file: FileName, { files, said, faults }: Manifested): void {
  const how = said.get(`file.${file}`);
  if (how === "bulk" || how === "delta") refuseMissing(file, { files, faults });
  else if (how !== "absent" && fileIn(files, file) !== undefined)
    faults.add({ file: MANIFEST, field: `file.${file}`, reason: "file-unsaid", value: FILES[file].name });
}

function refuseMissing(file: FileName, { files, faults }: Pick<Manifested, "files" | "faults">): void {
  if (fileIn(files, file) === undefined) faults.add({ field: "", reason: "file-missing", value: FILES[file].name });
}

/** A file of an archive under the name that OneRoster gives it. */
function fileIn(files: Files, file: FileName): Source | undefined {
  const { name } = FILES[file];
  const source = files.get(name.toLowerCase());
  return source && { ...source, name };
}
