import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { type Place, type Span, stepped } from "./span.ts";
import { Switcher } from "./switcher.tsx";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  title: { margin: 0, flexGrow: 1, minWidth: "10rem" },
  arrow: { ":dir(rtl)": { transform: "scaleX(-1)" } },
});

interface Props {
  readonly place: Place;
  readonly spans: readonly Span[];
  /** The day that it is: "2027-03-09". */
  readonly today: string;
  readonly title: string;
  readonly go: (place: Place) => void;
}

/** The way through the calendar, and how much of it is shown. */
export function CalendarBar({ place, spans, today, title, go }: Props) {
  const styles = useStyles();
  const { span } = place;
  return (
    <div className={styles.bar}>
      <Button onClick={() => go({ span, at: today })}>{WORDS.today}</Button>
      <Button
        appearance="subtle"
        icon={<ChevronLeftRegular className={styles.arrow} />}
        aria-label={WORDS.back[span]}
        title={WORDS.back[span]}
        onClick={() => go(stepped(place, -1))}
      />
      <Button
        appearance="subtle"
        icon={<ChevronRightRegular className={styles.arrow} />}
        aria-label={WORDS.on[span]}
        title={WORDS.on[span]}
        onClick={() => go(stepped(place, 1))}
      />
      <Subtitle2 as="h2" className={styles.title} aria-live="polite">
        {title}
      </Subtitle2>
      <Switcher
        label={WORDS.spans}
        words={WORDS.span}
        choices={spans}
        chosen={span}
        choose={(chosen) => go({ ...place, span: chosen })}
      />
    </div>
  );
}
