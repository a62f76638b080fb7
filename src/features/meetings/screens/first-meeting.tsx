import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Meeting } from "../../../../sdk/src/index.ts";
import { FormFrame } from "../../../web/form/form-frame.tsx";
import { Panel } from "../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../web/parts/problem-bar.tsx";
import { Steps } from "../../../web/parts/steps.tsx";
import { FirstJoin } from "./first-join.tsx";
import { OrganiserField } from "./form/organiser-field.tsx";
import { TimeFields } from "./form/time-fields.tsx";
import { useMeetingForm } from "./form/use-meeting-form.ts";
import { useMeeting } from "./queries.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  form: {
    maxWidth: "640px",
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalL,
  },
});

interface Props {
  /** Called when the meeting is under way. */
  readonly begun: () => void;
  /** Whether Microsoft is only pretended. */
  readonly pretended: boolean;
}

/** From nothing to being in a meeting: the shortest form that opens one, its link, and what comes after. */
export function FirstMeeting({ begun, pretended }: Props) {
  const [id, setId] = useState("");
  const [joined, setJoined] = useState(false);
  const { data: meeting } = useMeeting(id);
  const { open, join, next } = WORDS.first.steps;
  return (
    <Panel title={WORDS.first.title}>
      <Steps label={WORDS.first.path} steps={[open, join, next]} at={stepOf(meeting, joined)} />
      {meeting ? (
        <FirstJoin meeting={meeting} joined={joined} join={() => setJoined(true)} pretended={pretended} />
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

function stepOf(meeting: Meeting | undefined, joined: boolean): number {
  if (meeting?.joinUrl === undefined) return 0;
  return joined ? 2 : 1;
}

function ShortForm({ opened }: { readonly opened: (meeting: Meeting) => void }) {
  const styles = useStyles();
  const { form, change, complaint, problem, busy, submit, wrong } = useMeetingForm(opened);
  return (
    <FormFrame className={styles.form} submit={submit} wrong={wrong}>
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
    </FormFrame>
  );
}
