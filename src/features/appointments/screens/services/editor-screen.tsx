import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useParams } from "react-router";
import { Asked } from "../../../../web/parts/asked.tsx";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { type Service, useService } from "../queries.ts";
import { WholeEditor } from "./editor/whole-editor.tsx";
import { PagePanel } from "./preview/page-panel.tsx";
import { WeekPreview } from "./preview/week-preview.tsx";
import { Archiving } from "./archiving.tsx";
import { SERVICES as words } from "./words.ts";

/** One type of appointment: how it is booked, and what follows from that in the coming days. */
export function ServiceScreen() {
  const { id = "" } = useParams();
  const service = useService(id);
  const { data } = service;
  return (
    <Page
      title={data?.name ?? words.one}
      mark={data?.archivedAt !== undefined && <Badge appearance="tint">{words.archived}</Badge>}
      actions={data && <Archiving service={data} />}
    >
      <Asked query={service} rows={8}>
        {(known) => <Edited key={known.id} service={known} />}
      </Asked>
      <div>
        <ScreenLink to="/settings/services">{words.all}</ScreenLink>
      </div>
    </Page>
  );
}

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)",
    gap: tokens.spacingHorizontalL,
    "@media (max-width: 900px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  // What is offered stays in sight while the form is gone through.
  preview: {
    position: "sticky",
    top: tokens.spacingVerticalL,
    alignSelf: "start",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    minWidth: 0,
    "@media (max-width: 900px)": { position: "static" },
  },
});

function Edited({ service }: { readonly service: Service }) {
  const styles = useStyles();
  const [unsaved, setUnsaved] = useState(false);
  return (
    <div className={styles.columns}>
      <WholeEditor service={service} edited={setUnsaved} />
      <div className={styles.preview}>
        <WeekPreview service={service} unsaved={unsaved} />
        <PagePanel service={service} />
      </div>
    </div>
  );
}
