import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { Connection } from "../../../../../sdk/src/index.ts";
import { Panel } from "../../../../web/parts/panel.tsx";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { Waiting } from "../../../../web/parts/waiting.tsx";
import { ShareStep } from "../step/consent-panel.tsx";
import { OperatorsPart } from "./operators-part.tsx";
import { type ScriptAbout, useScripts } from "./queries.ts";
import { ScriptText } from "./script-text.tsx";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  list: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  head: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    textAlign: "start",
    paddingBlock: tokens.spacingVerticalS,
  },
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalL,
    minWidth: 0,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The operators of a connection, and the scripts by which Microsoft's administrators let Parley act for them. */
export function ScriptsPart({ connection }: { readonly connection: Connection }) {
  const styles = useStyles();
  const scripts = useScripts(connection.id);
  if (connection.state === "retired") return null;
  return (
    <>
      <OperatorsPart connection={connection} />
      <Panel title={WORDS.scripts}>
        <Text className={styles.quiet}>{WORDS.scriptsWhy}</Text>
        {scripts.isPending && <Waiting rows={3} />}
        {scripts.isError && <ProblemBar error={scripts.error} tryAgain={() => void scripts.refetch()} />}
        {scripts.data && <ScriptList connectionId={connection.id} scripts={scripts.data} />}
      </Panel>
    </>
  );
}

interface Many {
  readonly connectionId: string;
  readonly scripts: readonly ScriptAbout[];
  /** Whether they are open at first. */
  readonly open?: boolean;
}

/** Scripts, each with what it is for and who runs it. */
export function ScriptList({ connectionId, scripts, open = false }: Many) {
  const styles = useStyles();
  return (
    <Accordion
      collapsible
      multiple
      className={styles.list}
      defaultOpenItems={open ? scripts.map(({ name }) => name) : []}
    >
      {scripts.map((script) => (
        <OneScript key={script.name} connectionId={connectionId} script={script} />
      ))}
    </Accordion>
  );
}

interface One {
  readonly connectionId: string;
  readonly script: ScriptAbout;
}

/** What a script is for and who runs it; its text is written once it is opened. */
function OneScript({ connectionId, script: { name, title, role, because, needs, hindrance } }: One) {
  const styles = useStyles();
  return (
    <AccordionItem value={name}>
      <AccordionHeader as="h3">
        <span className={styles.head}>
          <Text weight="semibold">{title}</Text>
          <Text size={200} className={styles.quiet}>
            {WORDS.by({ role })}
          </Text>
        </span>
      </AccordionHeader>
      <AccordionPanel>
        <div className={styles.panel}>
          <Text>{because}</Text>
          <Text className={styles.quiet}>
            {WORDS.needs} {needs.join(" ")}
          </Text>
          {hindrance ? (
            <Hindrance {...hindrance} />
          ) : (
            <>
              <ScriptText connectionId={connectionId} name={name} />
              <Allowed needs="connections:write">
                <ShareStep id={connectionId} name={name} />
              </Allowed>
            </>
          )}
        </div>
      </AccordionPanel>
    </AccordionItem>
  );
}

function Hindrance({ sentence, cure }: NonNullable<ScriptAbout["hindrance"]>) {
  return (
    <Text>
      <strong>{WORDS.hindrance}</strong> {sentence} {cure}
    </Text>
  );
}
