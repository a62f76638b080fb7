import { Text } from "@fluentui/react-components";
import { ScreenLink } from "../../../../../web/parts/links.tsx";
import { useRooms } from "../../hosts/queries.ts";
import { useHosts } from "../../queries.ts";
import { SERVICES } from "../words.ts";
import { ChecksControl, ChoiceControl, NumberControl } from "./controls.tsx";
import type { Draft } from "./draft.ts";
import type { ServiceForm } from "./use-service-form.ts";

const { fields: words } = SERVICES;

/** Who holds it, how many come, and who may book. */
export function WhoGroup({ form }: { readonly form: ServiceForm }) {
  const { draft, change, complaint } = form;
  return (
    <>
      <Hosts form={form} />
      <ChoiceControl
        label={words.takes}
        value={draft.takes}
        choices={["any-host", "all-hosts"]}
        words={SERVICES.takes}
        change={(takes) => change({ takes })}
        complaint={complaint("takes")}
      />
      {draft.takes === "any-host" && <Priorities form={form} />}
      <NumberControl
        label={words.capacity}
        min={1}
        value={draft.capacity}
        change={(capacity) => change({ capacity })}
        complaint={complaint("capacity")}
      />
      <ChoiceControl
        label={words.audience}
        value={draft.audience}
        choices={["public", "visitors", "staff"]}
        words={SERVICES.audiences}
        change={(audience) => change({ audience })}
        complaint={complaint("audience")}
      />
      <Rooms form={form} />
    </>
  );
}

function Hosts({ form: { draft, change, complaint } }: { readonly form: ServiceForm }) {
  const hosts = useHosts().data ?? [];
  if (hosts.length === 0) {
    return (
      <Text>
        {words.noHosts} <ScreenLink to="/settings/hosts">{SERVICES.hostsLink}</ScreenLink>
      </Text>
    );
  }
  return (
    <ChecksControl
      label={words.hosts}
      hint={words.hostsHint}
      value={draft.hosts}
      choices={hosts.map(({ id, name }) => ({ value: id, title: name }))}
      change={(chosen) => change({ hosts: [...chosen] })}
      complaint={complaint("hosts")}
    />
  );
}

/** Who is asked first; with a single host there is nothing to say. */
function Priorities({ form: { draft, change, complaint } }: { readonly form: ServiceForm }) {
  const hosts = (useHosts().data ?? []).filter(({ id }) => draft.hosts.includes(id));
  if (hosts.length < 2) return null;
  return hosts.map(({ id, name, priority }) => (
    <NumberControl
      key={id}
      label={words.priority({ name })}
      hint={words.priorityHint({ own: priority })}
      value={draft.priorities[id] ?? Number.NaN}
      change={(value) => change({ priorities: withPriority(draft.priorities, id, value) })}
      complaint={complaint(`priorities.${id}`)}
    />
  ));
}

/** What is left empty counts as everywhere. */
function withPriority(before: Draft["priorities"], host: string, value: number): Draft["priorities"] {
  const others = Object.fromEntries(Object.entries(before).filter(([id]) => id !== host));
  return Number.isFinite(value) ? { ...others, [host]: value } : others;
}

function Rooms({ form: { draft, change, complaint } }: { readonly form: ServiceForm }) {
  const rooms = useRooms().data?.filter(({ archivedAt }) => archivedAt === undefined) ?? [];
  if (rooms.length === 0) return null;
  return (
    <ChecksControl
      label={words.rooms}
      hint={words.roomsHint}
      value={draft.rooms}
      choices={rooms.map(({ id, name }) => ({ value: id, title: name }))}
      change={(chosen) => change({ rooms: [...chosen] })}
      complaint={complaint("rooms")}
    />
  );
}
