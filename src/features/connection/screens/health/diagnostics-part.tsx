import { DiagnosticsPanel } from "./diagnostics-panel.tsx";
import { HistoryPanel } from "./history-panel.tsx";

/** What the live tests of a connection came to, and how that changed. */
export function DiagnosticsPart({ id }: { readonly id: string }) {
  return (
    <>
      <DiagnosticsPanel id={id} />
      <HistoryPanel id={id} />
    </>
  );
}
