import { Text } from "@fluentui/react-components";
import { Panel } from "../../../../web/parts/panel.tsx";
import { momentWords, viewer } from "../../../../web/when/words.ts";
import { FindingBar } from "../parts/finding-bar.tsx";
import type { Host } from "../queries.ts";
import { HOSTS as words } from "./words.ts";

/** How well a host's Outlook calendar is known, and what cures it. */
export function CalendarPanel({ host: { calendar } }: { readonly host: Host }) {
  const { readAt, finding } = calendar ?? {};
  return (
    <Panel title={words.calendar.title}>
      <Text>{words.calendar.why}</Text>
      <Text>
        {readAt === undefined
          ? words.calendar.never
          : words.calendar.read({ moment: momentWords(new Date(readAt), viewer()) })}
      </Text>
      {finding && <FindingBar finding={finding} />}
    </Panel>
  );
}
