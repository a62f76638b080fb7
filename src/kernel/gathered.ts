/** Work that costs about the same for one as for many, such as a commit. */
type Work<I> = (items: readonly I[]) => Promise<void>;

/** What the callers of one piece wait for, made of the piece's own end. */
type Wait = (end: Promise<void>) => Promise<void>;

interface Piece<I> extends PromiseWithResolvers<void> {
  readonly items: I[];
  readonly waiting: Promise<void>;
  /** Whether nobody waits for it any more. */
  isOver: boolean;
}

/**
 * Lets callers share work: what is asked for while a piece is under way goes together into the next, at most `most` at once.
 * All who share a piece wait for the same promise, so that waiting costs each of them next to nothing; nobody joins one that
 * those before have given up.
 */
export function gathered<I>(most: number, work: Work<I>, wait: Wait = (end) => end): (item: I) => Promise<void> {
  const pieces: Piece<I>[] = [];
  let isUnderWay = false;
  const goOn = async () => {
    isUnderWay = true;
    // Whoever has come in at the same moment comes along.
    await new Promise((resolve) => setImmediate(resolve));
    for (let piece = pieces.shift(); piece; piece = pieces.shift()) {
      await work(piece.items).then(piece.resolve, piece.reject);
    }
    isUnderWay = false;
  };
  const newPiece = () => {
    const end = Promise.withResolvers<void>();
    const piece: Piece<I> = { ...end, items: [], waiting: wait(end.promise), isOver: false };
    const over = () => (piece.isOver = true);
    piece.waiting.then(over, over);
    pieces.push(piece);
    return piece;
  };
  return (item) => {
    const last = pieces.at(-1);
    const piece = last !== undefined && !last.isOver && last.items.length < most ? last : newPiece();
    piece.items.push(item);
    if (!isUnderWay) void goOn();
    return piece.waiting;
  };
}
