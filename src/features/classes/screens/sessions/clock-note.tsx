import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { TwoClocks } from "../../../../web/table/two-clocks.tsx";
import type { SessionsClock } from "./queries.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** By which clock sessions go, and where the Outlook of whoever writes them goes by another. */
export function ClockNote({ clock }: { readonly clock: SessionsClock | undefined }) {
  const styles = useStyles();
  if (clock === undefined) return <Text className={styles.quiet}>{WORDS.noClock}</Text>;
  const { timeZone: zone, from, outlook } = clock;
  return (
    <>
      <Text className={styles.quiet}>{WORDS.clock({ zone, from })}</Text>
      {outlook !== undefined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <Text>{WORDS.mismatch({ outlook: outlook.timeZone, zone })}</Text>
            <TwoClocks
              title={WORDS.mismatchTable}
              clocks={[WORDS.clocks.class, WORDS.clocks.outlook]}
              events={outlook.events.map((event) => ({ at: event.at, shown: [event.class, event.outlook] }))}
            />
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
