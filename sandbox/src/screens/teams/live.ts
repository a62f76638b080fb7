import type { Reply } from "../../kernel/http.ts";

/**
 * Runs in the browser: fetches the conversation again every second and puts in what is new, and lets Enter send.
 * The server has already written it as safe markup; nothing is composed here.
 */
const SCRIPT = `"use strict";
const talk = document.getElementById("talk");
const composer = document.getElementById("composer");
const text = document.getElementById("text");
const bottom = () => { talk.scrollTop = talk.scrollHeight; };
bottom();
text.focus({ preventScroll: true });
text.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  composer.requestSubmit(composer.querySelector("button[value=send]"));
});
let last = talk.innerHTML;
setInterval(async () => {
  if (document.hidden || talk.contains(document.activeElement)) return;
  const answer = await fetch(location.pathname, { headers: { accept: "text/html" } }).catch(() => undefined);
  if (answer === undefined || !answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.getElementById("talk");
  if (fresh === null || fresh.innerHTML === last) return;
  last = fresh.innerHTML;
  talk.replaceChildren(...fresh.childNodes);
  bottom();
}, 1000);
`;

export function liveScript(): Reply {
  return {
    status: 200,
    headers: { "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-store" },
    body: SCRIPT,
  };
}
