import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { Asked } from "../../../../web/parts/asked.tsx";
import { ScreenButton } from "../../../../web/parts/links.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { useSources } from "./queries.ts";
import { SourceForm } from "./source-form.tsx";
import { SourceItem } from "./source-item.tsx";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    listStyle: "none",
    margin: 0,
    padding: 0,
  },
  acts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Services from which rosters are read, and the way to another one. */
export function SourcesPanel() {
  const styles = useStyles();
  const query = useSources();
  const [adds, setAdds] = useState(false);
  return (
    <Panel title={WORDS.title}>
      <Text>{WORDS.why}</Text>
      <Asked query={query} rows={1}>
        {(sources) =>
          sources.length > 0 && (
            <ul className={styles.list}>
              {sources.map((source) => (
                <SourceItem key={source.id} source={source} />
              ))}
            </ul>
          )
        }
      </Asked>
      <div className={styles.acts}>
        <Allowed needs="classes:write">
          <Button onClick={() => setAdds(true)}>{WORDS.add}</Button>
        </Allowed>
        <ScreenButton to="/classes/schedules" appearance="subtle">
          {WORDS.schedules}
        </ScreenButton>
      </div>
      {adds && <SourceForm close={() => setAdds(false)} />}
    </Panel>
  );
}
