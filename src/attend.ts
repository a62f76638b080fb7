import type { Feature, FeatureErrands, FeatureInbound, Following } from "./feature.ts";
import { contextFor, type House } from "./house.ts";
import { type Follower, leadAlong } from "./kernel/facts/follow.ts";
import { openLetters, type Reader } from "./kernel/inbox/open-letters.ts";
import { type Errands, runErrands } from "./kernel/queue/errands.ts";

/**
 * Starts what features do beside requests and jobs: hearing every fact, reading what came from outside, and errands to
 * outsiders. Returns how to end it: nothing more is taken on, and what is under way gets at most so many milliseconds.
 */
export async function attend(house: House): Promise<(milliseconds: number) => Promise<void>> {
  const errands = house.features.flatMap(({ errands }) =>
    errands ? [runErrands(house, errandsOf(house, errands))] : [],
  );
  const readers = house.features.flatMap(({ inbound }) =>
    inbound ? [openLetters(house, readerOf(house, inbound))] : [],
  );
  const followers = house.features.flatMap((feature) =>
    feature.following ? [follower(house, feature, feature.following)] : [],
  );
  const leaving = await Promise.all(followers.map((each) => leadAlong(house, each)));
  return async (milliseconds) => {
    await Promise.all([
      ...leaving.map((leave) => leave()),
      ...readers.map((each) => each.stop()),
      ...errands.map((each) => each.stop(milliseconds)),
    ]);
  };
}

function follower(house: House, { name }: Feature, { interested, follow }: Following): Follower {
  return {
    name,
    interested,
    follow: (tx, organisation, facts) => follow(ours(house, organisation), tx, facts),
  };
}

function readerOf(house: House, { source, read, open, setAside }: FeatureInbound): Reader {
  return {
    source,
    read,
    open: (organisation, letters) => open(ours(house, organisation), letters),
    setAside: (tx, letter) => setAside(ours(house, letter.organisation), tx, letter),
  };
}

function errandsOf(house: House, { claim, run }: FeatureErrands): Errands {
  return { claim, run: ({ organisation, id }) => run(ours(house, organisation), id) };
}

function ours(house: House, organisation: string) {
  return contextFor(house, { organisation, actor: "parley" });
}
