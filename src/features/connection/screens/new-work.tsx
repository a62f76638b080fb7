import { Button, Text } from "@fluentui/react-components";
import type { Connection } from "../../../../sdk/src/index.ts";
import { Allowed } from "../../../web/parts/allowed.tsx";
import { useConnections, useNewWork } from "./queries.ts";
import { WORDS } from "./words.ts";

interface Props {
  readonly connection: Connection;
}

/** Whether new work goes through a connection and why, where there are several to choose from. */
export function NewWork({ connection }: Props) {
  const { data = [] } = useConnections();
  const inUse = data.filter(({ state }) => state !== "retired");
  if (connection.state === "retired" || inUse.length < 2) return null;
  return <Text>{reasonOf(connection, inUse)}</Text>;
}

function reasonOf({ forNewWork, chosenForNewWork }: Connection, all: readonly Connection[]): string {
  if (!forNewWork) return WORDS.newWorkNot;
  if (chosenForNewWork) return WORDS.newWorkChosen;
  return all.some((each) => each.chosenForNewWork) ? WORDS.newWorkStandIn : WORDS.newWorkUsual;
}

/** Chooses it, where that changes anything. */
export function UseForNewWork({ connection: { id, name, state, chosenForNewWork } }: Props) {
  const choosing = useNewWork();
  const { data = [] } = useConnections();
  const several = data.filter((each) => each.state !== "retired").length > 1;
  if (state !== "active" || chosenForNewWork || !several) return null;
  return (
    <Allowed needs="connections:write">
      <Button
        aria-label={WORDS.takeForNewWorkAbout({ name })}
        disabledFocusable={choosing.isPending}
        onClick={() => choosing.mutate(id)}
      >
        {WORDS.takeForNewWork}
      </Button>
    </Allowed>
  );
}
