import type { MailTemplate } from "../../../kernel/mail/wish.ts";

const ABOUT = {
  subject: { means: "What the meeting is about", sample: "Advice on applications" },
  organiser: { means: "Who organises it", sample: "Amara Okafor" },
  when: {
    means: "When it takes place, with the zone",
    sample: "Tuesday, 9 March 2027, 14:00–14:30 (Europe/London)",
  },
} as const;
const LINK = {
  link: { means: "The way into the meeting", sample: "https://teams.microsoft.com/l/meetup-join/19%3ameeting" },
} as const;

export const INVITATION_MAIL: MailTemplate = {
  name: "meetings.invitation",
  because: "Somebody was invited to a meeting.",
  subject: "Invitation: {subject}",
  body: ["{organiser} invites you to a meeting.", "{subject}\n{when}", "[Join Teams Meeting]({link})"].join("\n\n"),
  variables: { ...ABOUT, ...LINK },
};

export const CHANGE_MAIL: MailTemplate = {
  name: "meetings.change",
  because: "A meeting that somebody is invited to has changed.",
  subject: "Changed: {subject}",
  body: ["The meeting has changed. It now takes place:", "{subject}\n{when}", "[Join Teams Meeting]({link})"].join(
    "\n\n",
  ),
  variables: { ...ABOUT, ...LINK },
};

export const CANCELLATION_MAIL: MailTemplate = {
  name: "meetings.cancellation",
  because: "A meeting that somebody was invited to is cancelled, or takes place without them.",
  subject: "Cancelled: {subject}",
  body: ["This meeting is cancelled for you.", "{subject}\n{when}", "{comment}"].join("\n\n"),
  variables: { ...ABOUT, comment: { means: "Why, where somebody said so", sample: "The adviser is ill." } },
};
