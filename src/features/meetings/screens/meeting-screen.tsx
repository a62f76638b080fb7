import { makeStyles, tokens } from "@fluentui/react-components";
import { useParams } from "react-router";
import type { Meeting } from "../../../../sdk/src/index.ts";
import { Asked } from "../../../web/parts/asked.tsx";
import { ScreenLink } from "../../../web/parts/links.tsx";
import { Page } from "../../../web/parts/page.tsx";
import { ExchangesPanel } from "./history/exchanges-panel.tsx";
import { MeetingActions } from "./meeting-actions.tsx";
import { MeetingColumns } from "./meeting-columns.tsx";
import { useMeeting } from "./queries.ts";
import { Standing } from "./standing.tsx";
import { StateBadge } from "./state-badge.tsx";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  // Has to be there before anything is said in it, and takes no room until then.
  live: { ":empty": { marginBottom: `calc(-1 * ${tokens.spacingVerticalXL})` } },
});

/** One meeting: what it is, what is under way with it, what happened to it, and what can be done. */
export function MeetingScreen() {
  const { id = "" } = useParams();
  const meeting = useMeeting(id);
  return (
    <Page
      title={meeting.data?.subject ?? WORDS.one}
      mark={meeting.data && <StateBadge state={meeting.data.state} />}
      actions={meeting.data && <MeetingActions meeting={meeting.data} />}
    >
      <Asked query={meeting} rows={5}>
        {(known) => <Record meeting={known} />}
      </Asked>
      <div>
        <ScreenLink to="/meetings">{WORDS.record.all}</ScreenLink>
      </div>
    </Page>
  );
}

function Record({ meeting }: { readonly meeting: Meeting }) {
  const styles = useStyles();
  return (
    <>
      <div aria-live="polite" className={styles.live}>
        <Standing meeting={meeting} />
      </div>
      <MeetingColumns meeting={meeting} />
      <ExchangesPanel meeting={meeting.id} />
    </>
  );
}
