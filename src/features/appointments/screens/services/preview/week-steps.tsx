import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { SERVICES } from "../words.ts";
import { dayAfter } from "./week.ts";

const { preview: words } = SERVICES;

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  finding: { flexGrow: 1 },
  arrow: { ":dir(rtl)": { transform: "scaleX(-1)" } },
});

interface Props {
  readonly first: string;
  readonly go: (first: string) => void;
  readonly count: number;
}

/** What the seven days come to, and the way to others. */
export function WeekSteps({ first, go, count }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <Text weight="semibold" className={styles.finding} aria-live="polite">
        {words.finding({ count })}
      </Text>
      <Button
        appearance="subtle"
        icon={<ChevronLeftRegular className={styles.arrow} />}
        aria-label={words.before}
        title={words.before}
        onClick={() => go(dayAfter(first, -7))}
      />
      <Button
        appearance="subtle"
        icon={<ChevronRightRegular className={styles.arrow} />}
        aria-label={words.next}
        title={words.next}
        onClick={() => go(dayAfter(first, 7))}
      />
    </div>
  );
}
