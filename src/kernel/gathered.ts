interface Waiting<I, O> {
  readonly item: I;
  readonly resolve: (outcome: O) => void;
  readonly reject: (error: unknown) => void;
}

/** Does the work of several callers at once: one outcome for each, in their order. */
type Work<I, O> = (items: readonly I[]) => Promise<readonly O[]>;

/**
 * Lets callers share work that costs about the same for one as for many, such as a commit: what is asked for while a piece is
 * under way goes together into the next, at most `most` at once. Where a piece fails, each of its callers hears of it.
 */
export function gathered<I, O>(most: number, work: Work<I, O>): (item: I) => Promise<O> {
  const waiting: Waiting<I, O>[] = [];
  let isUnderWay = false;
  const goOn = async () => {
    // Whoever has come in at the same moment comes along.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) await share(waiting.splice(0, most), work);
    isUnderWay = false;
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (isUnderWay) return;
      isUnderWay = true;
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
