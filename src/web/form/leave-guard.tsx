import { useEffect } from "react";
import { type Location, useBlocker } from "react-router";
import { later } from "../parts/later.tsx";
import { forgetAll, isUnsaved, useLeaving } from "./unsaved.ts";
import { WORDS } from "./words.ts";

const Confirm = later(async () => (await import("./confirm.tsx")).Confirm);

/** Asks before somebody leaves what they have filled in and not saved: by a link, by going back, by closing a dialog. */
export function LeaveGuard() {
  const { act, stay } = useLeaving();
  // A router knows one blocker at a time, so there is this one for all forms.
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isUnsaved() && isElsewhere(currentLocation, nextLocation),
  );
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (isUnsaved()) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, []);
  if (act === undefined && blocker.state !== "blocked") return null;
  const back = () => {
    stay();
    blocker.reset?.();
  };
  const go = () => {
    stay();
    act?.();
    if (blocker.state !== "blocked") return;
    forgetAll();
    blocker.proceed();
  };
  return (
    <Confirm
      title={WORDS.leaveTitle}
      loss={[WORDS.leaveLoss]}
      verb={WORDS.leave}
      keep={WORDS.stay}
      busy={false}
      error={undefined}
      act={go}
      close={back}
    />
  );
}

/** Whether a form that stands here would not stand there: another page, or the page without the form of a new thing. */
function isElsewhere(here: Location, there: Location): boolean {
  const form = ({ search }: Location) => new URLSearchParams(search).get("new");
  return here.pathname !== there.pathname || form(here) !== form(there);
}
