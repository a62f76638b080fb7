import { type MailRecord, MAILS } from "../entities/mail.ts";
import { MESSAGES } from "../entities/message.ts";
import { addressOf, findUser, type UserRecord, userAtAddress, USERS } from "../entities/user.ts";
import type { Reply } from "../kernel/http.ts";
import { ianaZone } from "../kernel/zones.ts";
import type { World } from "../world.ts";
import { type Html, html } from "./html.ts";
import { dayAndTime, pageReply } from "./page.ts";

const USUAL_ZONE = "Europe/London";
/** So many mails of a mailbox are shown. */
const MOST = 300;

/** Everybody who has got mail: the people of the tenant, and the addresses outside of it. */
export function mailboxesPage(world: World): Reply {
  const owners = Map.groupBy(MAILS.in(world).all(), (mail) => userAtAddress(world, mail.to)?.id ?? "");
  const inside = USERS.in(world)
    .all()
    .filter(({ id, mailbox }) => mailbox && (owners.has(id) || MESSAGES.in(world).by("mailbox", id).length > 0))
    .sort((a, b) => a.displayName.localeCompare(b.displayName, "en"));
  const outside = Map.groupBy(owners.get("") ?? [], ({ to }) => to.toLowerCase());
  const main = html`<h1>Outlook</h1>
    <p class="lead">Mail that was sent in this tenant and out of it. It stays here: nobody outside gets anything.</p>
    <h2>Mailboxes of the tenant</h2>
    ${boxes(inside.map((user) => ({ path: user.id, name: user.displayName, mails: owners.get(user.id) ?? [] })))}
    <h2>Pretend mailboxes outside</h2>
    ${boxes([...outside].toSorted().map(([address, mails]) => ({ path: address, name: address, mails })))}`;
  return pageReply(world, { title: "Outlook", at: "mail", main });
}

interface Box {
  readonly path: string;
  readonly name: string;
  readonly mails: readonly MailRecord[];
}

function boxes(all: readonly Box[]): Html {
  if (all.length === 0) return html`<p class="card soft">No mail yet.</p>`;
  return html`<ul class="people">
    ${all.map(({ path, name, mails }) => {
      const last = mails.at(-1);
      const count = mails.length === 1 ? "1 mail" : `${mails.length} mails`;
      return html`<li>
        <a class="card" href="/mailboxes/${encodeURIComponent(path)}"
          ><span class="cut"
            ><strong>${name}</strong><br /><span class="soft small">${last?.subject ?? "Nothing received"}</span>
            <span class="tags"><span class="tag">${count}</span></span></span
          ></a
        >
      </li>`;
    })}
  </ul>`;
}

/** One mailbox: what came, and what was written in it. The key is somebody of the tenant or an address outside. */
export function mailboxPage(world: World, key: string): Reply {
  const user = findUser(world, key) ?? userAtAddress(world, key);
  if (user === undefined) {
    const parts = {
      name: key,
      about: "A pretend mailbox outside the tenant.",
      mails: mailTable(mailsTo(world, key), USUAL_ZONE),
    };
    return framed(world, parts);
  }
  const address = addressOf(user);
  const zone = ianaZone(user.timeZone) ?? USUAL_ZONE;
  const mails = html`${mailTable(mailsTo(world, address), zone)} ${written(world, user, zone)}`;
  return framed(world, { name: user.displayName, about: address, mails });
}

function framed(world: World, { name, about, mails }: { name: string; about: string; mails: Html }): Reply {
  const main = html`<p><a href="/mailboxes">‹ All mailboxes</a></p>
    <h1>${name}</h1>
    <p class="lead">${about}</p>
    <h2>Received</h2>
    ${mails}`;
  return pageReply(world, { title: `Mail of ${name}`, at: "mail", main });
}

/** What arrived for an address, the newest first. */
export function mailsTo(world: World, address: string): MailRecord[] {
  return MAILS.in(world).by("to", address.toLowerCase()).toReversed();
}

/** Mails as lines that lead to each. */
export function mailTable(mails: readonly MailRecord[], zone: string): Html {
  if (mails.length === 0) return html`<p class="card soft">No mail yet.</p>`;
  const more = mails.length > MOST ? html`<p class="soft">The latest ${MOST} of ${mails.length}.</p>` : "";
  return html`${more}
    <div class="card scroll">
      <table>
        <thead>
          <tr>
            <th>When</th>
            <th>Kind</th>
            <th>From</th>
            <th>Subject</th>
          </tr>
        </thead>
        <tbody>
          ${mails.slice(0, MOST).map(
            (mail) =>
              html`<tr>
                <td>${dayAndTime(mail.sentAt, zone)}</td>
                <td>${mail.kind}</td>
                <td>${mail.from}</td>
                <td><a href="/mails/${mail.id}">${mail.subject || "(no subject)"}</a></td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

const SHOWN = { drafts: "Draft", sentitems: "Sent" } as const;

function written(world: World, user: UserRecord, zone: string): Html | string {
  const mine = MESSAGES.in(world)
    .by("mailbox", user.id)
    .flatMap((message) =>
      message.folder === "drafts" || message.folder === "sentitems" ? [{ message, state: SHOWN[message.folder] }] : [],
    );
  if (mine.length === 0) return "";
  return html`<h2>Written</h2>
    <div class="card scroll">
      <table>
        <thead>
          <tr>
            <th>When</th>
            <th>State</th>
            <th>To</th>
            <th>Subject</th>
          </tr>
        </thead>
        <tbody>
          ${mine
            .toReversed()
            .slice(0, MOST)
            .map(
              ({ message, state }) =>
                html`<tr>
                  <td>${dayAndTime(message.modifiedAt, zone)}</td>
                  <td>${state}</td>
                  <td>${message.to.map(({ address }) => address).join(", ")}</td>
                  <td>${message.subject || "(no subject)"}</td>
                </tr>`,
            )}
        </tbody>
      </table>
    </div>`;
}
