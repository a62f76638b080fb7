import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { Meeting, Schemas } from "../../../../../sdk/src/index.ts";
import { Asked } from "../../../../web/parts/asked.tsx";
import { explain } from "../../../../web/parts/explain.ts";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { ArtifactList } from "./artifact-list.tsx";
import { LookList } from "./look-list.tsx";
import { PortalChoice } from "./portal-choice.tsx";
import { type Look, useArtifacts, useLooks } from "./queries.ts";
import { lookedFor, WORDS } from "./words.ts";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  stack: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  // Has to be there before anything is said in it.
  live: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, ":empty": { display: "none" } },
});

interface Props {
  readonly meeting: Meeting;
}

/** What Microsoft made of a meeting: what is here, how the search for more stands, and a look at once. */
export function ArtifactsPanel({ meeting }: Props) {
  const styles = useStyles();
  const artifacts = useArtifacts(meeting.id);
  const looks = artifacts.data?.looks ?? [];
  return (
    <Panel title={WORDS.title} mark={isLookedFor(meeting, looks) && <LookNow meeting={meeting} looks={looks} />}>
      <div aria-live="polite" className={styles.live}>
        {looks.some(({ looking }) => looking) && (
          <>
            <ProgressBar aria-label={WORDS.title} />
            <Text>{WORDS.looking({ what: lookedFor(looks) })}</Text>
          </>
        )}
      </div>
      <Asked query={artifacts} rows={3}>
        {(known) => <Known meeting={meeting} known={known} />}
      </Asked>
    </Panel>
  );
}

interface KnownProps extends Props {
  readonly known: Schemas["MeetingArtifacts"];
}

function Known({ meeting, known: { items, looks } }: KnownProps) {
  const styles = useStyles();
  if (items.length === 0 && looks.every(({ state }) => state === "off")) {
    return (
      <div className={styles.stack}>
        <Text className={styles.quiet}>{WORDS.off}</Text>
        <ScreenLink to="/connections">{WORDS.switchOn}</ScreenLink>
      </div>
    );
  }
  const isAhead = new Date(meeting.end) > new Date();
  return (
    <div className={styles.stack}>
      {isAhead && items.length === 0 && <Text className={styles.quiet}>{WORDS.ahead}</Text>}
      <ArtifactList meeting={meeting.id} items={items} />
      <LookList looks={looks} />
      <PortalChoice meeting={meeting} />
    </div>
  );
}

/** Of a cancelled meeting, or with everything switched off, nothing is looked for. */
function isLookedFor({ state, joinUrl }: Meeting, looks: readonly Look[]): boolean {
  return state !== "cancelled" && joinUrl !== undefined && looks.some((look) => look.state !== "off");
}

function LookNow({ meeting, looks }: Props & { readonly looks: readonly Look[] }) {
  const notice = useNotice();
  const asking = useLooks(meeting.id);
  const busy = asking.isPending || looks.some(({ looking }) => looking);
  const look = () =>
    asking.mutate(undefined, {
      onSuccess: () => notice(WORDS.asked),
      onError: (error) => notice(explain(error).sentence),
    });
  return (
    <Button size="small" disabledFocusable={busy} onClick={look}>
      {WORDS.refresh}
    </Button>
  );
}
