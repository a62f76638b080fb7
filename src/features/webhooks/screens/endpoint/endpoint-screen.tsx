import { useParams } from "react-router";
import { Asked } from "../../../../web/parts/asked.tsx";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { Deliveries } from "../deliveries/deliveries.tsx";
import { EndpointBadge } from "../endpoint-badge.tsx";
import { hostOf } from "../host.ts";
import { useEndpoint } from "../queries.ts";
import { WORDS } from "../words.ts";
import { EndpointActions } from "./endpoint-actions.tsx";
import { Settings, Trouble } from "./endpoint-settings.tsx";

const { one } = WORDS;

/** One endpoint: how it does, what can be done with it, and everything that was sent to it. */
export function EndpointScreen() {
  const { id = "" } = useParams();
  const endpoint = useEndpoint(id);
  const known = endpoint.data;
  return (
    <Page
      title={known === undefined ? one.title : hostOf(known.url)}
      mark={known && <EndpointBadge endpoint={known} />}
      actions={known && <EndpointActions endpoint={known} />}
    >
      <Asked query={endpoint} rows={4}>
        {(found) => (
          <>
            <Trouble endpoint={found} />
            <Settings endpoint={found} />
            <Deliveries endpoint={found.id} />
          </>
        )}
      </Asked>
      <div>
        <ScreenLink to="/webhook-endpoints">{one.all}</ScreenLink>
      </div>
    </Page>
  );
}
