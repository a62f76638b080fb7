/**
 * Characters that are not seen and change what is: direction marks and overrides, spaces without width, controls, tags.
 * What joins emoji and the letters of some scripts (ZWJ, ZWNJ) is among them only beside plain ASCII, where it joins nothing.
 */
const UNSEEN = new RegExp(
  [
    String.raw`[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]`,
    // Letters and marks without a shape.
    String.raw`\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164|\uffa0`,
    String.raw`(?<=^|[ -~])[\u200c\u200d]+|[\u200c\u200d]+(?=[ -~]|$)`,
  ].join("|"),
  "gu",
);

/** A name on one line, in which what is read is what is there: “invoice‮fdp.exe” does not pass for a PDF. */
export function cleanName(name: string): string {
  const line = name.toWellFormed().replaceAll(/[\t\n\v\f\r\u2028\u2029]/g, " ");
  return line.replaceAll(UNSEEN, "").replaceAll(/\s+/g, " ").trim();
}

/** Text that can be kept and sent on: well-formed, without NUL. */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll("\0", "");
}
