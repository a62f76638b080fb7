import { Button, makeStyles, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { type Ref, useId } from "react";
import { clockWords, dayWords, type Viewer } from "../../../../web/when/words.ts";
import { byPart, type Slot } from "./days.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  times: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  // It takes the focus so that reading goes on here; it is nothing to act on.
  title: { ...typographyStyles.subtitle2, marginBlock: 0, outline: "none", minHeight: "44px", alignContent: "center" },
  part: { marginBlock: 0, color: tokens.colorNeutralForeground2 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(5.5rem, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  time: { width: "100%", minWidth: 0, minHeight: "44px", flexDirection: "column", fontVariantNumeric: "tabular-nums" },
});

interface Props {
  readonly day: string;
  readonly slots: readonly Slot[];
  readonly here: Viewer;
  /** Said only where one appointment holds several people. */
  readonly tellsSeats: boolean;
  /** The start that is on its way. */
  readonly busy: string | undefined;
  readonly choose: (start: string) => void;
  readonly heading: Ref<HTMLHeadingElement>;
}

/** The free times of a day. */
export function Times({ day, slots, here, tellsSeats, busy, choose, heading }: Props) {
  const styles = useStyles();
  const title = useId();
  return (
    <section aria-labelledby={title} className={styles.times}>
      <h2 ref={heading} id={title} tabIndex={-1} className={styles.title}>
        {dayWords(new Date(day), { zone: "UTC", now: here.now })}
      </h2>
      {byPart(slots, here.zone).map(({ part, times }) => (
        <div key={part} className={styles.times}>
          <Text as="h3" size={200} block className={styles.part}>
            {WORDS[part]}
          </Text>
          <ul className={styles.list}>
            {times.map((slot) => (
              <li key={slot.start}>
                <Button
                  className={styles.time}
                  disabledFocusable={busy !== undefined}
                  aria-busy={busy === slot.start}
                  onClick={() => choose(slot.start)}
                >
                  {clockWords(new Date(slot.start), here)}
                  {tellsSeats && <Text size={200}>{WORDS.seats({ seats: slot.seats })}</Text>}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
