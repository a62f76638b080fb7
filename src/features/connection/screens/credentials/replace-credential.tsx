import type { Connection } from "../../../../../sdk/src/index.ts";
import { FieldsDialog } from "../../../../web/form/form-dialog.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { useReplacement } from "../queries.ts";
import { CREDENTIAL_FIELDS, credentialOf, NO_CREDENTIAL, notAsked } from "./credential-fields.ts";
import { WORDS } from "./words.ts";

interface Props {
  readonly connection: Connection;
  readonly close: () => void;
}

/** Another secret, certificate or identity for a connection; what Microsoft says to it is told at once. */
export function ReplaceCredential({ connection, close }: Props) {
  const { id, name, credential, applicationObjectId = "" } = connection;
  const notice = useNotice();
  const replacement = useReplacement();
  const form = useForm({
    fields: CREDENTIAL_FIELDS,
    start: { ...NO_CREDENTIAL, "credential.kind": credential.kind, applicationObjectId },
    except: notAsked,
    send: (held) => replacement.mutateAsync({ id, ...credentialOf(held) }),
    done: (replaced) => {
      notice(outcomeWords(replaced));
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

function outcomeWords({ name, credential: { coming }, finding }: Connection): string {
  if (coming === undefined) return WORDS.replaced({ name, sentence: finding?.sentence ?? "" });
  return WORDS.waits({ name, sentence: coming.cure ?? coming.sentence });
}
