export { mailContent, mailPage } from "./mail.ts";
export { mailboxesPage, mailboxPage } from "./mailboxes.ts";
