import { Allowed } from "../parts/allowed.tsx";
import { later } from "../parts/later.tsx";
import { ScreenButton } from "../parts/links.tsx";
import { Page } from "../parts/page.tsx";
import { Ahead } from "./ahead.tsx";
import { useFirstRun } from "./first-run.ts";
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
    <Page
      title={WORDS.title}
      actions={
        <Allowed needs="meetings:write">
          <ScreenButton to="/meetings?new=meeting">{WORDS.open}</ScreenButton>
        </Allowed>
      }
    >
      <Needs />
      <Ahead />
      <Allowed needs="connections:read">
        <Health />
      </Allowed>
      <Lately />
    </Page>
  );
}
