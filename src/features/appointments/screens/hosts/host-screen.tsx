import { Badge } from "@fluentui/react-components";
import { useParams } from "react-router";
import { Asked } from "../../../../web/parts/asked.tsx";
import { TwoColumns } from "../../../../web/parts/known.tsx";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { CalendarPanel } from "./calendar-panel.tsx";
import { FeedPanel } from "./feed-panel.tsx";
import { HostActions } from "./host-actions.tsx";
import { HoursEditor } from "./hours-editor.tsx";
import { useHost } from "./queries.ts";
import { HOSTS as words } from "./words.ts";

/** One host: their hours, and how well their Outlook calendar is known. */
export function HostScreen() {
  const { id = "" } = useParams();
  const host = useHost(id);
  const { data } = host;
  return (
    <Page
      title={data?.name ?? words.one}
      mark={data?.archivedAt !== undefined && <Badge appearance="tint">{words.archived}</Badge>}
      actions={data && <HostActions host={data} />}
    >
      <Asked query={host} rows={6}>
        {(known) => (
          <TwoColumns wide="first" side={<HoursEditor key={known.id} host={known} />}>
            <CalendarPanel host={known} />
            <FeedPanel key={known.id} host={known} />
          </TwoColumns>
        )}
      </Asked>
      <div>
        <ScreenLink to="/settings/hosts">{words.all}</ScreenLink>
      </div>
    </Page>
  );
}
