import { Text } from "@fluentui/react-components";
import { ScreenLink } from "../../../web/parts/links.tsx";
import type { TableOf } from "../../../web/table/table.ts";
import { clockMomentWords, viewer } from "../../../web/when/words.ts";
import { EndpointBadge } from "./endpoint-badge.tsx";
import { Lately } from "./lately.tsx";
import { type Endpoint, useLatest } from "./queries.ts";
import { WORDS } from "./words.ts";

const { columns } = WORDS;

/** How endpoints stand in a list. */
export const ENDPOINT_LIST: TableOf<Endpoint> = {
  name: "webhook-endpoints",
  title: () => WORDS.title,
  rowKey: ({ id }) => id,
  to: addressOf,
  columns: [
    {
      key: "address",
      title: () => columns.address,
      cell: (endpoint) => <Named endpoint={endpoint} />,
      width: "wide",
    },
    {
      key: "state",
      title: () => columns.state,
      cell: (endpoint) => <EndpointBadge endpoint={endpoint} />,
      width: "small",
    },
    { key: "hears", title: () => columns.hears, cell: (endpoint) => hearsWords(endpoint) },
    { key: "last", title: () => columns.last, cell: ({ id }) => <Last id={id} /> },
    { key: "lately", title: () => columns.lately, cell: ({ id }) => <Latest id={id} />, width: "wide" },
  ],
};

export function hearsWords({ facts }: Endpoint): string {
  return facts.includes("*") ? WORDS.hears.everything : facts.join(", ");
}

function Named({ endpoint }: { readonly endpoint: Endpoint }) {
  return (
    <div>
      <ScreenLink to={addressOf(endpoint)}>{endpoint.url}</ScreenLink>
      {endpoint.description !== "" && (
        <Text block size={200}>
          {endpoint.description}
        </Text>
      )}
    </div>
  );
}

function Last({ id }: { readonly id: string }) {
  const [last] = useLatest(id).data ?? [];
  return last === undefined ? WORDS.none : clockMomentWords(new Date(last.createdAt), viewer());
}

function Latest({ id }: { readonly id: string }) {
  const { data } = useLatest(id);
  return data && <Lately deliveries={data} />;
}

function addressOf({ id }: Endpoint): string {
  return `/webhook-endpoints/${id}`;
}
