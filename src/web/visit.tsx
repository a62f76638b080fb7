import { FluentProvider } from "@fluentui/react-components";
import { useAppearance } from "./appearance/appearance.ts";
import { openPage } from "./open-page.tsx";
import { later } from "./parts/later.tsx";
import { tellHeight } from "./visit/within.ts";
import { useLanguage } from "./words/languages.ts";

// Whoever wants one of these pages is not sent the others. The first that fits is shown.
const PAGES = [
  {
    at: /^\/join\//,
    page: async () => (await import("../features/meetings/screens/join/join-page.tsx")).JoinPage,
  },
  {
    at: /^(\/visit)?\/book(\/|$)/,
    page: async () => (await import("../features/appointments/screens/book/book-page.tsx")).BookPage,
  },
  {
    at: /^\/booked\//,
    page: async () => (await import("../features/appointments/screens/own/own-page.tsx")).OwnPage,
  },
];
const visitPage = async () => (await import("../features/visitors/screens/visit/visit-page.tsx")).VisitPage;

// It is on its way while the theme and the language are.
const coming = (PAGES.find(({ at }) => at.test(location.pathname))?.page ?? visitPage)();
const Page = later(() => coming);

/** The visitors' pages: they bring nothing of the staff's screens along. */
function VisitorFrame() {
  const { theme } = useAppearance();
  const { code, dir } = useLanguage();
  return (
    <FluentProvider key={code} theme={theme} dir={dir}>
      <Page />
    </FluentProvider>
  );
}

await openPage(<VisitorFrame />);

const content = document.getElementById("parley");
if (content !== null) tellHeight(content);
