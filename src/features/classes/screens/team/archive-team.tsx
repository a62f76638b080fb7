import { Switch } from "@fluentui/react-components";
import { useState } from "react";
import { Confirm } from "../../../../web/form/confirm.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import type { ClassShown } from "../listing/queries.ts";
import { useTeamActs } from "./queries.ts";
import { TEAM_WORDS } from "./words.ts";

const words = TEAM_WORDS.archive;

interface Props {
  readonly known: ClassShown;
  readonly close: () => void;
}

/** Puts the team of a class away, with its files only to be read where that is wished. */
export function ArchiveTeam({ known: { id, title }, close }: Props) {
  const notice = useNotice();
  const { archive } = useTeamActs(id);
  const [readOnlyFiles, setReadOnly] = useState(false);
  const done = () => {
    notice(words.done);
    close();
  };
  return (
    <Confirm
      title={words.title({ title })}
      loss={[words.loss]}
      verb={words.act}
      busy={archive.isPending}
      error={archive.error}
      act={() => archive.mutate({ readOnlyFiles }, { onSuccess: done })}
      close={close}
    >
      <Switch label={words.readOnly} checked={readOnlyFiles} onChange={(_event, { checked }) => setReadOnly(checked)} />
    </Confirm>
  );
}
