/** A text in pieces, of which some are marked. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
  /** Where it begins. */
  readonly start: number;
}

/** Cuts a text at the edges of marks, which come in their order. */
export function piecesOf(text: string, marks: readonly (readonly [number, number])[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const [start, end] of marks) {
    pieces.push({ text: text.slice(from, start), marked: false, start: from });
    pieces.push({ text: text.slice(start, end), marked: true, start });
    from = end;
  }
  pieces.push({ text: text.slice(from), marked: false, start: from });
  return pieces.filter((piece) => piece.text !== "");
}
