import { Button, Field, Input, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { type SubmitEvent, useState } from "react";
import type { Meeting } from "../../../../../sdk/src/index.ts";
import { Asked } from "../../../../web/parts/asked.tsx";
import { AwayButton, ScreenLink } from "../../../../web/parts/links.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { spanWords, viewer } from "../../../../web/when/words.ts";
import { useAbilities } from "../abilities/queries.ts";
import { laneOf, useMade, useMaking } from "./make-meeting.ts";
import { WORDS } from "./words.ts";

const { test } = WORDS;

const useStyles = makeStyles({
  form: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalM },
  login: { flexGrow: 1, minWidth: "min(100%, 280px)", maxWidth: "440px" },
  quiet: { color: tokens.colorNeutralForeground2 },
  made: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalM },
});

interface Props {
  /** The connection's. */
  readonly id: string;
  /** In whose name, unless somebody else is named. */
  readonly usual: string;
}

/** A real meeting of the next half hour: whoever joins it has seen that everything works. */
export function TestMeeting({ id, usual }: Props) {
  const styles = useStyles();
  const abilities = useAbilities();
  return (
    <Panel title={test.meeting}>
      <Text className={styles.quiet}>{test.meetingWhy}</Text>
      <Asked query={abilities} rows={1}>
        {(all) => {
          const lane = laneOf(all);
          return lane === undefined ? <Text>{test.noMeetings}</Text> : <Making {...{ id, usual, lane }} />;
        }}
      </Asked>
    </Panel>
  );
}

function Making({ id, usual, lane }: Props & { readonly lane: Meeting["lane"] }) {
  const styles = useStyles();
  const [typed, setTyped] = useState<string>();
  const login = typed ?? usual;
  const [missing, miss] = useState(false);
  const making = useMaking(id, lane);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    miss(login.trim() === "");
    if (login.trim() !== "" && !making.isPending) making.mutate(login.trim());
  };
  return (
    <>
      <form className={styles.form} onSubmit={submit} noValidate>
        <Field
          className={styles.login}
          label={test.operator}
          hint={test.operatorHint}
          validationMessage={missing ? test.operatorMissing : null}
        >
          <Input value={login} onChange={(_, { value }) => setTyped(value)} autoComplete="off" spellCheck={false} />
        </Field>
        <Button type="submit" appearance="primary" disabledFocusable={making.isPending}>
          {making.isPending ? test.making : test.make}
        </Button>
      </form>
      {making.isError && <ProblemBar error={making.error} />}
      <div aria-live="polite">{making.data && <Made id={making.data.id} />}</div>
    </>
  );
}

function Made({ id }: { readonly id: string }) {
  const styles = useStyles();
  const { data: meeting } = useMade(id);
  if (meeting === undefined) return <Spinner size="tiny" label={test.making} />;
  const { state, joinUrl, finding, start, end } = meeting;
  return (
    <div className={styles.made}>
      {state === "opening" && finding === undefined && <Spinner size="tiny" label={test.making} />}
      {finding && state !== "open" && (
        <Text>
          {finding.sentence} {finding.cure}
        </Text>
      )}
      {joinUrl !== undefined && (
        <>
          <Text weight="semibold">
            {test.stands({ when: spanWords({ start: new Date(start), end: new Date(end) }, viewer()) })}
          </Text>
          <AwayButton href={joinUrl} appearance="primary">
            {test.join}
          </AwayButton>
        </>
      )}
      <ScreenLink to={`/meetings/${id}`}>{test.look}</ScreenLink>
    </div>
  );
}
