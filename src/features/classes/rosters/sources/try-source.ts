import type { Context } from "../../../../context.ts";
import { problemWords } from "../problem-words.ts";
import { COLLECTIONS, type Collection, type SourceTrial, type TrialStep } from "./contract.ts";
import { openSession } from "./open-session.ts";
import { pageAt } from "./service/read-pages.ts";
import type { Session } from "./service/asking.ts";
import { signIn } from "./service/sign-in.ts";
import { Trouble } from "./service/trouble.ts";

/** Signs in to a source and asks for one item of each collection; changes nothing. */
export async function trySource(ctx: Context, id: string): Promise<SourceTrial> {
  const session = await openSession(ctx, id, { isPatient: false });
  const first = await tried("token", async () => {
    session.token = await signIn(session);
  });
  const steps = [first];
  if (first.works) for (const collection of COLLECTIONS) steps.push(await tryCollection(session, collection));
  return { works: steps.every(({ works }) => works), steps };
}

async function tryCollection(session: Session, collection: Collection): Promise<TrialStep> {
  return tried(collection, async () => (await pageAt(session, { collection, offset: 0, limit: 1 })).total);
}

async function tried(what: TrialStep["what"], act: () => Promise<number | undefined | void>): Promise<TrialStep> {
  try {
    const count = await act();
    return { what, works: true, ...(typeof count === "number" && { count }) };
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return { what, works: false, ...problemWords(error.faultAt(what === "token" ? "token" : `/${what}`)) };
  }
}
