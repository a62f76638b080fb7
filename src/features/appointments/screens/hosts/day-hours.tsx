import { Button, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import type { Stretch } from "./hours.ts";
import { HOSTS } from "./words.ts";

const { hours: words } = HOSTS;
const AT_FIRST: Stretch = { from: "09:00", to: "17:00" };

const useStyles = makeStyles({
  part: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  list: { display: "grid", gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyle: "none" },
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  time: { minWidth: 0, width: "8.5rem", flexShrink: 1 },
  until: { flexShrink: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  /** What the day is called. */
  readonly day: string;
  readonly stretches: readonly Stretch[];
  readonly change: (stretches: Stretch[]) => void;
}

/** The hours of one day. */
export function DayHours({ day, stretches, change }: Props) {
  const styles = useStyles();
  const set = (place: number, part: Partial<Stretch>) =>
    change(stretches.map((stretch, index) => (index === place ? { ...stretch, ...part } : stretch)));
  return (
    <div className={styles.part}>
      {stretches.length === 0 && <Text className={styles.quiet}>{words.off}</Text>}
      <ul className={styles.list}>
        {stretches.map(({ from, to }, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- two stretches may hold the same while one is typed
          <li key={place} className={styles.row}>
            <Input
              className={styles.time}
              input={{ className: styles.time }}
              type="time"
              aria-label={words.from({ day, number: place + 1 })}
              value={from}
              onChange={(_event, { value }) => set(place, { from: value })}
            />
            <Text className={styles.until}>{words.until}</Text>
            <Input
              className={styles.time}
              input={{ className: styles.time }}
              type="time"
              aria-label={words.to({ day, number: place + 1 })}
              value={to === "24:00" ? "00:00" : to}
              onChange={(_event, { value }) => set(place, { to: value })}
            />
            <Button
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={words.remove({ day, number: place + 1 })}
              onClick={() => change(stretches.toSpliced(place, 1))}
            />
          </li>
        ))}
      </ul>
      <Button
        appearance="subtle"
        icon={<AddRegular />}
        aria-label={words.add({ day })}
        title={words.add({ day })}
        onClick={() => change([...stretches, AT_FIRST])}
      />
    </div>
  );
}
