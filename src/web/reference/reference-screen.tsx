import { Link, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useLocation } from "react-router";
import { Asked } from "../parts/asked.tsx";
import { Empty } from "../parts/empty.tsx";
import { later } from "../parts/later.tsx";
import { ScreenLink } from "../parts/links.tsx";
import { Page } from "../parts/page.tsx";
import type { Resource } from "./description.ts";
import { guideIn } from "./guides.ts";
import { OperationList } from "./operation-list.tsx";
import { OperationView } from "./operation-view.tsx";
import { useResources } from "./queries.ts";
import { WORDS } from "./words.ts";

const Guide = later(async () => (await import("./guide.tsx")).Guide);

const NARROW = "@media (max-width: 900px)";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 300px) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalXXL,
    alignItems: "start",
    [NARROW]: { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  list: {
    position: "sticky",
    top: tokens.spacingVerticalM,
    maxHeight: `calc(100vh - 2 * ${tokens.spacingVerticalM})`,
    overflowY: "auto",
    minWidth: 0,
    [NARROW]: { position: "static", maxHeight: "none" },
  },
  // On a phone the list is a page of its own.
  folded: { [NARROW]: { display: "none" } },
  back: { display: "none", [NARROW]: { display: "block" } },
  main: { minWidth: 0 },
  about: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalM },
  guides: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** What the API can be asked, from its own description; the address says which operation is looked at. */
export function ReferenceScreen() {
  const resources = useResources();
  return (
    <Page title={WORDS.title}>
      <Asked query={resources} rows={10}>
        {(known) => <Reference resources={known} />}
      </Asked>
    </Page>
  );
}

function Reference({ resources }: { readonly resources: readonly Resource[] }) {
  const styles = useStyles();
  const chosen = decodeURIComponent(useLocation().hash.slice(1));
  const hidden = chosen !== "" && styles.folded;
  return (
    <div className={styles.columns}>
      <div className={mergeClasses(styles.list, hidden)}>
        <OperationList resources={resources} chosen={chosen} />
      </div>
      <div className={mergeClasses(styles.main, chosen === "" && styles.folded)}>
        {chosen !== "" && (
          <div className={styles.back}>
            <ScreenLink to="/reference">{WORDS.all}</ScreenLink>
          </div>
        )}
        <Chosen resources={resources} chosen={chosen} />
      </div>
    </div>
  );
}

function Chosen({ resources, chosen }: { readonly resources: readonly Resource[]; readonly chosen: string }) {
  if (chosen === "") return <About resources={resources} />;
  const guide = guideIn(chosen);
  if (guide) return <Guide key={chosen} name={guide} />;
  const operation = resources.flatMap(({ operations }) => operations).find(({ id }) => id === chosen);
  if (operation === undefined) return <Empty title={WORDS.missing} words={WORDS.why} />;
  return <OperationView key={operation.id} operation={operation} />;
}

function About({ resources }: { readonly resources: readonly Resource[] }) {
  const styles = useStyles();
  const count = resources.reduce((sum, { operations }) => sum + operations.length, 0);
  return (
    <div className={styles.about}>
      <Text>{WORDS.why}</Text>
      <Text>{WORDS.count({ count })}</Text>
      <Link href="/openapi.json" target="_blank" rel="noreferrer">
        {WORDS.description}
      </Link>
    </div>
  );
}
