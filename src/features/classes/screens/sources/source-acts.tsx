import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Confirm } from "../../../../web/form/confirm.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { type RosterSource, useSourceActs, useSourceDoings } from "./queries.ts";
import { SourceForm } from "./source-form.tsx";
import { TrialResult } from "./trial-result.tsx";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  acts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What can be done with a service: have it read, try it, change it, remove it. */
export function SourceActs({ source }: { readonly source: RosterSource }) {
  const styles = useStyles();
  const notice = useNotice();
  const { read, trial } = useSourceDoings(source.id);
  const [open, setOpen] = useState<"change" | "drop">();
  const { name, last } = source;
  const close = () => setOpen(undefined);
  return (
    <>
      {read.isError && <ProblemBar error={read.error} />}
      <TrialResult name={name} trial={trial} />
      <div className={styles.acts}>
        <Button
          aria-label={WORDS.readAbout({ name })}
          disabledFocusable={read.isPending || last?.state === "reading"}
          onClick={() => read.mutate(undefined, { onSuccess: () => notice(WORDS.begun({ name })) })}
        >
          {WORDS.read}
        </Button>
        <Button
          aria-label={WORDS.tryAbout({ name })}
          disabledFocusable={trial.isPending}
          onClick={() => trial.mutate()}
        >
          {WORDS.try}
        </Button>
        <Button aria-label={WORDS.changeAbout({ name })} onClick={() => setOpen("change")}>
          {WORDS.change}
        </Button>
        <Button aria-label={WORDS.dropAbout({ name })} onClick={() => setOpen("drop")}>
          {WORDS.drop}
        </Button>
      </div>
      {open === "change" && <SourceForm source={source} close={close} />}
      {open === "drop" && <DropSource source={source} close={close} />}
    </>
  );
}

function DropSource({ source: { id, name }, close }: { readonly source: RosterSource; readonly close: () => void }) {
  const notice = useNotice();
  const { drop } = useSourceActs();
  return (
    <Confirm
      title={WORDS.dropTitle({ name })}
      loss={[WORDS.dropLoss]}
      verb={WORDS.drop}
      keep={WORDS.keep}
      busy={drop.isPending}
      error={drop.error}
      act={() => drop.mutate(id, { onSuccess: () => notice(WORDS.dropped({ name })) })}
      close={close}
    />
  );
}
