import { useNavigate } from "react-router";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { wallClockIn } from "../../../../web/when/wall-clock.ts";
import type { LinkedClient } from "../form/attendees/contacts-tab.tsx";
import type { Invited } from "../form/attendees/invited.ts";
import { useMeetingForm } from "../form/use-meeting-form.ts";
import { type MeetingSettings, useMeetingSettings } from "../settings/queries.ts";
import { WORDS } from "../words.ts";
import { MeetingDialog } from "./meeting-dialog.tsx";

interface Props {
  readonly close: () => void;
  /** It begins as soon as it is asked for. */
  readonly now?: boolean;
  /** When it begins at first, by the viewer's clock: "2027-03-09T14:00". */
  readonly start?: string | undefined;
}

/** The dialog that opens a meeting and leads to its page. */
export function OpenMeeting(props: Props) {
  const settings = useMeetingSettings();
  // The settings say what the form begins with; a second's wait is better than a choice that changes under the hand.
  return settings.data === undefined ? null : <Form settings={settings.data} {...props} />;
}

function Form({ settings, now = false, start, close }: Props & { readonly settings: MeetingSettings }) {
  const navigate = useNavigate();
  const notice = useNotice();
  const state = useMeetingForm(
    ({ id, subject }) => {
      notice(WORDS.form.opening({ subject }));
      void navigate(`/meetings/${id}`);
    },
    { ...formOf(settings), now, ...wallClockIn(start ?? "") },
  );
  return <MeetingDialog title={now ? WORDS.form.now : WORDS.form.title} state={state} close={close} />;
}

/** With whom a meeting is to be held. */
export interface HeldWith {
  readonly client: LinkedClient;
  readonly person: string | undefined;
  /** Whom the invitation goes to at first. */
  readonly invited: readonly Invited[];
}

/** What a form begins with, as the organisation has chosen. */
export function formOf(settings: MeetingSettings, held?: HeldWith) {
  const { lane, invitations } = settings;
  return {
    lane,
    invitations,
    otherwise: otherwiseWords(settings),
    ...(held && { client: held.client, person: held.person, attendees: held.invited }),
  };
}

function otherwiseWords({ organiser, mailbox }: MeetingSettings): string | undefined {
  if (organiser === "operator") return WORDS.form.otherwise.operator;
  if (organiser === "named" || mailbox === undefined) return undefined;
  return WORDS.form.otherwise.mailbox({ name: mailbox.name ?? mailbox.userPrincipalName });
}
