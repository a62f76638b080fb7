import { TimeZoneField } from "../../../../../web/form/time-zone-field.tsx";
import { SERVICES } from "../words.ts";
import { ChoiceControl } from "./controls.tsx";
import { MinutesControl } from "./minutes-control.tsx";
import type { ServiceForm } from "./use-service-form.ts";

const { fields: words } = SERVICES;

/** How long an appointment takes, and how far apart they begin. */
export function WhenGroup({ form: { draft, change, complaint } }: { readonly form: ServiceForm }) {
  const { duration, step, before, after, zone } = draft;
  return (
    <>
      <MinutesControl
        label={words.duration}
        value={duration}
        change={(minutes) => change({ duration: minutes })}
        complaint={complaint("duration")}
      />
      <ChoiceControl
        label={words.step}
        value={step === null ? "last" : "own"}
        choices={["last", "own"]}
        words={{ last: words.stepLast, own: words.stepOwn }}
        change={(chosen) => change({ step: chosen === "own" ? duration : null })}
      />
      {step !== null && (
        <MinutesControl
          label={words.stepLength}
          value={step}
          change={(minutes) => change({ step: minutes })}
          complaint={complaint("step")}
        />
      )}
      <MinutesControl
        label={words.before}
        value={before}
        change={(minutes) => change({ before: minutes })}
        complaint={complaint("before")}
      />
      <MinutesControl
        label={words.after}
        value={after}
        change={(minutes) => change({ after: minutes })}
        complaint={complaint("after")}
      />
      <TimeZoneField
        label={words.zone}
        hint={null}
        required
        value={zone}
        change={(chosen) => change({ zone: chosen })}
        validationMessage={complaint("zone") ?? null}
      />
    </>
  );
}
