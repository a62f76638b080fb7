import { useQuery } from "@tanstack/react-query";
import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { components } from "../../../../../sdk/src/types.ts";
import { parley } from "../../../../web/parley.ts";
import { explain } from "../../../../web/parts/explain.ts";
import { useSettled } from "../../../../web/parts/use-settled.ts";
import { minutesAfter, wallClock } from "../../../../web/when/wall-clock.ts";
import { spanWords, viewer } from "../../../../web/when/words.ts";
import { isAddress } from "./attendees/invited.ts";
import { ATTENDEE_WORDS as WORDS } from "./attendees/words.ts";
import { checkTime, type MeetingForm } from "./meeting-form.ts";

type FreeTimesWish = components["schemas"]["FreeTimesWish"];
type FreeTimesFound = components["schemas"]["FreeTimes"];

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  people: { listStyle: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalXS },
  person: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center", overflowWrap: "anywhere" },
  times: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly form: MeetingForm;
  readonly change: (change: Partial<MeetingForm>) => void;
}

/** Who of those invited is free at the chosen time, and the earliest times that suit everybody. */
export function FreeTimes({ form, change }: Props) {
  const styles = useStyles();
  const found = useFreeTimes(form);
  if (found.isError) return <Text className={styles.quiet}>{explain(found.error).sentence}</Text>;
  if (found.data === undefined) return null;
  return (
    <div className={styles.part} aria-live="polite">
      <ul className={styles.people} aria-label={WORDS.availability}>
        {found.data.people.map((person) => (
          <li key={person.email} className={styles.person}>
            <State state={stateAt(person, form)} />
            <Text size={200}>{person.email}</Text>
          </li>
        ))}
      </ul>
      <Times times={found.data.times} choose={(start) => change(wallClock(new Date(start), viewer().zone))} />
    </div>
  );
}

type StateName = "free" | "busy" | "unknown";
const COLOURS = { free: "success", busy: "danger", unknown: "subtle" } as const;

function State({ state }: { readonly state: StateName }) {
  return (
    <Badge appearance="tint" color={COLOURS[state]}>
      {WORDS.states[state]}
    </Badge>
  );
}

function stateAt({ known, busy }: FreeTimesFound["people"][number], form: MeetingForm): StateName {
  const time = checkTime(form, viewer());
  if (!known || !("start" in time)) return "unknown";
  const overlaps = busy.some(({ start, end }) => start < time.end && time.start < end);
  return overlaps ? "busy" : "free";
}

function Times({
  times,
  choose,
}: {
  readonly times: FreeTimesFound["times"];
  readonly choose: (start: string) => void;
}) {
  const styles = useStyles();
  if (times.length === 0) return <Text className={styles.quiet}>{WORDS.noTimes}</Text>;
  return (
    <>
      <Text size={200} className={styles.quiet}>
        {WORDS.earliest}
      </Text>
      <div className={styles.times}>
        {times.map(({ start, end, cannot }) => (
          <Button key={start} size="small" onClick={() => choose(start)}>
            {WORDS.proposal({
              span: spanWords({ start: new Date(start), end: new Date(end) }, viewer()),
              count: cannot.length,
              cannot: cannot.join(", "),
            })}
          </Button>
        ))}
      </div>
    </>
  );
}

/** How far ahead a time is looked for, in minutes. */
const AHEAD = 7 * 24 * 60;

function useFreeTimes(form: MeetingForm) {
  const asked = useSettled(JSON.stringify(questionIn(form) ?? null), 400);
  return useQuery({
    queryKey: ["free-times", asked],
    queryFn: ({ signal }) => {
      const body: FreeTimesWish = JSON.parse(asked);
      return parley.call("POST", "/api/free-times", { body, signal });
    },
    enabled: asked !== "null",
    retry: false,
    staleTime: 60_000,
  });
}

/** Nothing is asked before it is known who organises and who is invited. */
function questionIn(form: MeetingForm): FreeTimesWish | undefined {
  const { organiser, otherwise, attendees, minutes } = form;
  const people = attendees.map(({ email }) => email).filter(isAddress);
  const time = checkTime(form, viewer());
  if ((organiser === undefined && otherwise === undefined) || people.length === 0 || !("start" in time))
    return undefined;
  return {
    ...(organiser && { organiser: { objectId: organiser.objectId } }),
    people,
    from: time.start,
    to: minutesAfter(new Date(time.start), AHEAD).toISOString(),
    minutes,
  };
}
