import { fields } from "../../../../web/form/field.ts";
import { useForm } from "../../../../web/form/use-form.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { FieldsPanel } from "./fields-panel.tsx";
import { type Settings, useSettingsChange } from "./queries.ts";
import { WORDS } from "./words.ts";

const { sessions: words } = WORDS;

const SESSIONS = fields([
  { name: "timeZone", kind: "text", label: () => words.timeZone, hint: () => words.timeZoneHint, max: 100 },
  { name: "calendar.mailbox", kind: "text", label: () => words.mailbox, hint: () => words.mailboxHint, max: 120 },
  { name: "calendar.invites", kind: "switch", label: () => words.invites, hint: () => words.invitesHint },
]);

/** How sessions of classes come into calendars. */
export function SessionsForm({ settings: { timeZone, calendar } }: { readonly settings: Settings }) {
  const notice = useNotice();
  const change = useSettingsChange();
  const form = useForm({
    fields: SESSIONS,
    start: {
      timeZone: timeZone ?? "",
      "calendar.mailbox": calendar.mailbox ?? "",
      "calendar.invites": calendar.invites,
    },
    send: (held) => {
      const mailbox = held["calendar.mailbox"].trim();
      return change.mutateAsync({
        timeZone: held.timeZone.trim() || null,
        calendar: { invites: held["calendar.invites"], ...(mailbox !== "" && { mailbox }) },
      });
    },
    done: () => notice(words.saved),
  });
  return <FieldsPanel title={words.title} why={words.why} form={form} />;
}
