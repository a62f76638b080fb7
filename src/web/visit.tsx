import { FluentProvider } from "@fluentui/react-components";
import { VisitPage } from "../features/visitors/screens/visit/visit-page.tsx";
import { openPage } from "./open-page.tsx";
import { useAppearance } from "./shell/appearance.ts";
import { useLanguage } from "./words/languages.ts";

/** The visitors' page: it brings nothing of the staff's screens along. */
function VisitorFrame() {
  const { theme } = useAppearance();
  const { code, dir } = useLanguage();
  return (
    <FluentProvider key={code} theme={theme} dir={dir}>
      <VisitPage />
    </FluentProvider>
  );
}

await openPage(<VisitorFrame />);
