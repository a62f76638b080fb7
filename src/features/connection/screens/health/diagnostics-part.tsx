import { SubscriptionsPanel } from "../subscriptions/subscriptions-panel.tsx";
import { DiagnosticsPanel } from "./diagnostics-panel.tsx";
import { HistoryPanel } from "./history-panel.tsx";

/** What the live tests of a connection came to, how that changed, and what Microsoft announces through it. */
export function DiagnosticsPart({ id }: { readonly id: string }) {
  return (
    <>
      <DiagnosticsPanel id={id} />
      <HistoryPanel id={id} />
      <SubscriptionsPanel id={id} />
    </>
  );
}
