import { FluentProvider } from "@fluentui/react-components";
import { openPage } from "./open-page.tsx";
import { later } from "./parts/later.tsx";
import { useAppearance } from "./shell/appearance.ts";
import { tellHeight } from "./visit/within.ts";
import { useLanguage } from "./words/languages.ts";

// Whoever wants one of these pages is not sent the others. The first that fits is shown.
const PAGES = [
  {
    at: /^\/join\//,
    Page: later(async () => (await import("../features/meetings/screens/join/join-page.tsx")).JoinPage),
  },
  {
    at: /^(\/visit)?\/book(\/|$)/,
    Page: later(async () => (await import("../features/appointments/screens/book/book-page.tsx")).BookPage),
  },
  {
    at: /^\/booked\//,
    Page: later(async () => (await import("../features/appointments/screens/own/own-page.tsx")).OwnPage),
  },
  {
    at: /^/,
    Page: later(async () => (await import("../features/visitors/screens/visit/visit-page.tsx")).VisitPage),
  },
];

/** The visitors' pages: they bring nothing of the staff's screens along. */
function VisitorFrame() {
  const { theme } = useAppearance();
  const { code, dir } = useLanguage();
  const { Page } = PAGES.find(({ at }) => at.test(location.pathname)) ?? {};
  return (
    <FluentProvider key={code} theme={theme} dir={dir}>
      {Page && <Page />}
    </FluentProvider>
  );
}

await openPage(<VisitorFrame />);

const content = document.getElementById("parley");
if (content !== null) tellHeight(content);
