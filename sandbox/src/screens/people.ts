import { policyInForce } from "../entities/access-policy.ts";
import { isGuest, type UserRecord, USERS } from "../entities/user.ts";
import { textAt } from "../kernel/json.ts";
import type { Reply } from "../kernel/http.ts";
import type { World } from "../world.ts";
import { type Html, html } from "./html.ts";
import { pageReply } from "./page.ts";

/** Whoever else there is is searched for. */
const MOST_SHOWN = 300;

/** Everybody in the tenant, found by name, address, job or department. */
export function peoplePage(world: World, query: URLSearchParams): Reply {
  const wanted = (query.get("q") ?? "").trim();
  const found = USERS.in(world)
    .all()
    .filter((user) => isWanted(user, wanted.toLowerCase()))
    .sort((a, b) => a.displayName.localeCompare(b.displayName, "en"));
  const more = found.length > MOST_SHOWN ? `, the first ${MOST_SHOWN} shown` : "";
  const main = html`<h1>People</h1>
    <p class="lead">
      A pretend Microsoft 365 tenant to try things out on. Nobody here is real, and nothing leaves this machine.
    </p>
    <form class="row" role="search" action="/" method="get">
      <div>
        <label for="q">Name, address, job or department</label
        ><input id="q" name="q" type="search" size="32" value="${wanted}" />
      </div>
      <button class="main">Search</button>${wanted === "" ? "" : html`<a class="button" href="/">Show everybody</a>`}
    </form>
    <p class="soft small" role="status">${found.length === 1 ? "1 person" : `${found.length} people`}${more}</p>
    ${
      found.length === 0
        ? html`<p class="card">Nobody matches “${wanted}”.</p>`
        : html`<ul class="people">
            ${found.slice(0, MOST_SHOWN).map((user) => html`<li>${personCard(world, user)}</li>`)}
          </ul>`
    }`;
  return pageReply(world, { title: "People", at: "people", main });
}

function isWanted(user: UserRecord, wanted: string): boolean {
  const texts = [
    user.displayName,
    user.userPrincipalName,
    user.mail ?? "",
    textAt(user.more, "jobTitle") ?? "",
    textAt(user.more, "department") ?? "",
  ];
  return texts.some((text) => text.toLowerCase().includes(wanted));
}

function personCard(world: World, user: UserRecord): Html {
  return html`<a class="card" href="/people/${user.id}"
    >${face(user, false)}
    <span class="cut"
      ><strong>${user.displayName}</strong><br /><span class="soft small">${textAt(user.more, "jobTitle") ?? ""}</span>
      <span class="tags">${tagsOf(world, user)}</span></span
    ></a
  >`;
}

export function face(user: UserRecord, big: boolean): Html {
  const size = big ? 72 : 48;
  const style = big ? "face big" : "face";
  if (user.photo)
    return html`<img class="${style}" src="/photos/${user.id}" alt="" width="${size}" height="${size}" />`;
  const letters = user.displayName.split(" ").map((word) => word.slice(0, 1));
  return html`<span class="${style}" aria-hidden="true"
    >${letters[0]}${letters.length > 1 ? letters.at(-1) : ""}</span
  >`;
}

/** What stands in a person's way, in a word each. */
export function tagsOf(world: World, user: UserRecord): Html[] {
  const policy = policyInForce(world, user.id)?.identity;
  const rules: readonly (readonly [boolean, string, string])[] = [
    [isGuest(user), "", "Guest"],
    [!user.accountEnabled, "bad", "Disabled"],
    [!user.teams && !isGuest(user), "warn", "No Teams licence"],
    [!user.mailbox && !isGuest(user), "warn", "No mailbox"],
    [policy !== undefined && policy !== "Campus-Apps", "warn", `Policy: ${policy}`],
    [policy === undefined, "warn", "No policy"],
  ];
  return rules.filter(([applies]) => applies).map(([, tone, text]) => html`<span class="tag ${tone}">${text}</span>`);
}
