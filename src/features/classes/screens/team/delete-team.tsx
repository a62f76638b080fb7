import { Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { Confirm } from "../../../../web/form/confirm.tsx";
import { complaintAbout } from "../../../../web/parts/explain.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import type { ClassShown } from "../listing/queries.ts";
import { useTeamActs } from "./queries.ts";
import { TEAM_WORDS } from "./words.ts";

const words = TEAM_WORDS.remove;

interface Props {
  readonly known: ClassShown;
  readonly close: () => void;
}

/** Deletes the team of a class once its name was typed and somebody said why. */
export function DeleteTeam({ known: { id, title, team }, close }: Props) {
  const notice = useNotice();
  const { remove } = useTeamActs(id);
  const [because, setBecause] = useState("");
  const name = team?.name ?? title;
  const reason = because.replaceAll(/\s+/g, " ").trim();
  const done = () => {
    notice(words.done);
    close();
  };
  return (
    <Confirm
      title={words.title({ title })}
      loss={[words.loss]}
      verb={words.act}
      name={name}
      busy={remove.isPending || reason === ""}
      error={remove.error}
      act={() => remove.mutate({ name, because: reason }, { onSuccess: done })}
      close={close}
    >
      <Field label={words.because} required validationMessage={complaintAbout(remove.error, "because") ?? null}>
        <Textarea value={because} maxLength={400} onChange={(_event, { value }) => setBecause(value)} />
      </Field>
    </Confirm>
  );
}
