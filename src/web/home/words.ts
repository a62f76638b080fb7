import { catalogue, icu } from "../words/catalogue.ts";

export const WORDS = catalogue("home", {
  title: "Home",
  needs: "What needs you",
  nothing: "Nothing needs you now.",
  refused: icu("Microsoft refused “{subject}”.", ["subject"]),
  broken: icu("The connection {name} does not work.", ["name"]),
  waiting: icu(
    "{count, plural, one {# appointment waits for approval.} other {#{more, select, yes {+} other {}} appointments wait for approval.}}",
    ["count", "more"],
  ),
  lookApprovals: "Decide",
  lookMeeting: "Look at the meeting",
  lookConnection: "Look at the connection",
  health: "Connection to Microsoft",
  noConnectionTitle: "Connect your tenant",
  noConnection: "Parley opens Teams meetings through an app in your Microsoft Entra tenant. None is connected yet.",
  connect: "Set up the connection",
  ownTenant: "Connect your own tenant",
  next: "Next meetings",
  nothingAhead: "No meeting lies ahead.",
  open: "Open a meeting",
  all: "All meetings",
  lately: "What happened lately",
  activity: "All activity",
});
