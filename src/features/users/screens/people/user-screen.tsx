import { makeStyles, tokens } from "@fluentui/react-components";
import { useParams } from "react-router";
import { Timeline } from "../../../../web/facts/timeline.tsx";
import { Asked } from "../../../../web/parts/asked.tsx";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { Moment } from "../../../../web/when/moment.tsx";
import { FactsOf } from "../facts-of.tsx";
import { type User, useUser } from "../queries.ts";
import { rolesWords, WORDS } from "../words.ts";
import { StateBadge } from "./state-badge.tsx";
import { UserActions } from "./user-actions.tsx";
import { UserIdentities } from "./user-identities.tsx";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, minWidth: 0 },
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
    "@media (max-width: 900px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
});

/** One of the staff: who it is, what they may do, what happened. */
export function UserScreen() {
  const styles = useStyles();
  const { id = "" } = useParams();
  const user = useUser(id);
  return (
    <Page
      title={user.data?.name ?? WORDS.one}
      mark={user.data && <StateBadge state={user.data.state} />}
      actions={user.data && <UserActions user={user.data} />}
    >
      <Asked query={user} rows={5}>
        {(known) => (
          <div className={styles.columns}>
            <div className={styles.column}>
              <Panel title={WORDS.record.facts}>
                <UserFacts user={known} />
              </Panel>
              <UserIdentities user={known.id} />
            </div>
            <Panel title={WORDS.record.history}>
              <Timeline about={known.id} />
            </Panel>
          </div>
        )}
      </Asked>
      <div>
        <ScreenLink to="/settings/users">{WORDS.record.all}</ScreenLink>
      </div>
    </Page>
  );
}

function UserFacts({ user: { email, roles, signsInBy, createdAt, seenAt } }: { readonly user: User }) {
  const { record } = WORDS;
  const ways = signsInBy.map((way) => WORDS.ways[way]).join(", ");
  return (
    <FactsOf
      facts={[
        [WORDS.email, email],
        [WORDS.roles, rolesWords(roles)],
        [record.ways, ways === "" ? WORDS.waysNone : ways],
        [record.created, <Moment key="created" at={createdAt} />],
        [record.seen, seenAt === undefined ? WORDS.never : <Moment key="seen" at={seenAt} />],
      ]}
    />
  );
}
