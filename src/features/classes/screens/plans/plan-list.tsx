import { ScreenLink } from "../../../../web/parts/links.tsx";
import type { TableOf } from "../../../../web/table/table.ts";
import { momentWords, viewer } from "../../../../web/when/words.ts";
import { PlanState } from "./plan-state.tsx";
import type { Plan } from "./queries.ts";
import { WORDS } from "./words.ts";

const { columns } = WORDS;

/** How plans and runs stand in a list. */
export const PLAN_LIST: TableOf<Plan> = {
  name: "class-plans",
  title: () => WORDS.title,
  rowKey: ({ id }) => id,
  to: addressOf,
  columns: [
    {
      key: "when",
      title: () => columns.when,
      cell: (plan) => <ScreenLink to={addressOf(plan)}>{momentWords(new Date(plan.createdAt), viewer())}</ScreenLink>,
    },
    { key: "state", title: () => columns.state, cell: (plan) => <PlanState {...plan} /> },
    {
      key: "cause",
      title: () => columns.cause,
      cell: ({ cause }) => (cause === "person" ? WORDS.causes.person : WORDS.causes.schedule({ name: cause })),
    },
    { key: "teams", title: () => columns.teams, cell: ({ totals }) => totals?.teams, width: "small" },
    {
      key: "changes",
      title: () => columns.changes,
      cell: ({ totals }) => totals && WORDS.changes({ count: changesIn(totals) }),
    },
    { key: "requests", title: () => columns.requests, cell: ({ totals }) => totals?.requests },
  ],
};

function addressOf({ id }: Plan): string {
  return `/classes/plans/${id}`;
}

function changesIn({ teams: _teams, requests: _requests, ...changes }: NonNullable<Plan["totals"]>): number {
  return Object.values(changes).reduce((sum, each) => sum + each, 0);
}
