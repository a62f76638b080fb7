import { Button, Card, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { later } from "../../../../web/parts/later.tsx";
import type { Appointment } from "../queries.ts";
import { WaitingItem } from "./waiting-item.tsx";
import { APPROVALS as words } from "./words.ts";

const Approve = later(async () => (await import("../record/decide-dialogs.tsx")).Approve);
const Decline = later(async () => (await import("../record/decide-dialogs.tsx")).Decline);
const BulkDialog = later(async () => (await import("./bulk-dialog.tsx")).BulkDialog);
const DECIDE = { approve: Approve, decline: Decline } as const;

const useStyles = makeStyles({
  card: { paddingBlock: tokens.spacingVerticalS, paddingInline: tokens.spacingHorizontalL },
  list: { listStyle: "none", margin: 0, padding: 0 },
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
});

interface Props {
  readonly items: readonly Appointment[];
  readonly more: boolean;
}

interface Asking {
  readonly appointment: Appointment;
  readonly how: keyof typeof DECIDE;
}

/** What waits, to be decided one by one or several at once. */
export function WaitingList({ items, more }: Props) {
  const styles = useStyles();
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<Asking>();
  const [bulk, setBulk] = useState(false);
  const chosen = items.filter(({ id }) => ids.has(id));
  const Dialog = asking && DECIDE[asking.how];
  const endBulk = () => {
    setBulk(false);
    setIds(new Set());
  };
  return (
    <>
      <div className={styles.bar}>
        <Checkbox
          label={words.chooseAll}
          checked={allOrSome(chosen.length, items.length)}
          onChange={(_event, { checked }) => setIds(new Set(checked === true ? items.map(({ id }) => id) : []))}
        />
        {chosen.length > 0 && <Button onClick={() => setBulk(true)}>{words.some({ count: chosen.length })}</Button>}
      </div>
      <Card className={styles.card}>
        <ul className={styles.list} aria-label={words.list}>
          {items.map((appointment) => (
            <WaitingItem
              key={appointment.id}
              appointment={appointment}
              chosen={ids.has(appointment.id)}
              choose={(yes) => setIds(withOrWithout(ids, appointment.id, yes))}
              decide={(how) => setAsking({ appointment, how })}
            />
          ))}
        </ul>
      </Card>
      {more && <Text>{words.more}</Text>}
      {Dialog && <Dialog appointment={asking.appointment} close={() => setAsking(undefined)} />}
      {bulk && <BulkDialog chosen={chosen} close={endBulk} />}
    </>
  );
}

function allOrSome(chosen: number, all: number): boolean | "mixed" {
  if (chosen === 0) return false;
  return chosen === all ? true : "mixed";
}

function withOrWithout(ids: ReadonlySet<string>, id: string, yes: boolean): ReadonlySet<string> {
  const after = new Set(ids);
  if (yes) after.add(id);
  else after.delete(id);
  return after;
}
