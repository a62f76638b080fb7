import { useNavigate } from "react-router";
import { Confirm } from "../../../../web/form/confirm.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { hostOf } from "../host.ts";
import { type Endpoint, useDisabling, useRemoval } from "../queries.ts";
import { WORDS } from "../words.ts";

interface Props {
  readonly endpoint: Endpoint;
  readonly close: () => void;
}

/** Asks before an endpoint is told nothing more. */
export function DisableEndpoint({ endpoint, close }: Props) {
  const disabling = useDisabling(endpoint.id);
  const notice = useNotice();
  const host = hostOf(endpoint.url);
  const act = () =>
    disabling.mutate(undefined, {
      onSuccess: () => {
        notice(WORDS.one.disabled({ host }));
        close();
      },
    });
  const { loss, verb, keep, title } = WORDS.disable;
  return (
    <Confirm
      title={title({ host })}
      loss={[loss]}
      verb={verb}
      keep={keep}
      busy={disabling.isPending}
      error={disabling.error}
      act={act}
      close={close}
    />
  );
}

/** Asks before an endpoint is deleted with everything that is kept of it. */
export function RemoveEndpoint({ endpoint, close }: Props) {
  const removal = useRemoval(endpoint.id);
  const notice = useNotice();
  const navigate = useNavigate();
  const host = hostOf(endpoint.url);
  const act = () =>
    removal.mutate(undefined, {
      onSuccess: () => {
        notice(WORDS.remove.removed({ host }));
        void navigate("/webhook-endpoints");
      },
    });
  const { loss, undone, verb, keep, title } = WORDS.remove;
  return (
    <Confirm
      title={title({ host })}
      loss={[loss, undone]}
      verb={verb}
      keep={keep}
      name={host}
      busy={removal.isPending}
      error={removal.error}
      act={act}
      close={close}
    />
  );
}
