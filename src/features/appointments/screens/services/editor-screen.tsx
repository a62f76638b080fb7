import { Badge } from "@fluentui/react-components";
import { useState } from "react";
import { useParams } from "react-router";
import { Asked } from "../../../../web/parts/asked.tsx";
import { TwoColumns } from "../../../../web/parts/known.tsx";
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

function Edited({ service }: { readonly service: Service }) {
  const [unsaved, setUnsaved] = useState(false);
  return (
    <TwoColumns wide="first" side={<WholeEditor service={service} edited={setUnsaved} />}>
      <WeekPreview service={service} unsaved={unsaved} />
      <PagePanel service={service} />
    </TwoColumns>
  );
}
