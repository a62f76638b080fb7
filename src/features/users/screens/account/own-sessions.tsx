import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { components } from "../../../../../sdk/src/types.ts";
import { Asked } from "../../../../web/parts/asked.tsx";
import { explain } from "../../../../web/parts/explain.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { momentWords, viewer } from "../../../../web/when/words.ts";
import { agentOf } from "./agent.ts";
import { useAccountActs, useOwnSessions } from "./queries.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  session: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalM,
    ":not(:last-child)": { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  words: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Where one is signed in, each with a way to end it. */
export function OwnSessions() {
  const styles = useStyles();
  const sessions = useOwnSessions();
  return (
    <Panel title={WORDS.sessions}>
      <Asked query={sessions} rows={2}>
        {(all) => (
          <ul className={styles.list}>
            {all.map((session) => (
              <OneSession key={session.id} session={session} />
            ))}
          </ul>
        )}
      </Asked>
    </Panel>
  );
}

function OneSession({ session }: { readonly session: components["schemas"]["Session"] }) {
  const styles = useStyles();
  const { endSession } = useAccountActs();
  const notice = useNotice();
  const { id, agent, beganAt, seenAt, current } = session;
  const { browser, system } = agentOf(agent);
  const name = WORDS.session({
    hasBrowser: browser === "" ? "no" : "yes",
    browser,
    hasSystem: system === "" ? "no" : "yes",
    system,
  });
  const told = (at: string) => momentWords(new Date(at), viewer());
  const end = () =>
    endSession.mutate(id, {
      onSuccess: () => notice(WORDS.ended),
      onError: (error) => notice(explain(error).sentence),
    });
  return (
    <li className={styles.session}>
      <div className={styles.words}>
        <Text title={agent}>{name}</Text>
        <Text size={200} className={styles.quiet}>
          {WORDS.seen({ began: told(beganAt), seen: told(seenAt) })}
        </Text>
      </div>
      {current ? (
        <Badge appearance="tint" size="large" color="informative">
          {WORDS.here}
        </Badge>
      ) : (
        <Button
          size="small"
          aria-label={WORDS.endAbout({ session: name })}
          disabledFocusable={endSession.isPending}
          onClick={end}
        >
          {WORDS.end}
        </Button>
      )}
    </li>
  );
}
