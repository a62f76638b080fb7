import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { actorWords } from "../../../../web/facts/actor-words.ts";
import { FACT_WORDS } from "../../../../web/fact-words.ts";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { later } from "../../../../web/parts/later.tsx";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { Waiting } from "../../../../web/parts/waiting.tsx";
import { TIMELINE_ACTS } from "../../../../web/timeline-acts.ts";
import { Moment } from "../../../../web/when/moment.tsx";
import { type Interaction, type TimelineEntry, useTimeline, type Whose } from "./queries.ts";
import { WORDS } from "./words.ts";

const AddInteraction = later(async () => (await import("./add-interaction.tsx")).AddInteraction);

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  entry: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalM,
    ":not(:last-child)": { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  text: { whiteSpace: "pre-wrap" },
});

/** What happened with a client or a person, and a way to record more. */
export function TimelinePanel(whose: Whose) {
  const timeline = useTimeline(whose);
  const [adding, setAdding] = useState(false);
  return (
    <Panel
      title={WORDS.title}
      mark={
        <>
          {whose.of === "client" && <Acts client={whose.id} />}
          <Allowed needs="clients:write">
            <Button onClick={() => setAdding(true)}>{WORDS.add}</Button>
          </Allowed>
        </>
      }
    >
      {timeline.isPending && <Waiting rows={4} />}
      {timeline.isError && <ProblemBar error={timeline.error} tryAgain={() => void timeline.refetch()} />}
      {timeline.data && <Entries entries={timeline.data.pages.flatMap(({ items }) => items)} of={whose.of} />}
      {timeline.hasNextPage && (
        <div>
          <Button onClick={() => void timeline.fetchNextPage()} disabledFocusable={timeline.isFetchingNextPage}>
            {WORDS.more}
          </Button>
        </div>
      )}
      {adding && <AddInteraction {...whose} close={() => setAdding(false)} />}
    </Panel>
  );
}

const ACTS = TIMELINE_ACTS.map((act) => ({ ...act, Dialog: later(act.component) }));

/** What other features offer here, each as a button that opens its dialog. */
function Acts({ client }: { readonly client: string }) {
  const [acting, setActing] = useState<string>();
  const close = () => setActing(undefined);
  return ACTS.map(({ name, title, needs, Dialog }) => (
    <Allowed key={name} needs={needs}>
      <Button onClick={() => setActing(name)}>{title()}</Button>
      {acting === name && <Dialog client={client} close={close} />}
    </Allowed>
  ));
}

function Entries({ entries, of }: { readonly entries: readonly TimelineEntry[]; readonly of: Whose["of"] }) {
  const styles = useStyles();
  if (entries.length === 0) return <Text>{WORDS.none}</Text>;
  return (
    <ol className={styles.list}>
      {entries.map((entry) => (
        <li key={entry.type === "fact" ? entry.fact.id : entry.interaction.id} className={styles.entry}>
          <Entry entry={entry} of={of} />
        </li>
      ))}
    </ol>
  );
}

function Entry({ entry, of }: { readonly entry: TimelineEntry; readonly of: Whose["of"] }) {
  const styles = useStyles();
  if (entry.type === "interaction") return <Recorded interaction={entry.interaction} of={of} />;
  const { what, data, at, actor } = entry.fact;
  return (
    <>
      <Text className={styles.quiet}>{FACT_WORDS[what]?.(data) ?? what}</Text>
      <Beside at={at} words={WORDS.factBy({ actor: actorWords(actor) })} />
    </>
  );
}

function Recorded({ interaction, of }: { readonly interaction: Interaction; readonly of: Whose["of"] }) {
  const styles = useStyles();
  const { kind, text, at, recordedBy, client, person } = interaction;
  const other = of === "client" ? person && { ...person, to: "/people" } : client && { ...client, to: "/clients" };
  return (
    <>
      <Heading interaction={interaction} />
      {text !== "" && <Text className={styles.text}>{text}</Text>}
      {other && (
        <Text size={200}>
          {WORDS.with} <ScreenLink to={`${other.to}/${other.id}`}>{other.name}</ScreenLink>
        </Text>
      )}
      <Beside at={at} words={WORDS.by({ kind: WORDS.kinds[kind], actor: actorWords(recordedBy) })} />
    </>
  );
}

function Heading({ interaction }: { readonly interaction: Interaction }) {
  const { title, cancelled } = interaction;
  const to = addressOf(interaction);
  const heading = title === "" ? WORDS.wiped : title;
  return (
    <>
      <Text weight="semibold" strikethrough={cancelled === true}>
        {to === undefined ? heading : <ScreenLink to={to}>{heading}</ScreenLink>}
      </Text>
      {cancelled === true && <Text size={200}>{WORDS.cancelled}</Text>}
    </>
  );
}

function Beside({ at, words }: { readonly at: string; readonly words: string }) {
  const styles = useStyles();
  return (
    <Text size={200} className={styles.quiet}>
      <Moment at={at} />
      {" · "}
      {words}
    </Text>
  );
}

/** The page of what an entry stands for. */
function addressOf({ meeting, appointment }: Interaction): string | undefined {
  if (meeting !== undefined) return `/meetings/${meeting}`;
  return appointment === undefined ? undefined : `/appointments/${appointment}`;
}
