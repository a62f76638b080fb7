import { Text } from "@fluentui/react-components";
import { fields } from "../../../../web/form/field.ts";
import { Fields } from "../../../../web/form/fields.tsx";
import { FormFrame } from "../../../../web/form/form-frame.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { WORDS as MEETINGS } from "../words.ts";
import { type MeetingSettings, useMeetingSettingsChange } from "./queries.ts";
import { rulesAsText, rulesIn } from "./rules-text.ts";
import { Save } from "./save.tsx";
import { SETTINGS_WORDS as WORDS } from "./words.ts";

const LANES = ["calendar", "standalone"] as const;
const ORGANISERS = ["named", "mailbox", "operator"] as const;
const INVITATIONS = ["outlook", "parley"] as const;

const OPENING = fields([
  {
    name: "lane",
    kind: "choice",
    label: () => WORDS.lane,
    choices: LANES.map((value) => ({
      value,
      title: () => MEETINGS.form.lanes[value],
      hint: () => MEETINGS.form.consequences[value],
    })),
  },
  {
    name: "organiser",
    kind: "choice",
    label: () => WORDS.organiser,
    choices: ORGANISERS.map((value) => ({ value, title: () => WORDS.organisers[value] })),
  },
  { name: "mailbox", kind: "text", label: () => WORDS.mailbox, hint: () => WORDS.mailboxHint, max: 320 },
  { name: "organiserRules", kind: "multiline", label: () => WORDS.rules, hint: () => WORDS.rulesHint },
  {
    name: "invitations",
    kind: "choice",
    label: () => WORDS.invitations,
    choices: INVITATIONS.map((value) => ({ value, title: () => MEETINGS.form.inviting[value] })),
  },
]);

/** What a new meeting is like where nobody says otherwise. */
export function Opening({ settings }: { readonly settings: MeetingSettings }) {
  const notice = useNotice();
  const change = useMeetingSettingsChange();
  const { lane, organiser, invitations, mailbox } = settings;
  const form = useForm({
    fields: OPENING,
    start: {
      lane,
      organiser,
      invitations,
      mailbox: mailbox?.userPrincipalName ?? "",
      organiserRules: rulesAsText(settings.organiserRules),
    },
    except: (held) => (held.organiser === "mailbox" ? [] : ["mailbox"]),
    check: (held) => complaintsOf(held),
    send: (held) => {
      const read = rulesIn(held.organiserRules);
      return change.mutateAsync({
        lane: LANES.find((each) => each === held.lane) ?? lane,
        organiser: ORGANISERS.find((each) => each === held.organiser) ?? organiser,
        invitations: INVITATIONS.find((each) => each === held.invitations) ?? invitations,
        ...("rules" in read && { organiserRules: read.rules }),
        ...(held.organiser === "mailbox" && { mailbox: { userPrincipalName: held.mailbox.trim() } }),
      });
    },
    done: () => notice(WORDS.saved),
  });
  return (
    <Panel title={WORDS.opening}>
      <FormFrame submit={form.submit} wrong={form.wrong}>
        {form.problem !== undefined && <ProblemBar error={form.problem} />}
        <Fields form={form} />
        {organiser === "mailbox" && mailbox !== undefined && <Mailbox mailbox={mailbox} />}
        <Save busy={form.busy} />
      </FormFrame>
    </Panel>
  );
}

function complaintsOf(held: { organiser: string; mailbox: string; organiserRules: string }) {
  const read = rulesIn(held.organiserRules);
  return {
    ...(held.organiser === "mailbox" && held.mailbox.trim() === "" && { mailbox: WORDS.mailboxMissing }),
    ...("wrong" in read && { organiserRules: WORDS.rulesWrong({ line: read.wrong }) }),
  };
}

/** Who Microsoft says the mailbox is, or what keeps it from saying so. */
function Mailbox({ mailbox: { name, finding } }: { readonly mailbox: NonNullable<MeetingSettings["mailbox"]> }) {
  if (name !== undefined) return <Text>{WORDS.found({ name })}</Text>;
  return (
    <Text>{finding === undefined ? WORDS.looking : [finding.sentence, finding.cure].filter(Boolean).join(" ")}</Text>
  );
}
