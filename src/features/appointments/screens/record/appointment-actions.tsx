import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { later } from "../../../../web/parts/later.tsx";
import { viewer } from "../../../../web/when/words.ts";
import { useMayDecide } from "../approvals/queries.ts";
import { JoinButton } from "../parts/join-button.tsx";
import type { Appointment } from "../queries.ts";
import { RECORD } from "./words.ts";

const Approve = later(async () => (await import("./decide-dialogs.tsx")).Approve);
const Decline = later(async () => (await import("./decide-dialogs.tsx")).Decline);
const Move = later(async () => (await import("./move-dialog.tsx")).Move);
const Cancel = later(async () => (await import("./cancel-dialog.tsx")).Cancel);

const DIALOGS = { approve: Approve, decline: Decline, move: Move, cancel: Cancel } as const;

/** What can be done with an appointment as it stands; the next thing first. */
export function AppointmentActions({ appointment }: { readonly appointment: Appointment }) {
  const [asking, setAsking] = useState<keyof typeof DIALOGS>();
  const Dialog = asking && DIALOGS[asking];
  const mayDecide = useMayDecide(appointment);
  const { state, end } = appointment;
  const ahead = (state === "pending" || state === "confirmed") && new Date(end) > viewer().now;
  return (
    <>
      <JoinButton appointment={appointment} appearance="primary" />
      {mayDecide && (
        <>
          <Button appearance="primary" onClick={() => setAsking("approve")}>
            {RECORD.approve.act}
          </Button>
          <Button onClick={() => setAsking("decline")}>{RECORD.decline.act}</Button>
        </>
      )}
      {ahead && (
        <Allowed needs="appointments:write">
          <Button onClick={() => setAsking("move")}>{RECORD.move.act}</Button>
          <Button onClick={() => setAsking("cancel")}>{RECORD.cancel.act}</Button>
        </Allowed>
      )}
      {Dialog && <Dialog appointment={appointment} close={() => setAsking(undefined)} />}
    </>
  );
}
