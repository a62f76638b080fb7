import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Asked } from "../../../../web/parts/asked.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { Presets, Switches } from "../abilities/abilities-screen.tsx";
import { useAbilities } from "../abilities/queries.ts";
import { type Setup, useKeeping } from "./queries.ts";
import type { StepKey } from "./steps.ts";
import { usualWish } from "./who-fields.ts";
import { Onward, Question } from "./wizard.tsx";
import { WORDS } from "./words.ts";

const { what } = WORDS;

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly to: (step: StepKey) => string;
  /** Told the set-up that begins with the usual choice of operators; absent once one was begun. */
  readonly begun?: ((setup: Setup) => void) | undefined;
}

/** What Parley is to do: what is on already, the guides that one may begin with, and every switch. */
export function WhatStep({ to, begun }: Props) {
  const styles = useStyles();
  const abilities = useAbilities();
  return (
    <>
      <Question question={what.question} why={what.why} />
      <Panel title={WORDS.steps.what}>
        <Asked query={abilities} rows={1}>
          {(all) => {
            const names = all.filter(({ on }) => on).map(({ title }) => title);
            return <Text>{names.length === 0 ? what.nothing : what.on({ names: names.join(", ") })}</Text>;
          }}
        </Asked>
        <div className={styles.actions}>
          {begun && <AtOnce begun={begun} />}
          <Onward from="what" to={to} first={begun === undefined} />
        </div>
        {begun && <Text className={styles.quiet}>{what.atHint}</Text>}
      </Panel>
      <Presets brief />
      <Switches />
    </>
  );
}

function AtOnce({ begun }: { readonly begun: (setup: Setup) => void }) {
  const keeping = useKeeping(undefined);
  return (
    <>
      <Button
        appearance="primary"
        disabledFocusable={keeping.isPending}
        onClick={() => keeping.mutate(usualWish(), { onSuccess: begun })}
      >
        {what.at}
      </Button>
      {keeping.isError && <ProblemBar error={keeping.error} />}
    </>
  );
}
