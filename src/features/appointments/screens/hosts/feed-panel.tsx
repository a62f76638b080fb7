import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Confirm } from "../../../../web/form/confirm.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { ShownOnce } from "../../../../web/parts/shown-once.tsx";
import { useMay } from "../../../../web/shell/allowed.ts";
import type { Host } from "../queries.ts";
import { useFeed } from "./queries.ts";
import { HOSTS } from "./words.ts";

const { feed: words } = HOSTS;

const useStyles = makeStyles({
  acts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The secret address at which calendar programs read what a host has before them. */
export function FeedPanel({ host }: { readonly host: Host }) {
  const { renew, end } = useFeed(host.id);
  const [asking, ask] = useState<Asking>();
  const may = useMay("appointments:write");
  return (
    <Panel title={words.title}>
      <Text>{host.feed ? words.open : words.none}</Text>
      {may && <Acts host={host} ask={ask} make={() => renew.mutate()} busy={renew.isPending} />}
      {asking === undefined && renew.isError && <ProblemBar error={renew.error} />}
      {asking !== undefined && (
        <Asked name={host.name} asking={asking} act={asking === "end" ? end : renew} close={() => ask(undefined)} />
      )}
      {renew.data !== undefined && (
        <ShownOnce
          title={words.shownTitle({ name: host.name })}
          why={words.once}
          secrets={[[words.address, renew.data.url]]}
          verb={words.copied}
          close={renew.reset}
        >
          <Text>{words.how}</Text>
        </ShownOnce>
      )}
    </Panel>
  );
}

type Asking = "renew" | "end";

interface ActsProps {
  readonly host: Host;
  readonly ask: (what: Asking) => void;
  readonly make: () => void;
  readonly busy: boolean;
}

/** Nobody is asked before the first address: nothing ends with it. */
function Acts({ host: { feed, archivedAt }, ask, make, busy }: ActsProps) {
  const styles = useStyles();
  return (
    <div className={styles.acts}>
      {archivedAt === undefined && (
        <Button disabledFocusable={busy} onClick={() => (feed ? ask("renew") : make())}>
          {feed ? words.renew : words.make}
        </Button>
      )}
      {feed && <Button onClick={() => ask("end")}>{words.end}</Button>}
    </div>
  );
}

interface AskedProps {
  readonly name: string;
  readonly asking: Asking;
  readonly act: ReturnType<typeof useFeed>[Asking];
  readonly close: () => void;
}

function Asked({ name, asking, act: { mutate, isPending, error }, close }: AskedProps) {
  const notice = useNotice();
  const done = () => {
    close();
    if (asking === "end") notice(words.ended({ name }));
  };
  return (
    <Confirm
      title={words[asking === "end" ? "endTitle" : "renewTitle"]({ name })}
      loss={[words.loss]}
      verb={words[asking]}
      busy={isPending}
      error={error}
      act={() => mutate(undefined, { onSuccess: done })}
      close={close}
    />
  );
}
