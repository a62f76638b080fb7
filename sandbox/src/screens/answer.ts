import type { House } from "../house.ts";
import type { Arrival, Reply } from "../kernel/http.ts";
import { type Routable, Router, segmentsOf } from "../kernel/router.ts";
import type { World } from "../world.ts";
import { controlPage, doDeed } from "./control.ts";
import { meetingPage, visitMeeting } from "./meeting.ts";
import { mailboxesPage, mailboxPage, mailContent, mailPage } from "./outlook.ts";
import { missingPage } from "./page.ts";
import { peoplePage } from "./people.ts";
import { calendarItem, personPage } from "./person.ts";
import { picture } from "./picture.ts";

interface ScreenCall {
  readonly house: House;
  readonly world: World;
  readonly param: string;
  readonly query: URLSearchParams;
  readonly form: URLSearchParams;
  /** Path and query as the browser sent them. */
  readonly path: string;
}

interface Screen extends Routable {
  readonly show: (call: ScreenCall) => Reply;
}

const router = new Router<Screen>([
  { method: "GET", template: "/", show: ({ world, query }) => peoplePage(world, query) },
  { method: "GET", template: "/people/{id}", show: ({ world, param, query }) => personPage(world, param, query) },
  { method: "GET", template: "/mailboxes", show: ({ world }) => mailboxesPage(world) },
  { method: "GET", template: "/mailboxes/{id}", show: ({ world, param }) => mailboxPage(world, param) },
  { method: "GET", template: "/mails/{id}", show: ({ world, param }) => mailPage(world, param) },
  { method: "GET", template: "/mails/{id}/content", show: ({ world, param }) => mailContent(world, param) },
  { method: "GET", template: "/photos/{id}", show: ({ world, param }) => picture(world, param) },
  {
    method: "GET",
    template: "/l/meetup-join/{id}/0",
    show: ({ world, param, path }) => meetingPage(world, param, path),
  },
  {
    method: "POST",
    template: "/l/meetup-join/{id}/0",
    show: ({ world, param, form, path }) => visitMeeting(world, param, { form, path }),
  },
  { method: "GET", template: "/calendar/item", show: ({ world, query }) => calendarItem(world, query) },
  { method: "GET", template: "/control", show: ({ house }) => controlPage(house) },
  { method: "POST", template: "/control", show: ({ house, form }) => doDeed(house, form) },
]);

/** The pages for people. */
export async function answerScreen(house: House, arrival: Arrival): Promise<Reply> {
  const method = arrival.method === "HEAD" ? "GET" : arrival.method;
  const found = router.find(method, segmentsOf(arrival.path));
  if (found.kind !== "found") return missingPage(house.world, "There is no such page.");
  return found.route.show({
    house,
    world: house.world,
    param: found.params["id"] ?? "",
    query: new URLSearchParams(arrival.query),
    form: new URLSearchParams(arrival.body.toString("utf8")),
    path: arrival.url,
  });
}
