import { Switch } from "@fluentui/react-components";
import { SERVICES } from "../words.ts";
import { ChoiceControl, NumberControl } from "./controls.tsx";
import { MinutesControl } from "./minutes-control.tsx";
import { ReleaseFields } from "./release-fields.tsx";
import type { ServiceForm } from "./use-service-form.ts";

const { fields: words } = SERVICES;

/** How soon, how far ahead and how often it can be booked, and who says yes. */
export function RulesGroup({ form }: { readonly form: ServiceForm }) {
  const { draft, change, complaint } = form;
  return (
    <>
      <MinutesControl
        label={words.notice}
        hint={words.noticeHint}
        value={draft.notice}
        change={(notice) => change({ notice })}
        complaint={complaint("notice")}
      />
      <NumberControl
        label={words.days}
        hint={words.daysHint}
        value={draft.days}
        change={(days) => change({ days })}
        complaint={complaint("days")}
      />
      <ReleaseFields form={form} />
      <ChoiceControl
        label={words.approval}
        value={draft.approval}
        choices={["none", "required"]}
        words={SERVICES.approvals}
        change={(approval) => change({ approval })}
      />
      <MinutesControl
        label={words.changeUntil}
        hint={words.changeHint}
        value={draft.changeUntil}
        change={(changeUntil) => change({ changeUntil })}
        complaint={complaint("changeUntil")}
      />
      <Limit form={form} />
      <ChoiceControl
        label={words.outlook}
        value={draft.outlook}
        choices={["needed", "where-known", "ignored"]}
        words={SERVICES.outlooks}
        change={(outlook) => change({ outlook })}
      />
    </>
  );
}

function Limit({ form: { draft, change, complaint } }: { readonly form: ServiceForm }) {
  const { openPerCustomer } = draft;
  return (
    <>
      <Switch
        label={words.limited}
        checked={openPerCustomer !== null}
        onChange={(_event, { checked }) => change({ openPerCustomer: checked ? 1 : null })}
      />
      {openPerCustomer !== null && (
        <NumberControl
          label={words.openPerCustomer}
          min={1}
          value={openPerCustomer}
          change={(most) => change({ openPerCustomer: most })}
          complaint={complaint("openPerCustomer")}
        />
      )}
    </>
  );
}
