import { ScreenLink } from "../../../../web/parts/links.tsx";
import type { Column, Filter, TableOf } from "../../../../web/table/table.ts";
import { clockSpanWords, viewer } from "../../../../web/when/words.ts";
import { ConflictMark } from "../parts/conflict.tsx";
import { JoinButton } from "../parts/join-button.tsx";
import { StateBadge } from "../parts/state-badge.tsx";
import type { Appointment, Host, Service } from "../queries.ts";
import { customerOf, placeWords, WORDS } from "../words.ts";
import { LIST } from "./words.ts";

const { columns: titles } = LIST;
const STATES = ["pending", "confirmed", "declined", "cancelled"] as const;
const TIMES = ["ahead", "past", "all"] as const;

const COLUMNS: readonly Column<Appointment>[] = [
  {
    key: "customer",
    title: () => titles.customer,
    cell: (appointment) => <ScreenLink to={addressOf(appointment)}>{customerOf(appointment)}</ScreenLink>,
    width: "wide",
  },
  {
    key: "when",
    title: () => titles.when,
    cell: (appointment) => (
      <>
        {clockSpanWords({ start: new Date(appointment.start), end: new Date(appointment.end) }, viewer())}
        <ConflictMark appointment={appointment} />
      </>
    ),
    width: "wide",
  },
  { key: "service", title: () => titles.service, cell: ({ service }) => service.name },
  { key: "hosts", title: () => titles.hosts, cell: ({ hosts }) => hosts.map(({ name }) => name).join(", ") },
  { key: "place", title: () => titles.place, cell: ({ place }) => placeWords(place), hidden: true },
  {
    key: "attendance",
    title: () => titles.attendance,
    cell: ({ attendance }) => attendance && WORDS.attendances[attendance],
    hidden: true,
  },
  { key: "state", title: () => titles.state, cell: ({ state }) => <StateBadge state={state} />, width: "small" },
  {
    key: "join",
    title: () => titles.join,
    cell: (appointment) => <JoinButton appointment={appointment} size="small" />,
    width: "small",
  },
];

/** What a list of appointments can be narrowed by. */
export function filtersOf(services: readonly Service[], hosts: readonly Host[]): readonly Filter[] {
  return [
    { key: "service", title: () => LIST.filters.service, choices: choicesOf(services) },
    { key: "host", title: () => LIST.filters.host, choices: choicesOf(hosts) },
    {
      key: "state",
      title: () => LIST.filters.state,
      choices: STATES.map((value) => ({ value, title: () => WORDS.states[value] })),
    },
  ];
}

/** How appointments stand in a list. */
export function listOf(filters: readonly Filter[]): TableOf<Appointment> {
  const time = {
    key: "time",
    title: () => LIST.filters.time,
    choices: TIMES.map((value) => ({ value, title: () => LIST.times[value] })),
  };
  return {
    name: "appointments",
    title: () => WORDS.title,
    rowKey: ({ id }) => id,
    to: addressOf,
    search: () => LIST.search,
    filters: [...filters, time],
    columns: COLUMNS,
  };
}

function choicesOf(things: readonly { readonly id: string; readonly name: string }[]): Filter["choices"] {
  return things.map(({ id, name }) => ({ value: id, title: () => name }));
}

function addressOf({ id }: Appointment): string {
  return `/appointments/${id}`;
}
