import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { nameOf, useStaff } from "../../../../web/facts/actors.ts";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { Asked } from "../../../../web/parts/asked.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { momentWords, viewer } from "../../../../web/when/words.ts";
import { NewNote } from "./new-note.tsx";
import { useNotes } from "./notes-queries.ts";
import { RECORD } from "./words.ts";

const { notes: words } = RECORD;

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { listStyle: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
  note: { display: "flex", flexDirection: "column", minWidth: 0 },
  text: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});

interface Props {
  readonly appointment: string;
}

/** What staff write about an appointment for one another. */
export function NotesPanel({ appointment }: Props) {
  const styles = useStyles();
  const notes = useNotes(appointment);
  const [written, setWritten] = useState(0);
  return (
    <Panel title={words.title}>
      <Text size={200} className={styles.quiet}>
        {words.why}
      </Text>
      <Asked query={notes} rows={2}>
        {({ items }) => (items.length === 0 ? <Text>{words.none}</Text> : <Notes items={items} />)}
      </Asked>
      <Allowed needs="appointments:write">
        <NewNote key={written} appointment={appointment} done={() => setWritten(written + 1)} />
      </Allowed>
    </Panel>
  );
}

function Notes({ items }: { readonly items: readonly Schemas["AppointmentNote"][] }) {
  const styles = useStyles();
  const staff = useStaff();
  return (
    <ul className={styles.list}>
      {items.map(({ id, text, writtenBy, at }) => (
        <li key={id} className={styles.note}>
          <Text className={styles.text}>{text}</Text>
          <Text size={200} className={styles.quiet}>
            {words.by({ moment: momentWords(new Date(at), viewer()), actor: nameOf(writtenBy, staff) })}
          </Text>
        </li>
      ))}
    </ul>
  );
}
