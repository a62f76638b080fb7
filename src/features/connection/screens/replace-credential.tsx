import type { Connection } from "../../../../sdk/src/index.ts";
import { FieldsDialog } from "../../../web/form/form-dialog.tsx";
import { useForm } from "../../../web/form/use-form.ts";
import { useNotice } from "../../../web/parts/notice.tsx";
import { CREDENTIAL_FIELDS, credentialOf, NO_CREDENTIAL, notAsked } from "./credential-fields.ts";
import { useReplacement } from "./queries.ts";
import { WORDS } from "./words.ts";

interface Props {
  readonly connection: Connection;
  readonly close: () => void;
}

/** Another secret or certificate for a connection; what Microsoft says to it is told at once. */
export function ReplaceCredential({ connection: { id, name }, close }: Props) {
  const notice = useNotice();
  const replacement = useReplacement();
  const form = useForm({
    fields: CREDENTIAL_FIELDS,
    start: NO_CREDENTIAL,
    except: notAsked,
    send: (held) => replacement.mutateAsync({ id, credential: credentialOf(held) }),
    done: ({ credential, finding }) => {
      const sentence = finding?.sentence ?? WORDS.states.pending;
      notice(credential.kind === "secret" ? WORDS.replaced({ name, sentence }) : WORDS.replacedCertificate({ name }));
      close();
    },
  });
  return (
    <FieldsDialog
      title={WORDS.replaceAbout({ name })}
      why={WORDS.replaceWhy}
      verb={WORDS.replace}
      form={form}
      close={close}
    />
  );
}
