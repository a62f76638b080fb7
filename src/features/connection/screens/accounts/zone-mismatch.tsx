import { Text } from "@fluentui/react-components";
import { TwoClocks } from "../../../../web/table/two-clocks.tsx";
import type { Account } from "./queries.ts";
import { WORDS } from "./words.ts";

type Mismatch = NonNullable<NonNullable<Account["outlookTimeZone"]>["mismatch"]>;

/** The same event by the organisation's clock and by Outlook's, before and after either changes. */
export function ZoneMismatch({ outlook, mismatch }: { readonly outlook: string; readonly mismatch: Mismatch }) {
  return (
    <>
      <Text>{WORDS.mismatch({ outlook, organisation: mismatch.organisation })}</Text>
      <TwoClocks
        title={WORDS.mismatchTable}
        clocks={[WORDS.clocks.organisation, WORDS.clocks.outlook]}
        events={mismatch.events.map((event) => ({ at: event.at, shown: [event.organisation, event.outlook] }))}
      />
    </>
  );
}
