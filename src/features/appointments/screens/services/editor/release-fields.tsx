import { WEEKDAYS, weekdayWords } from "../../parts/weekdays.ts";
import { SERVICES } from "../words.ts";
import { ChecksControl, ChoiceControl, NumberControl, TextControl } from "./controls.tsx";
import type { ServiceForm } from "./use-service-form.ts";

const { fields: words } = SERVICES;

/** On weekdays at eight for that day and the next. */
const AT_FIRST = { weekdays: [1, 2, 3, 4, 5], at: "08:00", days: 1 };

/** Whether times appear by themselves, or at an hour of some days. */
export function ReleaseFields({ form: { draft, change, complaint } }: { readonly form: ServiceForm }) {
  const { release } = draft;
  return (
    <>
      <ChoiceControl
        label={words.release}
        value={release === null ? "open" : "timed"}
        choices={["open", "timed"]}
        words={{ open: words.releaseOpen, timed: words.releaseTimed }}
        change={(chosen) => change({ release: chosen === "timed" ? AT_FIRST : null })}
        complaint={complaint("release")}
      />
      {release !== null && (
        <>
          <ChecksControl
            label={words.weekdays}
            value={release.weekdays}
            choices={WEEKDAYS.map((day) => ({ value: day, title: weekdayWords(day, "short") }))}
            change={(weekdays) => change({ release: { ...release, weekdays: [...weekdays] } })}
          />
          <TextControl
            label={words.at}
            type="time"
            value={release.at}
            change={(at) => change({ release: { ...release, at } })}
          />
          <NumberControl
            label={words.releaseDays}
            value={release.days}
            change={(days) => change({ release: { ...release, days } })}
          />
        </>
      )}
    </>
  );
}
