import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { type Plan, type PlannedTeam, usePlannedTeams } from "./queries.ts";
import { ReleaseDialog } from "./release-dialog.tsx";
import { stepWords } from "./step-words.ts";
import { stopWords } from "./stop-words.ts";
import { WORDS } from "./words.ts";

const { stopped: words } = WORDS;

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyleType: "none" },
  team: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-start",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalL,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  about: { flex: "1 1 280px" },
  words: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The teams that wait for a person, each with why and what would release it. */
export function StoppedTeams({ plan: { id, progress } }: { readonly plan: Plan }) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<PlannedTeam>();
  const list = usePlannedTeams(id, { state: "stopped" });
  const teams = list.data?.pages.flatMap(({ items }) => items) ?? [];
  if (progress.stopped === 0) return null;
  return (
    <Panel title={words.title}>
      <Text>{words.why}</Text>
      <ul className={styles.list}>
        {teams.map((each) => (
          <Stopped key={each.team.id} part={each} release={() => setChosen(each)} />
        ))}
      </ul>
      {list.hasNextPage && (
        <div>
          <Button onClick={() => void list.fetchNextPage()}>{words.more}</Button>
        </div>
      )}
      {chosen && <ReleaseDialog plan={id} part={chosen} close={() => setChosen(undefined)} />}
    </Panel>
  );
}

interface Props {
  readonly part: PlannedTeam;
  readonly release: () => void;
}

function Stopped({ part: { team, stops, steps }, release }: Props) {
  const styles = useStyles();
  const releasable = stops.every(({ isReleasable }) => isReleasable);
  return (
    <li className={styles.team}>
      <div className={mergeClasses(styles.words, styles.about)}>
        <Text weight="semibold">{team.name}</Text>
        {stops.map((stop) => (
          <div key={stop.reason} className={styles.words}>
            <Text>{stopWords(stop)}</Text>
            <Text size={200} className={styles.quiet}>
              {WORDS.cures[stop.reason]} {stop.people && words.people({ people: stop.people.join(", ") })}
            </Text>
          </div>
        ))}
        {steps.length > 0 && (
          <Text size={200} className={styles.quiet}>
            {stepWords(steps)}
          </Text>
        )}
        {!releasable && <Text size={200}>{words.never}</Text>}
      </div>
      {releasable && (
        <Allowed needs="classes:run">
          <Button aria-label={words.releaseAbout({ team: team.name })} onClick={release}>
            {words.release}
          </Button>
        </Allowed>
      )}
    </li>
  );
}
