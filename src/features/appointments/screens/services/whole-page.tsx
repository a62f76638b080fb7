import { Button } from "@fluentui/react-components";
import { useSearchParams } from "react-router";
import { SidePanel } from "../../../../web/parts/side-panel.tsx";
import type { Service } from "../queries.ts";
import { OnWebsites } from "./preview/on-websites.tsx";
import { SERVICES } from "./words.ts";

const { page: words } = SERVICES;
const SHOWN = "show";

/** The page on which everything stands that anybody may book. Nothing where there is nothing. */
export function WholePage({ services }: { readonly services: readonly Service[] }) {
  const [search, setSearch] = useSearchParams();
  const one = services.find(({ audience, archivedAt }) => audience === "public" && archivedAt === undefined);
  if (one === undefined) return null;
  const show = (shown: boolean) =>
    setSearch((before) => {
      const after = new URLSearchParams(before);
      after.delete(SHOWN);
      if (shown) after.set(SHOWN, "page");
      return after;
    });
  return (
    <>
      <Button onClick={() => show(true)}>{words.whole}</Button>
      {search.get(SHOWN) === "page" && (
        <SidePanel title={words.whole} close={() => show(false)}>
          {/* Each service's own page lies below it. */}
          <OnWebsites page={one.page.slice(0, one.page.lastIndexOf("/"))} title={words.bookAny} />
        </SidePanel>
      )}
    </>
  );
}
