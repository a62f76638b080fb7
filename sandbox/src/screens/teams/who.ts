import { findUser, type UserRecord, USERS } from "../../entities/user.ts";
import type { Reply } from "../../kernel/http.ts";
import { textAt } from "../../kernel/json.ts";
import { html } from "../html.ts";
import { pageReply } from "../page.ts";
import { face } from "../people.ts";
import { paramIn, type ScreenCall } from "../screen.ts";

/** Whose client it is, by the path. */
export function viewerIn(call: ScreenCall): UserRecord | undefined {
  return findUser(call.world, paramIn(call, "user"));
}

/** Nobody signs in here: whoever comes chooses as whom they write. */
export function whoPage({ world, query }: ScreenCall): Reply {
  const wanted = (query.get("q") ?? "").trim();
  const people = USERS.in(world)
    .all()
    .filter((user) => user.teams && user.accountEnabled)
    .filter(({ displayName, userPrincipalName }) =>
      `${displayName} ${userPrincipalName}`.toLowerCase().includes(wanted.toLowerCase()),
    )
    .sort((a, b) => a.displayName.localeCompare(b.displayName, "en"))
    .slice(0, MOST_SHOWN);
  const main = html`<h1>Teams</h1>
    <p class="lead">Choose whose Teams you want to see, and write as them.</p>
    <form class="row" role="search" action="/teams" method="get">
      <div><label for="q">Name</label><input id="q" name="q" type="search" size="32" value="${wanted}" /></div>
      <button class="main">Search</button>
    </form>
    ${
      people.length === 0
        ? html`<p class="card">Nobody with a Teams licence matches “${wanted}”.</p>`
        : html`<ul class="people">
            ${people.map(
              (user) =>
                html`<li>
                  <a class="card" href="/teams/${user.id}"
                    >${face(user, false)}<span class="cut"
                      ><strong>${user.displayName}</strong><br /><span class="soft small"
                        >${textAt(user.more, "jobTitle") ?? ""}</span
                      ></span
                    ></a
                  >
                </li>`,
            )}
          </ul>`
    }`;
  return pageReply(world, { title: "Teams", at: "teams", main });
}

const MOST_SHOWN = 60;
