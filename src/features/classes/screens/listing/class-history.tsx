import { Panel } from "../../../../web/parts/panel.tsx";
import { HistoryList } from "./history-list.tsx";
import { WORDS } from "./words.ts";

/** What rosters changed in a class. */
export function ClassHistory({ id }: { readonly id: string }) {
  return (
    <Panel title={WORDS.history.title}>
      <HistoryList id={id} />
    </Panel>
  );
}
