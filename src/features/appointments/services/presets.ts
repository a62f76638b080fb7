import type { SERVICE_PRESETS, ServiceChange } from "./contract.ts";

type Preset = (typeof SERVICE_PRESETS)[number];

/** What each way is; what a service says itself comes first. */
const PRESETS: Readonly<Record<Preset, ServiceChange>> = {
  // The operator owns a meeting that is in nobody's calendar, so nothing is known of calendars either.
  targetconnect: { lane: "standalone", organiser: "host", approval: "none", outlook: "ignored", invitations: "parley" },
  // One mailbox organises; somebody approves, and by that generates the link.
  alga: { lane: "calendar", organiser: "settings", approval: "required", invitations: "parley" },
};

/** What a new service is where it does not say: as its preset has it, and as what Parley was set up to do allows. */
export function usualFor(preset: Preset | undefined, abilities: ReadonlySet<string>): ServiceChange {
  return { ...asSetUp(abilities), ...(preset && PRESETS[preset]) };
}

function asSetUp(abilities: ReadonlySet<string>): ServiceChange {
  const isCalendar = abilities.has("meetings.calendar");
  return {
    ...(!isCalendar && abilities.has("meetings.standalone") && { lane: "standalone" }),
    ...(!isCalendar && !abilities.has("appointments.free-busy") && { outlook: "ignored" }),
  };
}
