import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { momentWords, viewer } from "../../../../web/when/words.ts";
import { StateMark } from "../rosters/state-mark.tsx";
import type { RosterSource } from "./queries.ts";
import { SourceActs } from "./source-acts.tsx";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    paddingBlockStart: tokens.spacingVerticalL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  name: { margin: 0, minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A service: where it is, what came of its last reading, and what can be done with it. */
export function SourceItem({ source }: { readonly source: RosterSource }) {
  const styles = useStyles();
  const { name, url, version, last } = source;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Subtitle2 as="h3" className={styles.name}>
          {name}
        </Subtitle2>
        {last && <StateMark state={last.state} />}
      </div>
      <Text size={200} className={styles.quiet}>
        {WORDS.at({ version, host: URL.parse(url)?.host ?? url })}
      </Text>
      <div aria-live="polite">
        <LastReading source={source} />
      </div>
      <Allowed needs="classes:write">
        <SourceActs source={source} />
      </Allowed>
    </li>
  );
}

function LastReading({ source: { last, finding } }: { readonly source: RosterSource }) {
  if (last === undefined) return <Text>{WORDS.never}</Text>;
  const when = momentWords(new Date(last.createdAt), viewer());
  const link = <ScreenLink to={`/rosters/${last.id}`}>{WORDS.more}</ScreenLink>;
  if (last.state === "reading")
    return (
      <>
        <Text>{WORDS.reading({ when })}</Text>
        <ProgressBar aria-label={WORDS.reading({ when })} />
      </>
    );
  if (last.counts !== undefined)
    return (
      <Text>
        {WORDS.taken({ when, ...last.counts })} {link}
      </Text>
    );
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {WORDS.refused({ when })} {finding && `${finding.sentence} ${finding.cure}`} {link}
      </MessageBarBody>
    </MessageBar>
  );
}
