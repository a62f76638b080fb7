import { makeStyles, Select } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  around: { flexBasis: "16rem", flexGrow: 1, minWidth: 0, maxWidth: "100%" },
  // The longest name would make it wider than a phone.
  select: { display: "flex", width: "100%", minWidth: 0 },
});

interface Props {
  readonly zone: string;
  readonly change: (zone: string) => void;
}

/** The world's time zones. The browser's own list: on phones it is the one that people know. */
export function ZoneSelect({ zone, change }: Props) {
  const styles = useStyles();
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => around.current?.querySelector("select")?.focus(), []);
  const zones = [...new Set([zone, "UTC", ...Intl.supportedValuesOf("timeZone")])].toSorted();
  return (
    <div ref={around} className={styles.around}>
      <Select
        size="large"
        className={styles.select}
        select={{ className: styles.select }}
        aria-label={WORDS.zone}
        translate="no"
        value={zone}
        onChange={(_event, { value }) => change(value)}
      >
        {zones.map((each) => (
          <option key={each} value={each}>
            {each.replaceAll("_", " ")}
          </option>
        ))}
      </Select>
    </div>
  );
}
