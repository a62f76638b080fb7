import { FluentProvider } from "@fluentui/react-components";
import { openPage } from "./open-page.tsx";
import { later } from "./parts/later.tsx";
import { useAppearance } from "./shell/appearance.ts";
import { useLanguage } from "./words/languages.ts";

// Whoever wants one of these pages is not sent the other.
const JoinPage = later(async () => (await import("../features/meetings/screens/join/join-page.tsx")).JoinPage);
const VisitPage = later(async () => (await import("../features/visitors/screens/visit/visit-page.tsx")).VisitPage);

/** The visitors' pages: they bring nothing of the staff's screens along. */
function VisitorFrame() {
  const { theme } = useAppearance();
  const { code, dir } = useLanguage();
  return (
    <FluentProvider key={code} theme={theme} dir={dir}>
      {location.pathname.startsWith("/join/") ? <JoinPage /> : <VisitPage />}
    </FluentProvider>
  );
}

await openPage(<VisitorFrame />);
