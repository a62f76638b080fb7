import { Asked } from "../../../../web/parts/asked.tsx";
import { Empty } from "../../../../web/parts/empty.tsx";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { useWaiting } from "./queries.ts";
import { WaitingList } from "./waiting-list.tsx";
import { APPROVALS as words } from "./words.ts";

/** What waits for somebody to say yes or no, the soonest first. */
export function ApprovalsScreen() {
  const waiting = useWaiting(true);
  return (
    <Page title={words.title}>
      <Asked query={waiting} rows={4}>
        {({ items, more }) =>
          items.length === 0 ? (
            <Empty title={words.emptyTitle} words={words.empty} />
          ) : (
            <WaitingList items={items} more={more} />
          )
        }
      </Asked>
      <div>
        <ScreenLink to="/appointments">{words.all}</ScreenLink>
      </div>
    </Page>
  );
}
