import { invalidRequest } from "../refusals.ts";

const LONGEST_NAME = 255;
const RESERVED = /^(\.lock|con|prn|aux|nul|com\d|lpt\d|desktop\.ini|~\$.*|.*_vti_.*)$/i;

/** Refuses what SharePoint takes for no name of a file or folder. */
export function checkName(name: string): void {
  if (name === "" || name.length > LONGEST_NAME || name !== name.trim() || !name.isWellFormed()) {
    throw invalidRequest("The provided name is empty, too long, or begins or ends with a space.");
  }
  if (/["*:<>?/\\|]/.test(name) || /[.]$/.test(name))
    throw invalidRequest("The provided name contains invalid characters.");
  if (RESERVED.test(name)) throw invalidRequest("The provided name is reserved.");
}

/** "plan.txt" becomes "plan 1.txt", then "plan 2.txt", until nothing is called so. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  const dot = name.lastIndexOf(".");
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  for (let n = 1; ; n += 1) {
    const candidate = `${stem} ${n}${extension}`;
    if (!isTaken(candidate)) return candidate;
  }
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ["csv", "text/csv"],
  ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["gif", "image/gif"],
  ["html", "text/html"],
  ["jpg", "image/jpeg"],
  ["json", "application/json"],
  ["md", "text/markdown"],
  ["mp4", "video/mp4"],
  ["pdf", "application/pdf"],
  ["png", "image/png"],
  ["pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"],
  ["txt", "text/plain"],
  ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["zip", "application/zip"],
]);

/** SharePoint goes by the end of the name, not by what the uploader says. */
export function contentTypeOf(name: string): string {
  return TYPES.get(name.split(".").at(-1)?.toLowerCase() ?? "") ?? "application/octet-stream";
}
