import { Text } from "@fluentui/react-components";
import { FactList } from "../../../web/facts/fact-list.tsx";
import { Asked } from "../../../web/parts/asked.tsx";
import { FACT_WORDS } from "./facts.ts";
import { useHistory } from "./queries.ts";
import { WORDS } from "./words.ts";

/** What happened to one meeting, newest first. */
export function MeetingHistory({ id }: { readonly id: string }) {
  const history = useHistory(id);
  return (
    <Asked query={history} rows={3}>
      {(facts) =>
        facts.length === 0 ? <Text>{WORDS.record.noHistory}</Text> : <FactList facts={facts} words={FACT_WORDS} />
      }
    </Asked>
  );
}
