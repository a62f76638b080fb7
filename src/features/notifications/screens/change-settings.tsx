import { FieldsDialog } from "../../../web/form/form-dialog.tsx";
import { fields, type ValuesOf } from "../../../web/form/field.ts";
import { useForm } from "../../../web/form/use-form.ts";
import { useNotice } from "../../../web/parts/notice.tsx";
import { type MailSettings, type MailSettingsWish, useSettingsChange } from "./queries.ts";
import { WORDS } from "./words.ts";

const { settings: words, senders } = WORDS;

const FIELDS = fields([
  {
    kind: "choice",
    name: "sender",
    label: () => words.sender,
    choices: [
      { value: "smtp", title: () => senders.smtp, hint: () => words.smtpHint },
      { value: "graph", title: () => senders.graph, hint: () => words.graphHint },
    ],
  },
  {
    kind: "text",
    name: "mailbox",
    label: () => words.mailbox,
    hint: () => words.mailboxHint,
    required: true,
    max: 320,
  },
  { kind: "text", name: "fromName", label: () => words.fromName, max: 100 },
  { kind: "email", name: "fromAddress", label: () => words.fromAddress },
  { kind: "multiline", name: "footer", label: () => words.footer, hint: () => words.footerHint, max: 1000 },
]);

interface Props {
  readonly settings: MailSettings;
  readonly close: () => void;
}

/** Sets how mail leaves: by the mail server, or out of a mailbox. */
export function ChangeSettings({ settings, close }: Props) {
  const change = useSettingsChange();
  const notice = useNotice();
  const { sender, mailbox = "", fromName = "", fromAddress = "", footer = "" } = settings;
  const form = useForm({
    fields: FIELDS,
    start: { sender, mailbox, fromName, fromAddress, footer },
    // A mailbox sends in its owner's name.
    except: (held) => (held.sender === "graph" ? ["fromName", "fromAddress"] : ["mailbox"]),
    send: (held) => change.mutateAsync(wishOf(held)),
    done: () => {
      notice(words.saved);
      close();
    },
  });
  return <FieldsDialog title={words.title} verb={words.save} form={form} close={close} />;
}

/** What is left empty is not set. */
function wishOf({ sender, ...texts }: ValuesOf<typeof FIELDS>): MailSettingsWish {
  const given = Object.entries(texts).filter(([, text]) => text.trim() !== "");
  return { sender: sender === "graph" ? "graph" : "smtp", ...Object.fromEntries(given) };
}
