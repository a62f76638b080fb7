import { makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { type ComponentType, useState } from "react";
import { useSearchParams } from "react-router";
import { Panel } from "../../../../web/parts/panel.tsx";
import { asking } from "../../../../web/table/question.ts";
import { ExistingRoad, HandRoad } from "./app-roads.tsx";
import { CommandRoad, ShellRoad } from "./command-roads.tsx";
import type { Setup } from "./queries.ts";
import { Standing } from "./standing.tsx";
import { Question } from "./wizard.tsx";
import { WORDS } from "./words.ts";

const { register } = WORDS;

const useStyles = makeStyles({
  roads: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 260px), 1fr))",
    gap: tokens.spacingHorizontalM,
    alignItems: "stretch",
  },
  road: {
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    padding: tokens.spacingHorizontalXS,
  },
  label: { alignSelf: "flex-start" },
  hint: { color: tokens.colorNeutralForeground2 },
});

const ROADS = ["command", "shell", "hand", "existing"] as const;
type Road = (typeof ROADS)[number];

const CONTENT: Record<Road, ComponentType<{ readonly setup: Setup }>> = {
  command: CommandRoad,
  shell: ShellRoad,
  hand: HandRoad,
  existing: ExistingRoad,
};

/** The ways to register the app side by side, and the one that was chosen. */
export function RegisterStep({ setup }: { readonly setup: Setup }) {
  const styles = useStyles();
  const [parameters, setParameters] = useSearchParams();
  const [road, setRoad] = useState(() => ROADS.find((each) => each === parameters.get("road")) ?? "command");
  const Content = CONTENT[road];
  const choose = (value: string) => {
    setRoad((before) => ROADS.find((each) => each === value) ?? before);
    // Whoever comes back finds the way that they had chosen.
    setParameters((before) => asking(before, "road", value), { replace: true });
  };
  return (
    <>
      <Question question={register.question} why={register.why} />
      <Panel title={register.road}>
        <RadioGroup
          aria-label={register.road}
          className={styles.roads}
          value={road}
          onChange={(_event, { value }) => choose(value)}
        >
          {ROADS.map((each) => (
            <Radio
              key={each}
              value={each}
              className={styles.road}
              label={{ className: styles.label, children: <RoadWords road={each} /> }}
            />
          ))}
        </RadioGroup>
      </Panel>
      <Standing setup={setup} />
      {setup.state === "waiting" && <Content setup={setup} />}
    </>
  );
}

function RoadWords({ road }: { readonly road: Road }) {
  const styles = useStyles();
  return (
    <>
      <Text weight="semibold">{register.roads[road]}</Text>
      <br />
      <Text size={200} className={styles.hint}>
        {register.hints[road]}
      </Text>
    </>
  );
}
