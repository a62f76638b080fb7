import { useNavigate } from "react-router";
import { Confirm } from "../../../../web/form/confirm.tsx";
import { BEHALF as words } from "./words.ts";

/** Says that nothing can be booked yet, and where that is mended. */
export function NoService({ close }: { readonly close: () => void }) {
  const navigate = useNavigate();
  return (
    <Confirm
      title={words.noServiceTitle}
      loss={[words.noService]}
      verb={words.settings}
      busy={false}
      error={null}
      act={() => void navigate("/settings/services")}
      close={close}
    />
  );
}
