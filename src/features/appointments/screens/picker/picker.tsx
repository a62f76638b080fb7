import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type RefObject, useRef } from "react";
import { later } from "../../../../web/parts/later.tsx";
import { dayWords, momentWords, monthWords } from "../../../../web/when/words.ts";
import { dayOf, monthOf } from "./days.ts";
import { MonthGrid } from "./month-grid.tsx";
import { Note } from "./note.tsx";
import { changeTo } from "./place.ts";
import { Refused } from "./refused.tsx";
import { Times } from "./times.tsx";
import { type AskSlots, useNextFree } from "./use-month.ts";
import type { Picked } from "./use-picked.ts";
import { WORDS } from "./words.ts";
import { ZoneLine } from "./zone-line.tsx";

const Problem = later(async () => (await import("../../../../web/visit/problem.tsx")).Problem);

const useStyles = makeStyles({
  picker: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  beside: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalXXL,
    "@media (max-width: 720px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
});

interface Props {
  readonly picked: Picked;
  readonly ask: AskSlots;
  readonly zone: string;
  readonly tellsSeats?: boolean;
  readonly nextRelease?: string | undefined;
  /** The start that is on its way. */
  readonly busy: string | undefined;
  readonly choose: (start: string) => void;
  /** Why the last choice could not be had. */
  readonly refusal?: unknown;
}

/** A month beside the free times of one of its days. */
export function Picker({ picked, ask, zone, tellsSeats = false, nextRelease, busy, choose, refusal }: Props) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const { free, known, here } = picked;
  return (
    <div className={styles.picker}>
      <ZoneLine here={here} zone={zone} />
      <Doubts known={known} />
      <Refused error={refusal} here={here} take={choose} />
      <div className={styles.beside}>
        <MonthGrid
          picked={picked}
          show={(month) => changeTo({ month, day: undefined })}
          choose={(chosen) => {
            changeTo({ day: chosen, month: undefined });
            // The times may stand below what is in sight.
            requestAnimationFrame(() => heading.current?.focus());
          }}
        />
        <TimesOf {...{ picked, tellsSeats, busy, choose, heading }} />
        {free?.size === 0 && <NothingFree picked={picked} ask={ask} nextRelease={nextRelease} />}
      </div>
    </div>
  );
}

/** What keeps the times from being known, or known well. */
function Doubts({ known: { calendars, error, lookAgain } }: Pick<Picked, "known">) {
  if (error !== undefined) return <Problem error={error} tryAgain={lookAgain} />;
  return (calendars === "stale" || calendars === "unread") && <Note>{WORDS[calendars]}</Note>;
}

type TimesProps = Pick<Props, "picked" | "busy" | "choose"> & {
  readonly tellsSeats: boolean;
  readonly heading: RefObject<HTMLHeadingElement | null>;
};

function TimesOf({ picked: { day, free, here }, ...rest }: TimesProps) {
  const slots = day === undefined ? undefined : free?.get(day);
  return day !== undefined && slots !== undefined && <Times {...{ day, slots, here }} {...rest} />;
}

type NothingProps = Pick<Props, "picked" | "ask" | "nextRelease">;

/** A month without a free time: when there is one next, and when more are released. */
function NothingFree({ picked: { month, here, today }, ask, nextRelease }: NothingProps) {
  const next = useNextFree(month, ask, month >= monthOf(today));
  const day = typeof next === "string" ? dayOf(next, here.zone) : undefined;
  const name = monthWords(new Date(month), { zone: "UTC" });
  const isNone = next === null;
  return (
    <Note>
      <Text weight="semibold">{isNone ? WORDS.noneAhead({ month: name }) : WORDS.none({ month: name })}</Text>
      {nextRelease !== undefined && <Text>{WORDS.released({ when: momentWords(new Date(nextRelease), here) })}</Text>}
      {isNone && nextRelease === undefined && <Text>{WORDS.noneWhy}</Text>}
      {day !== undefined && (
        <Button appearance="primary" onClick={() => changeTo({ day, month: undefined })}>
          {WORDS.nextFree({ day: dayWords(new Date(day), { zone: "UTC", now: here.now }) })}
        </Button>
      )}
    </Note>
  );
}
