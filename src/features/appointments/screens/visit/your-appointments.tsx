import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { VisitCard } from "../../../../web/visit/card.tsx";
import type { InSection } from "../../../../web/visit/in-section.ts";
import { Recorded } from "../../../../web/visit/recorded.tsx";
import { spanWords, viewer } from "../../../../web/when/words.ts";
import { parley } from "../book/doors.ts";
import { type Standing, standingAt } from "../own/own-standing.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  title: { marginBlock: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ":first-child": { borderTop: "none", paddingTop: 0 },
  },
  words: { display: "flex", flexDirection: "column", flexGrow: 1, flexBasis: "14rem", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

type Own = Schemas["MyAppointment"];

interface Mine {
  readonly items: readonly Own[];
  /** There is something that they may book. */
  readonly canBook: boolean;
}

/** A visitor's own appointments, and the way to another. Nothing where there is neither. */
export function YourAppointments({ showsMeetings }: InSection) {
  const styles = useStyles();
  const mine = useMine(showsMeetings);
  if (mine === "failed") return <Text role="alert">{WORDS.failed}</Text>;
  const { items, canBook } = mine;
  if (items.length === 0 && !canBook) return null;
  const placed = items.map((own) => ({ own, standing: standingAt(own, new Date(own.now)) }));
  const ahead = placed.filter(({ standing }) => AHEAD.has(standing)).toReversed();
  return (
    <VisitCard title={WORDS.title}>
      {items.length === 0 && <Text className={styles.quiet}>{WORDS.none}</Text>}
      <Group title={WORDS.ahead} placed={ahead} />
      <Group title={WORDS.over} placed={placed.filter(({ standing }) => !AHEAD.has(standing))} />
      {canBook && (
        <div>
          <Button as="a" href="/visit/book" appearance={ahead.length === 0 ? "primary" : "secondary"}>
            {WORDS.book}
          </Button>
        </div>
      )}
    </VisitCard>
  );
}

const AHEAD: ReadonlySet<Standing> = new Set(["pending", "booked", "now"]);

function useMine(showsMeetings: InSection["showsMeetings"]): Mine | "failed" {
  const [mine, setMine] = useState<Mine | "failed">({ items: [], canBook: false });
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    Promise.all([
      parley.call("GET", "/api/me/appointments", { signal }),
      parley.call("GET", "/api/me/services", { signal }),
    ]).then(
      ([{ items }, { services }]) => {
        setMine({ items, canBook: services.length > 0 });
        showsMeetings(items.flatMap(({ meeting }) => meeting?.id ?? []));
      },
      () => {
        if (signal.aborted) return;
        setMine("failed");
        showsMeetings([]);
      },
    );
    return () => leaving.abort();
  }, [showsMeetings]);
  return mine;
}

interface Placed {
  readonly own: Own;
  readonly standing: Standing;
}

function Group({ title, placed }: { readonly title: string; readonly placed: readonly Placed[] }) {
  const styles = useStyles();
  if (placed.length === 0) return null;
  return (
    <div className={styles.group}>
      <Text as="h3" size={300} weight="semibold" block className={styles.title}>
        {title}
      </Text>
      <ul className={styles.list}>
        {placed.map(({ own, standing }) => (
          <One key={own.token} own={own} standing={standing} />
        ))}
      </ul>
    </div>
  );
}

function One({ own, standing }: Placed) {
  const styles = useStyles();
  const { service, hosts, joinUrl, token, changeableUntil, meeting } = own;
  const when = spanWords({ start: new Date(own.start), end: new Date(own.end) }, viewer());
  const about = { name: service.name, when };
  const isChangeable = changeableUntil !== undefined;
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Text weight="semibold">{service.name}</Text>
        <Text>{when}</Text>
        {hosts.length > 0 && (
          <Text size={200} className={styles.quiet}>
            {WORDS.with({ names: hosts.join(", ") })}
          </Text>
        )}
        <State own={own} standing={standing} />
        <Link href={`/booked/${token}`} aria-label={isChangeable ? WORDS.changeOne(about) : WORDS.lookOne(about)}>
          {isChangeable ? WORDS.change : WORDS.look}
        </Link>
      </div>
      {joinUrl !== undefined && standing !== "over" && (
        <Button
          as="a"
          appearance="primary"
          href={joinUrl}
          target="_blank"
          rel="noreferrer"
          aria-label={WORDS.joinOne(about)}
        >
          {WORDS.join}
        </Button>
      )}
      {meeting !== undefined && meeting.artifacts.length > 0 && (
        <Recorded subject={service.name} artifacts={meeting.artifacts} />
      )}
    </li>
  );
}

/** What is not as one would think of an appointment. */
function State({ own, standing }: Placed) {
  if (own.linkFollows) return <Text size={200}>{WORDS.linkFollows}</Text>;
  return standing !== "booked" && standing !== "over" && <Text weight="semibold">{WORDS[standing]}</Text>;
}
