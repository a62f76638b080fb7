import type { Connection } from "../../../../sdk/src/index.ts";
import { Confirm } from "../../../web/form/confirm.tsx";
import { useNotice } from "../../../web/parts/notice.tsx";
import { useConnections, useRetirement } from "./queries.ts";
import { WORDS } from "./words.ts";

interface Props {
  readonly connection: Connection;
  readonly close: () => void;
}

/** Says what a retirement takes away before it does. */
export function RetireConnection({ connection: { id, name }, close }: Props) {
  const notice = useNotice();
  const { data: connections = [] } = useConnections();
  const retirement = useRetirement();
  const others = connections.filter((each) => each.id !== id && each.state === "active").length;
  const retire = () =>
    retirement.mutate(id, {
      onSuccess: () => {
        notice(WORDS.retired({ name }));
        close();
      },
    });
  return (
    <Confirm
      title={WORDS.retireTitle({ name })}
      loss={[WORDS.retireLoss({ others }), WORDS.retireKept]}
      verb={WORDS.retire}
      keep={WORDS.keep}
      busy={retirement.isPending}
      error={retirement.error}
      act={retire}
      close={close}
    />
  );
}
