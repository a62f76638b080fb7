import { Button, Field, Input, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { type SubmitEvent, useState } from "react";
import type { Meeting } from "../../../../sdk/src/index.ts";
import { ScreenLink } from "../../../web/parts/links.tsx";
import { Panel } from "../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../web/parts/problem-bar.tsx";
import { OrganiserField } from "./form/organiser-field.tsx";
import { TimeFields } from "./form/time-fields.tsx";
import { useMeetingForm } from "./form/use-meeting-form.ts";
import { JoinButton } from "./join-button.tsx";
import { useMeeting } from "./queries.ts";
import { Standing } from "./standing.tsx";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  form: {
    maxWidth: "640px",
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalL,
  },
  after: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalM },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalL },
});

/** From nothing to a join link: the shortest form that opens a meeting, which then turns into its link. */
export function FirstMeeting({ begun }: { readonly begun: () => void }) {
  const [id, setId] = useState("");
  const meeting = useMeeting(id);
  return (
    <Panel title={WORDS.first.title}>
      {meeting.data ? (
        <Progress meeting={meeting.data} />
      ) : (
        <ShortForm
          opened={(opened) => {
            setId(opened.id);
            begun();
          }}
        />
      )}
    </Panel>
  );
}

function ShortForm({ opened }: { readonly opened: (meeting: Meeting) => void }) {
  const styles = useStyles();
  const { form, change, complaint, problem, busy, submit } = useMeetingForm(opened);
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    submit();
  };
  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <Text>{WORDS.first.why}</Text>
      {problem !== undefined && <ProblemBar error={problem} />}
      <OrganiserField
        chosen={form.organiser}
        choose={(organiser) => change({ organiser })}
        complaint={complaint("organiser")}
      />
      <Field label={WORDS.form.subject} required validationMessage={complaint("subject") ?? null}>
        <Input value={form.subject} onChange={(_event, { value }) => change({ subject: value })} />
      </Field>
      <TimeFields form={form} change={change} complaint={complaint("start")} />
      <div>
        <Button type="submit" appearance="primary" size="large" disabledFocusable={busy}>
          {WORDS.form.submit}
        </Button>
      </div>
    </form>
  );
}

function Progress({ meeting }: { readonly meeting: Meeting }) {
  const styles = useStyles();
  const { state, subject, joinUrl } = meeting;
  const ready = joinUrl !== undefined && state !== "refused";
  return (
    <div className={styles.after} aria-live="polite">
      {!ready && state !== "refused" && <Spinner size="small" label={WORDS.first.opening(subject)} />}
      {ready && <Text>{WORDS.first.ready(subject)}</Text>}
      {(state === "refused" || meeting.finding) && <Standing meeting={meeting} />}
      <div className={styles.actions}>
        <JoinButton meeting={meeting} appearance="primary" size="large" />
        <ScreenLink to={`/meetings/${meeting.id}`}>{WORDS.first.look}</ScreenLink>
      </div>
    </div>
  );
}
