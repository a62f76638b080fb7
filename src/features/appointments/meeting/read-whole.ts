import type { Transaction } from "../../../kernel/database/database.ts";
import { meetingsById, meetingSettings } from "../../meetings/index.ts";
import { appointmentsOfSession } from "../booking/store.ts";
import { hostsById } from "../hosts/store.ts";
import { serviceRow } from "../services/store.ts";
import { hostsOf, type SessionRow } from "../sessions/store.ts";
import type { Whole } from "./rules.ts";

/** A session with all that belongs to it. */
export async function readWhole(tx: Transaction, session: SessionRow): Promise<Whole> {
  const { wish: service } = await serviceRow(tx, session.service_id);
  const { lane } = await meetingSettings(tx);
  const [meeting] = session.meeting_id === null ? [] : await meetingsById(tx, [session.meeting_id]);
  const found = await hostsById(tx, await hostsOf(tx, session.id));
  // The first host of the service is its first here, too: whoever organises stays the same.
  const hosts = found.toSorted((one, other) => service.hosts.indexOf(one.id) - service.hosts.indexOf(other.id));
  return { session, service, hosts, lane, meeting, appointments: await appointmentsOfSession(tx, session.id) };
}
