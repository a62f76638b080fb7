import { ConnectionCard } from "../../features/connection/screens/connection-card.tsx";
import { useConnections } from "../../features/connection/screens/queries.ts";
import { Allowed } from "../parts/allowed.tsx";
import { Asked } from "../parts/asked.tsx";
import { Empty } from "../parts/empty.tsx";
import { ScreenButton } from "../parts/links.tsx";
import { Section } from "./section.tsx";
import { WORDS } from "./words.ts";

/** Whether Microsoft can be reached, by connection. */
export function Health() {
  const connections = useConnections();
  return (
    <Section title={WORDS.health}>
      <Asked query={connections} rows={2}>
        {(all) =>
          all.length === 0 ? <Unconnected /> : all.map((each) => <ConnectionCard key={each.id} connection={each} />)
        }
      </Asked>
    </Section>
  );
}

function Unconnected() {
  return (
    <Empty
      title={WORDS.noConnectionTitle}
      words={WORDS.noConnection}
      action={
        <Allowed needs="connections:write">
          <ScreenButton to="/connections" appearance="primary">
            {WORDS.connect}
          </ScreenButton>
        </Allowed>
      }
    />
  );
}
