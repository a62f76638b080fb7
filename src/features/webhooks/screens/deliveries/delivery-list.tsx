import { FACT_NAMES } from "../../../../../sdk/src/index.ts";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import type { TableOf } from "../../../../web/table/table.ts";
import { clockMomentWords, viewer } from "../../../../web/when/words.ts";
import { kindsAmong } from "../hears.ts";
import { type Delivery, DELIVERY_STATES } from "../queries.ts";
import { DELIVERY_WORDS, WORDS } from "../words.ts";
import { DeliveryBadge } from "./delivery-badge.tsx";

const { columns } = DELIVERY_WORDS;

/** How deliveries stand in a list; `addressOf` says where a closer look at one is. */
export function deliveryList(addressOf: (id: string) => string): TableOf<Delivery> {
  return {
    name: "webhook-deliveries",
    title: () => WORDS.one.deliveries,
    rowKey: ({ id }) => id,
    to: ({ id }) => addressOf(id),
    filters: [
      {
        key: "state",
        title: () => columns.state,
        choices: DELIVERY_STATES.map((value) => ({ value, title: () => DELIVERY_WORDS.states[value] })),
      },
      {
        key: "fact",
        title: () => columns.fact,
        choices: kindsAmong(FACT_NAMES, "").map(({ pattern }) => ({ value: pattern, title: () => pattern })),
      },
    ],
    columns: [
      {
        key: "fact",
        title: () => columns.fact,
        cell: ({ id, fact }) => <ScreenLink to={addressOf(id)}>{fact}</ScreenLink>,
        width: "wide",
      },
      {
        key: "state",
        title: () => columns.state,
        cell: ({ state }) => <DeliveryBadge state={state} />,
        width: "small",
      },
      { key: "attempts", title: () => columns.attempts, cell: ({ attempts }) => attempts, width: "small" },
      { key: "when", title: () => columns.when, cell: ({ createdAt }) => said(createdAt) },
      { key: "next", title: () => columns.next, cell: ({ nextAttemptAt }) => nextAttemptAt && said(nextAttemptAt) },
      {
        key: "sequence",
        title: () => columns.sequence,
        cell: ({ sequence }) => sequence,
        width: "small",
        hidden: true,
      },
    ],
  };
}

function said(at: string): string {
  return clockMomentWords(new Date(at), viewer());
}
