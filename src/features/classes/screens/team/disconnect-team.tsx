import { Confirm } from "../../../../web/form/confirm.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import type { ClassShown } from "../listing/queries.ts";
import { useTeamActs } from "./queries.ts";
import { TEAM_WORDS } from "./words.ts";

const words = TEAM_WORDS.disconnect;

interface Props {
  readonly known: ClassShown;
  readonly close: () => void;
}

/** Leaves the team of a class to itself. */
export function DisconnectTeam({ known: { id, title }, close }: Props) {
  const notice = useNotice();
  const { disconnect } = useTeamActs(id);
  const done = () => {
    notice(words.done);
    close();
  };
  return (
    <Confirm
      title={words.title({ title })}
      loss={[words.loss]}
      verb={words.act}
      busy={disconnect.isPending}
      error={disconnect.error}
      act={() => disconnect.mutate(undefined, { onSuccess: done })}
      close={close}
    />
  );
}
