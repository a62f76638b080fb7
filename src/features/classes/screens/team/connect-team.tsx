import { Field, Input, Option, Text } from "@fluentui/react-components";
import { useState } from "react";
import { ChoiceBox } from "../../../../web/form/choice-box.tsx";
import { FormDialog } from "../../../../web/form/form-dialog.tsx";
import { useUnsaved } from "../../../../web/form/unsaved.ts";
import { complaintAbout } from "../../../../web/parts/explain.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { useSettled } from "../../../../web/parts/use-settled.ts";
import type { ClassShown } from "../listing/queries.ts";
import { useClassesCalled, useTeamActs } from "./queries.ts";
import { TEAM_WORDS } from "./words.ts";

const words = TEAM_WORDS.connect;

interface Props {
  readonly known: ClassShown;
  readonly close: () => void;
}

/** Gives a class a team that there is: one of Microsoft's, or that of another class. */
export function ConnectTeam({ known: { id, title }, close }: Props) {
  const notice = useNotice();
  const { connect } = useTeamActs(id);
  const [group, setGroup] = useState("");
  const [other, setOther] = useState<Picked>({ text: "" });
  const [missing, setMissing] = useState(false);
  const work = useUnsaved(group !== "" || other.text !== "");
  const submit = () => {
    const named = group.trim();
    const isOne = (named !== "") !== (other.id !== undefined);
    setMissing(!isOne);
    if (!isOne || connect.isPending) return;
    connect.mutate(other.id === undefined ? { group: named } : { sameAs: other.id }, {
      onSuccess: () => {
        work.forget();
        notice(words.done);
        close();
      },
    });
  };
  const [aboutGroup, aboutOther] = [complaintAbout(connect.error, "group"), complaintAbout(connect.error, "sameAs")];
  const problem = aboutGroup === undefined && aboutOther === undefined ? (connect.error ?? undefined) : undefined;
  const form = { busy: connect.isPending, submit, wrong: missing ? {} : connect.error, work, problem };
  return (
    <FormDialog title={words.title({ title })} verb={words.verb} form={form} close={close}>
      <Text>{words.why}</Text>
      <Field
        label={words.group}
        hint={words.groupHint}
        validationMessage={(missing ? words.missing : aboutGroup) ?? null}
      >
        <Input value={group} maxLength={36} onChange={(_event, { value }) => setGroup(value)} />
      </Field>
      <ClassBox picked={other} pick={setOther} complaint={aboutOther} />
    </FormDialog>
  );
}

interface Picked {
  readonly text: string;
  readonly id?: string;
}

interface BoxProps {
  readonly picked: Picked;
  readonly pick: (picked: Picked) => void;
  readonly complaint: string | undefined;
}

function ClassBox({ picked: { text, id }, pick, complaint }: BoxProps) {
  const settled = useSettled(text.trim(), 250);
  const { data: classes = [] } = useClassesCalled(id === undefined ? settled : "");
  return (
    <Field label={words.sameAs} hint={words.sameAsHint} validationMessage={complaint ?? null}>
      <ChoiceBox
        value={text}
        selectedOptions={id === undefined ? [] : [id]}
        onChange={({ target: { value } }) => pick({ text: value })}
        onOptionSelect={(_event, { optionValue, optionText = "" }) => {
          if (optionValue) pick({ text: optionText, id: optionValue });
        }}
      >
        {classes.map((each) => (
          <Option key={each.id} value={each.id} text={each.title}>
            {[each.title, each.code ?? each.externalId].join(" · ")}
          </Option>
        ))}
        {classes.length === 0 && (
          <Option key="none" value="" text="" disabled>
            {settled === "" ? words.sameAsHint : words.none}
          </Option>
        )}
      </ChoiceBox>
    </Field>
  );
}
