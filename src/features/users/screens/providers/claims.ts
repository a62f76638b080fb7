/** The pairs of field and claim that somebody typed, one a line; `wrong` is the first line that is no pair. */
export function claimsIn(text: string): { readonly claims: Record<string, string>; readonly wrong?: string } {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const pairs = lines.map((line) =>
    /^([^=]+)=(.+)$/
      .exec(line)
      ?.slice(1)
      .map((part) => part.trim()),
  );
  const wrong = lines.find((_line, index) => pairs[index] === undefined);
  const claims = Object.fromEntries(pairs.flatMap((pair) => (pair ? [[pair[0] ?? "", pair[1] ?? ""]] : [])));
  return { claims, ...(wrong !== undefined && { wrong }) };
}
