import type { Logger } from "pino";
import type { Database, OrganisationId, Transaction } from "../database/database.ts";
import { makeRounds, type Rounds } from "../rounds.ts";
import { type Clock, SECOND } from "../time.ts";
import type { Metrics } from "../metrics.ts";
import type { Letter, ReadDelivery } from "./bundles.ts";
import { claimBundles, markHandled, waitingLetters } from "./inbox.ts";

/** Does what is to be done about some of the letters that were opened, by their ids. Throws where one cannot be understood. */
export type Take = (tx: Transaction, which: ReadonlySet<string>) => Promise<void>;

/** Somebody who understands what one source brings. */
export interface Reader {
  readonly source: string;
  /** The letters that a delivery holds. */
  readonly read: ReadDelivery;
  /** Makes letters readable, outside any transaction; answers how to take them. May be done again with the same letters. */
  open(organisation: OrganisationId, letters: readonly Letter[]): Promise<Take>;
  /** Puts one that cannot be taken where it waits by itself, so that it holds up no other. */
  setAside(tx: Transaction, letter: Letter): Promise<void>;
}

interface Parts {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Pick<Metrics, "brought">;
  readonly server: string;
}

/** How many letters are opened side by side and taken by one transaction. */
const AT_ONCE = 500;
/** Letters whose announcement was lost, and those of servers that died, are found by looking this often. */
const LOOK = 3 * SECOND;

/** Letters of one organisation, ready to be taken. */
interface Batch {
  readonly organisation: OrganisationId;
  readonly letters: readonly Letter[];
  readonly take: Take;
}

/**
 * Reads letters as they come in, until stopped: while some are opened and taken, the next are read and opened. Several
 * processes may do so side by side; a letter is taken once, whoever opened it.
 */
export function openLetters(parts: Parts, reader: Reader): Rounds {
  const { database, log } = parts;
  const { source } = reader;
  const rounds = makeRounds({
    every: LOOK,
    failed: (error) => log.error({ err: error, source }, "What came from outside could not be read."),
    go: async (stopped) => {
      let portion = nextPortion(parts, reader, []);
      for (;;) {
        const letters = await portion.letters;
        if (letters.length === 0 || stopped.aborted) return;
        const next = nextPortion(parts, reader, letters);
        for (const batch of await portion.batches) await takeBatch(parts, reader, batch);
        portion = next;
      }
    },
  });
  const off = database.pulse.on("inbox", rounds.wake);
  return {
    wake: rounds.wake,
    stop: async () => {
      off();
      await rounds.stop();
    },
  };
}

interface Portion {
  readonly letters: Promise<readonly Letter[]>;
  readonly batches: Promise<readonly Batch[]>;
}

/** What waits beside letters that are in hand: read, and opened as soon as it is. */
function nextPortion({ database, server }: Parts, reader: Reader, inHand: readonly Letter[]): Portion {
  const except = [...new Set(inHand.map(({ bundle }) => bundle))];
  const { source, read } = reader;
  const letters = waitingLetters(database, { source, read, server, limit: AT_ONCE, except });
  const batches = letters.then((all) => openedBy(reader, all));
  // Both are awaited in the next turn; should this one fail, nobody is left to hear of it.
  batches.catch(() => undefined);
  return { letters, batches };
}

function openedBy(reader: Reader, letters: readonly Letter[]): Promise<Batch[]> {
  const groups = [...Map.groupBy(letters, ({ organisation }) => organisation)];
  return Promise.all(
    groups.map(async ([organisation, own]) => ({
      organisation,
      letters: own,
      take: await opened(reader, organisation, own),
    })),
  );
}

/** What could not even be opened is not understood, either. */
function opened(reader: Reader, organisation: OrganisationId, letters: readonly Letter[]): Promise<Take> {
  return reader.open(organisation, letters).catch((error: unknown) => () => Promise.reject(error));
}

/** All at once; where that fails, one after the other, so that only the one that is to blame is set aside. */
async function takeBatch(parts: Parts, reader: Reader, { organisation, letters, take }: Batch): Promise<void> {
  const { database, log } = parts;
  const bundles = [...new Set(letters.map(({ bundle }) => bundle))];
  try {
    await database.within(organisation, async (tx) => {
      const claimed = await claimBundles(tx, bundles);
      await takeNew(parts, tx, { letters: letters.filter(({ bundle }) => claimed.has(bundle)), take });
    });
  } catch (error) {
    log.info({ err: error, source: reader.source }, "Letters could not be taken together and are taken one by one.");
    for (const letter of letters) await takeAlone(parts, reader, { letter, take });
    await database.within(organisation, (tx) => claimBundles(tx, bundles));
  }
}

/** Takes those that were never taken before. */
async function takeNew(
  { clock, metrics }: Parts,
  tx: Transaction,
  { letters, take }: Pick<Batch, "letters" | "take">,
): Promise<void> {
  const fresh = await markHandled(tx, clock, letters);
  const [first] = letters;
  if (first === undefined) return;
  await take(tx, new Set(fresh.map(({ id }) => id)));
  tx.afterCommit(() => metrics.brought(first.source, "repeated", letters.length - fresh.length));
}

async function takeAlone(
  parts: Parts,
  reader: Reader,
  { letter, take }: { readonly letter: Letter; readonly take: Take },
): Promise<void> {
  const { database, log } = parts;
  const { organisation, source } = letter;
  try {
    await database.within(organisation, (tx) => takeNew(parts, tx, { letters: [letter], take }));
  } catch (error) {
    log.warn({ err: error, source, letter: letter.id }, "A letter could not be taken and is set aside.");
    const setAside: Take = (tx, which) => (which.has(letter.id) ? reader.setAside(tx, letter) : Promise.resolve());
    await database.within(organisation, (tx) => takeNew(parts, tx, { letters: [letter], take: setAside }));
  }
}
