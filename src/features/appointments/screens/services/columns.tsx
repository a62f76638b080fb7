import { Badge } from "@fluentui/react-components";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import type { TableOf } from "../../../../web/table/table.ts";
import { durationWords } from "../../../../web/when/words.ts";
import type { Service } from "../queries.ts";
import { WORDS } from "../words.ts";
import { SERVICES } from "./words.ts";

const { columns: titles } = SERVICES;

/** How types of appointment stand in a list. */
export const SERVICE_LIST: TableOf<Service> = {
  name: "services",
  title: () => SERVICES.title,
  rowKey: ({ id }) => id,
  to: addressOf,
  filters: [
    {
      key: "archived",
      title: () => SERVICES.filterArchived,
      choices: [{ value: "true", title: () => SERVICES.withArchived }],
    },
  ],
  columns: [
    {
      key: "name",
      title: () => titles.name,
      cell: (service) => (
        <>
          <ScreenLink to={addressOf(service)}>{service.name}</ScreenLink>{" "}
          {service.archivedAt !== undefined && <Badge appearance="tint">{SERVICES.archived}</Badge>}
        </>
      ),
      sort: (one, other) => one.name.localeCompare(other.name),
      width: "wide",
    },
    {
      key: "duration",
      title: () => titles.duration,
      cell: ({ duration }) => durationWords(duration),
      sort: (one, other) => one.duration - other.duration,
    },
    { key: "hosts", title: () => titles.hosts, cell: ({ hosts }) => hosts.length, width: "small" },
    { key: "place", title: () => titles.place, cell: ({ place }) => WORDS.places[place.kind] },
    {
      key: "approval",
      title: () => titles.approval,
      cell: ({ approval }) => SERVICES.approvals[approval],
      hidden: true,
    },
    { key: "audience", title: () => titles.audience, cell: ({ audience }) => SERVICES.audiences[audience] },
  ],
};

function addressOf({ id }: Service): string {
  return `/settings/services/${id}`;
}
