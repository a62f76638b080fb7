import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Meeting } from "../../../../sdk/src/index.ts";
import { Allowed } from "../../../web/parts/allowed.tsx";
import { later } from "../../../web/parts/later.tsx";
import { JoinButton } from "./join-button.tsx";
import { WORDS } from "./words.ts";

const CancelMeeting = later(async () => (await import("./dialogs/cancel-meeting.tsx")).CancelMeeting);
const MoveMeeting = later(async () => (await import("./dialogs/move-meeting.tsx")).MoveMeeting);

/** What can be done with a meeting; joining first. */
export function MeetingActions({ meeting }: { readonly meeting: Meeting }) {
  const [asking, setAsking] = useState<"move" | "cancel">();
  const done = () => setAsking(undefined);
  const alive = meeting.state !== "cancelled" && meeting.state !== "cancelling";
  return (
    <>
      <JoinButton meeting={meeting} appearance="primary" />
      <Allowed needs="meetings:write">
        {alive && <Button onClick={() => setAsking("move")}>{WORDS.record.move}</Button>}
        {alive && <Button onClick={() => setAsking("cancel")}>{WORDS.record.cancel}</Button>}
      </Allowed>
      {asking === "move" && <MoveMeeting meeting={meeting} close={done} />}
      {asking === "cancel" && <CancelMeeting meeting={meeting} close={done} />}
    </>
  );
}
