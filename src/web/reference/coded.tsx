import { piecesOf } from "./markdown.ts";

/** A sentence of the description, in which code stands between backticks. */
export function Coded({ text }: { readonly text: string }) {
  return piecesOf(text).map(({ kind, text: piece }) =>
    kind === "code" ? <code key={piece}>{piece}</code> : <span key={piece}>{piece}</span>,
  );
}
