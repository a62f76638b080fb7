import type { ChoreParts } from "../../../upkeep.ts";
import { DAY, HOUR, later } from "../../../kernel/time.ts";
import { meetingSettings } from "../settings/store.ts";
import { ONE_VIEW } from "./rules.ts";
import { artifactsOlderThan, copiesUnderWay, forgetViews, organisationsWithArtifacts } from "./store.ts";

const AT_ONCE = 500;

/** Orders to be erased what has been here for longer than its organisation wants. */
export async function orderExpiry({ database, clock, order }: ChoreParts): Promise<void> {
  for (const organisation of await database.acrossAll(organisationsWithArtifacts)) {
    await database.within(organisation, async (tx) => {
      const { keepArtifactsDays: days } = await meetingSettings(tx);
      if (days === undefined) return;
      const old = await artifactsOlderThan(tx, later(clock.now(), -days * DAY), AT_ONCE);
      for (const id of old) await order(tx, { job: "artifacts.expire", data: { id } });
    });
  }
}

/** Whoever copies adds something every minute; after a day without, and without anybody who means to go on, it is left over. */
const LEFT_OVER = DAY;

/** Removes what is left of copies that nobody will finish. */
export async function sweepUnfinished({ database, storage }: ChoreParts, since = LEFT_OVER): Promise<void> {
  const left = (await storage.unfinished(since)).flatMap((address) => {
    const [, organisation, id] = /^([\w-]+)\/artifacts\/([\w-]+)$/.exec(address) ?? [];
    return organisation === undefined || id === undefined ? [] : [{ organisation, id, address }];
  });
  for (const [organisation, parts] of Map.groupBy(left, (each) => each.organisation)) {
    const ids = parts.map(({ id }) => id);
    const wanted = await database.within(organisation, (tx) => copiesUnderWay(tx, ids));
    const orphans = parts.filter(({ id }) => !wanted.has(id));
    await Promise.all(orphans.map(({ address }) => storage.remove(address)));
  }
}

/** Forgets views that can no longer go on. */
export async function sweepViews({ database, clock }: ChoreParts): Promise<void> {
  await database.acrossAll((tx) => forgetViews(tx, later(clock.now(), -(ONE_VIEW + HOUR))));
}
