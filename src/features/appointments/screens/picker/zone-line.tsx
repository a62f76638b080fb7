import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { later } from "../../../../web/parts/later.tsx";
import { viewer, type Viewer, zoneWords } from "../../../../web/when/words.ts";
import { changeTo } from "./place.ts";
import { WORDS } from "./words.ts";

// Few people book by another clock than their own.
const ZoneSelect = later(async () => (await import("./zone-select.tsx")).ZoneSelect);

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
  },
  words: { flexBasis: "16rem", flexGrow: 1 },
});

/** By whose clock times are shown, and another one for the asking. */
export function ZoneLine({ here, zone }: { readonly here: Viewer; readonly zone: string }) {
  const styles = useStyles();
  const [isChanging, setChanging] = useState(false);
  const shown = zoneWords(here);
  const theirs = zoneWords({ ...here, zone });
  const own = viewer().zone === here.zone;
  return (
    <div className={styles.line}>
      <Text className={styles.words}>
        {own ? WORDS.ownClock({ zone: shown }) : WORDS.chosenClock({ zone: shown })}{" "}
        {shown !== theirs && WORDS.otherClock({ zone: theirs })}
      </Text>
      {isChanging ? (
        <ZoneSelect zone={here.zone} change={(chosen) => changeTo({ zone: chosen, day: undefined })} />
      ) : (
        <Button onClick={() => setChanging(true)}>{WORDS.changeZone}</Button>
      )}
    </div>
  );
}
