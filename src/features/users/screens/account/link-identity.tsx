import { FieldsDialog } from "../../../../web/form/form-dialog.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import type { User } from "../queries.ts";
import { beyond, NO_PROOF, PROOF, proofOf } from "./proof.ts";
import { useAccountActs } from "./queries.ts";
import { WORDS } from "./words.ts";

/** A provider to link with. */
export interface Linking {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly account: User;
  readonly provider: Linking;
  readonly close: () => void;
}

/** Asks who is there, then goes to the provider, who sends the browser back. */
export function LinkIdentity({ account, provider: { id, name }, close }: Props) {
  const { link } = useAccountActs();
  const form = useForm({
    fields: PROOF,
    start: NO_PROOF,
    except: () => beyond(account),
    send: (held) => link.mutateAsync({ provider: id, ...proofOf(account, held) }),
    done: ({ url }) => location.assign(url),
  });
  return (
    <FieldsDialog
      title={WORDS.linkTitle({ name })}
      why={WORDS.linkWhy({ name })}
      verb={WORDS.link({ name })}
      form={form}
      close={close}
    />
  );
}
