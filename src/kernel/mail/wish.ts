/** A kind of mail that a feature may send; organisations may reword it. Texts are ICU messages. */
export interface MailTemplate {
  /** The purpose, as `feature.what`: `users.invitation`. */
  readonly name: string;
  /** Why somebody gets it, for the page that lists what was sent. */
  readonly because: string;
  readonly subject: string;
  /** Plain text; paragraphs are separated by an empty line. A line that is only `[Label]({variable})` is drawn as a button, or not at all where the value is empty. */
  readonly body: string;
  readonly variables: Readonly<Record<string, MailVariable>>;
}

/** What may stand in a template's braces. */
export interface MailVariable {
  readonly means: string;
  /** Shown in previews. */
  readonly sample: string;
  /**
   * Such as a sign-in link: kept sealed until it is sent, and shown to nobody afterwards. It is what the mail is sent for,
   * so no wording may leave it out.
   */
  readonly secret?: true;
}

/** One mail to one person. There is only ever one for an event, an address and a purpose. */
export interface MailWish {
  /** The name of a template that a feature declares. */
  readonly purpose: string;
  /** The id of what happened; the same event, address and purpose is one mail, however often it is wished for. */
  readonly event: string;
  readonly to: { readonly name: string; readonly address: string; readonly person?: string | undefined };
  /** A value for every variable of the template, secret ones too. */
  readonly variables: Readonly<Record<string, string>>;
  /** A calendar file that goes with it, so that calendars take it up. */
  readonly calendar?: CalendarPart | undefined;
}

/** An iCalendar file and what it asks a calendar to do (RFC 5546). */
export interface CalendarPart {
  readonly method: "REQUEST" | "CANCEL";
  readonly content: string;
}
