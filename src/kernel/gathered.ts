interface Waiting<I, O> {
  readonly item: I;
  readonly resolve: (outcome: O) => void;
  readonly reject: (error: unknown) => void;
}

/** Does the work of several callers at once: one outcome for each, in their order. */
type Work<I, O> = (items: readonly I[]) => Promise<readonly O[]>;

/** So many pieces may be under way at once: while one waits for the disk, the next is put together. */
const AT_ONCE = 2;

/**
 * Lets callers share work that costs about the same for one as for many, such as a commit: what is asked for while pieces
 * are under way goes together into the next, at most `most` at once. Where a piece fails, each of its callers hears of it.
 */
export function gathered<I, O>(most: number, work: Work<I, O>): (item: I) => Promise<O> {
  const waiting: Waiting<I, O>[] = [];
  let underWay = 0;
  const goOn = async () => {
    // Whoever has come in at the same moment comes along.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) await share(waiting.splice(0, most), work);
    underWay -= 1;
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (underWay === AT_ONCE) return;
      underWay += 1;
      void goOn();
    });
}

async function share<I, O>(batch: readonly Waiting<I, O>[], work: Work<I, O>): Promise<void> {
  try {
    const outcomes = await work(batch.map(({ item }) => item));
    if (outcomes.length !== batch.length) throw new Error("Shared work has one outcome for each who asked for it.");
    outcomes.forEach((outcome, place) => batch[place]?.resolve(outcome));
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}
