import { useState } from "react";
import { useConnections } from "../../features/connection/screens/queries.ts";
import { useAhead } from "../../features/meetings/screens/queries.ts";
import { later } from "../parts/later.tsx";
import { ScreenButton } from "../parts/links.tsx";
import { useInstallation } from "../shell/installation.ts";
import { Page } from "../parts/page.tsx";
import { Ahead } from "./ahead.tsx";
import { Health } from "./health.tsx";
import { Lately } from "./lately.tsx";
import { Needs } from "./needs.tsx";
import { WORDS } from "./words.ts";

const FirstMeeting = later(
  async () => (await import("../../features/meetings/screens/first-meeting.tsx")).FirstMeeting,
);

/** What needs somebody, whether all is healthy, what comes next and what happened. */
export function Home() {
  const first = useFirstRun();
  if (first.yes) {
    return (
      <Page title={WORDS.title}>
        <FirstMeeting begun={first.begin} pretended={first.pretended} />
        <Health />
      </Page>
    );
  }
  return (
    <Page title={WORDS.title} actions={<ScreenButton to="/meetings?new=meeting">{WORDS.open}</ScreenButton>}>
      <Needs />
      <Ahead />
      <Health />
      <Lately />
    </Page>
  );
}

/** True while there has never been a meeting though one could be opened. */
function useFirstRun(): { yes: boolean; begin: () => void; pretended: boolean } {
  const { data: ahead } = useAhead();
  const { data: connections } = useConnections();
  // The card stays until somebody leaves the page, so that its link does not vanish as it appears.
  const [begun, setBegun] = useState(false);
  const { data: installation } = useInstallation();
  const possible = connections !== undefined && connections.length > 0;
  return {
    yes: begun || (possible && ahead?.any === false),
    begin: () => setBegun(true),
    pretended: Boolean(installation?.sandbox),
  };
}
