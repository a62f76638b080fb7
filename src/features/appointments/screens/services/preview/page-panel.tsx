import { Text } from "@fluentui/react-components";
import { Panel } from "../../../../../web/parts/panel.tsx";
import type { Service } from "../../queries.ts";
import { SERVICES } from "../words.ts";
import { OnWebsites } from "./on-websites.tsx";

const { page: words } = SERVICES;

/** Where customers book it, to be copied and put into other pages. */
export function PagePanel({ service: { page, name, audience } }: { readonly service: Service }) {
  const title = words.book({ name });
  return (
    <Panel title={words.title}>
      {audience === "staff" && <Text>{words.staff}</Text>}
      {audience === "visitors" && <Text>{words.visitors}</Text>}
      {audience === "visitors" && <OnWebsites page={page} title={title} ways={["link"]} />}
      {audience === "public" && <OnWebsites page={page} title={title} />}
    </Panel>
  );
}
