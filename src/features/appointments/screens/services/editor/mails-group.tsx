import { SERVICES } from "../words.ts";
import { ChoiceControl } from "./controls.tsx";
import { Reminders } from "./reminders.tsx";
import type { ServiceForm } from "./use-service-form.ts";

const { fields: words } = SERVICES;
const PORTALS = { settings: null, yes: true, no: false } as const;

/** What customers are told and by whom, and how the Teams meeting is opened. */
export function MailsGroup({ form }: { readonly form: ServiceForm }) {
  const { draft, change, complaint } = form;
  return (
    <>
      <ChoiceControl
        label={words.invitations}
        value={draft.invitations}
        choices={["parley", "outlook"]}
        words={SERVICES.invitations}
        change={(invitations) => change({ invitations })}
        complaint={complaint("invitations")}
      />
      <Reminders form={form} />
      <ChoiceControl
        label={words.organiser}
        value={draft.organiser}
        choices={["host", "settings"]}
        words={SERVICES.organisers}
        change={(organiser) => change({ organiser })}
        complaint={complaint("organiser")}
      />
      <ChoiceControl
        label={words.lane}
        value={draft.lane ?? "settings"}
        choices={["settings", "calendar", "standalone"]}
        words={{ settings: SERVICES.asSettings, ...SERVICES.lanes }}
        change={(lane) => change({ lane: lane === "settings" ? null : lane })}
        complaint={complaint("lane")}
      />
      <ChoiceControl
        label={words.portal}
        value={portalOf(draft.showInPortal)}
        choices={["settings", "yes", "no"]}
        words={{ settings: SERVICES.asSettings, ...SERVICES.portals }}
        change={(chosen) => change({ showInPortal: PORTALS[chosen] })}
      />
    </>
  );
}

function portalOf(shown: boolean | null): keyof typeof PORTALS {
  if (shown === null) return "settings";
  return shown ? "yes" : "no";
}
