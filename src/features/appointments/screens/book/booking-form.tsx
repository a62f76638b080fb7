import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { ParleyProblem } from "../../../../../sdk/src/index.ts";
import { checkFields } from "../../../../web/form/check-fields.ts";
import { FormFrame } from "../../../../web/form/form-frame.tsx";
import { PlainField } from "../../../../web/form/plain-field.tsx";
import { complaintAbout, isAboutOnly } from "../../../../web/parts/explain.ts";
import { goingOn } from "../../../../web/visit/within.ts";
import type { Viewer } from "../../../../web/when/words.ts";
import { Refused } from "../picker/refused.tsx";
import { bookingOf, fieldsOf, type Typed } from "./booking-fields.ts";
import type { Door, ServicePage } from "./doors.ts";
import type { Hold } from "./use-holding.ts";
import { WORDS } from "./words.ts";

interface Props {
  readonly door: Door;
  readonly service: ServicePage;
  readonly hold: Hold;
  readonly here: Viewer;
  /** Keeps another time instead, where this one is taken after all. */
  readonly take: (start: string) => void;
}

/** Who comes, and what the organisation wants to know; sent, it is an appointment. */
export function BookingForm({ door, service, hold, here, take }: Props) {
  const { typed, change, complaint, problem, wrong, busy, submit } = useBooking({ door, service, hold, here, take });
  const fields = fieldsOf(service, typed, door);
  return (
    <FormFrame submit={submit} wrong={wrong}>
      <Refused
        error={
          isAboutOnly(
            problem,
            fields.map(({ name }) => name),
          )
            ? undefined
            : problem
        }
        here={here}
        take={take}
      />
      {fields.map((field) => (
        <PlainField
          key={field.name}
          size="large"
          field={field}
          value={typed[field.name] ?? ""}
          change={(value) => change(field.name, String(value))}
          complaint={complaint(field.name)}
        />
      ))}
      <Button type="submit" appearance="primary" size="large" disabledFocusable={busy}>
        {service.approval ? WORDS.ask : WORDS.book}
      </Button>
    </FormFrame>
  );
}

/** A form at work: nothing typed is lost, whatever the server says of it. */
function useBooking({ door, service, hold, here }: Props) {
  const [typed, setTyped] = useState<Typed>({});
  const [own, setOwn] = useState<ReturnType<typeof checkFields>>({});
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const booking = { ...bookingOf(service, typed), hold: hold.id, zone: here.zone };
      const { token } = await door.book(booking);
      // What is booked takes the place of the form: Back does not lead into it again.
      location.replace(goingOn(`/booked/${token}`));
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  const [wrong, setWrong] = useState<unknown>();
  return {
    typed,
    problem,
    busy,
    wrong: problem instanceof ParleyProblem ? problem : wrong,
    complaint: (name: string) => own[name] ?? complaintAbout(problem, name),
    change: (name: string, value: string) => {
      setTyped((before) => ({ ...before, [name]: value }));
      setOwn((before) => ({ ...before, [name]: undefined }));
    },
    submit: () => {
      const found = checkFields(fieldsOf(service, typed, door), typed);
      const isRight = Object.keys(found).length === 0;
      setOwn(found);
      setWrong(isRight ? undefined : found);
      if (isRight && !busy) void send();
    },
  };
}
