/** Permissions that Exchange grants by roles of its own, which may be kept to some mailboxes. */
const KEPT_BY_EXCHANGE = new Set(
  `Mail.Read Mail.ReadBasic Mail.ReadWrite Mail.Send MailboxSettings.Read MailboxSettings.ReadWrite Calendars.Read
   Calendars.ReadWrite Contacts.Read Contacts.ReadWrite`.split(/\s+/),
);

/** Whether Exchange can grant a permission for some mailboxes, where consent grants it for all. */
export function isKeptByExchange(permission: string): boolean {
  return KEPT_BY_EXCHANGE.has(permission);
}
