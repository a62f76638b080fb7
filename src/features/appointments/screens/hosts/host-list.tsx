import { Badge } from "@fluentui/react-components";
import { ScreenLink } from "../../../../web/parts/links.tsx";
import type { TableOf } from "../../../../web/table/table.ts";
import { zoneWords } from "../../../../web/when/words.ts";
import type { Host } from "../queries.ts";
import { SERVICES } from "../services/words.ts";
import { hoursWords } from "./hours-words.ts";
import { HOSTS } from "./words.ts";

const { columns: titles } = HOSTS;

/** How hosts stand in a list. */
export const HOST_LIST: TableOf<Host> = {
  name: "hosts",
  title: () => HOSTS.tabs.hosts,
  rowKey: ({ id }) => id,
  to: addressOf,
  filters: [
    { key: "archived", title: () => HOSTS.archived, choices: [{ value: "true", title: () => SERVICES.withArchived }] },
  ],
  columns: [
    {
      key: "name",
      title: () => titles.name,
      cell: (host) => (
        <>
          <ScreenLink to={addressOf(host)}>{host.name}</ScreenLink>{" "}
          {host.archivedAt !== undefined && <Badge appearance="tint">{HOSTS.archived}</Badge>}
        </>
      ),
      sort: (one, other) => one.name.localeCompare(other.name),
    },
    { key: "hours", title: () => titles.hours, cell: ({ availability }) => hoursWords(availability), width: "wide" },
    {
      key: "zone",
      title: () => titles.zone,
      cell: ({ availability }) => zoneWords({ zone: availability.zone, now: new Date() }),
      width: "small",
    },
    {
      key: "calendar",
      title: () => titles.calendar,
      cell: ({ calendar }) => <CalendarMark calendar={calendar} />,
    },
  ],
};

function addressOf({ id }: Host): string {
  return `/settings/hosts/${id}`;
}

function CalendarMark({ calendar }: { readonly calendar: Host["calendar"] | undefined }) {
  if (calendar?.finding !== undefined) {
    return (
      <Badge appearance="tint" color="warning">
        {HOSTS.calendar.trouble}
      </Badge>
    );
  }
  const read = calendar?.readAt !== undefined;
  return (
    <Badge appearance="tint" color={read ? "success" : "subtle"}>
      {read ? HOSTS.calendar.readMark : HOSTS.calendar.neverMark}
    </Badge>
  );
}
