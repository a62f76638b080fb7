import { Faults } from "../control/faults.ts";
import type { World } from "../world.ts";
import { watchConsent } from "./consent.ts";
import { Exchange, type NoticeAction } from "./exchange.ts";
import { Lifecycle } from "./lifecycle.ts";
import { Postman } from "./postman.ts";

/** Everything that makes changes known to subscribers. */
export interface Notices {
  readonly exchange: Exchange;
  readonly postman: Postman;
  readonly lifecycle: Lifecycle;
  readonly faults: Faults<NoticeAction>;
}

/** Forgets what is not kept in rows: who was slow, what is held back, what was sent. */
export function forgetNotices({ exchange, postman }: Notices): void {
  exchange.forget();
  postman.forget();
}

export function openNotices(world: World): Notices {
  const faults = new Faults<NoticeAction>(world.chance);
  const postman = new Postman(world);
  const exchange = new Exchange(world, postman, faults);
  watchConsent(world, exchange);
  return { exchange, postman, faults, lifecycle: new Lifecycle(world, exchange) };
}
