import { expect } from "vitest";
import { soon } from "../machine-time.ts";
import { connectedServer } from "../sandbox.ts";
import { AMARA, dayAt } from "./wishes.ts";

/** A server with one service of one host, Amara, who works on every day from nine to five in London. */
export async function bookingStage({
  service = {},
  options,
}: {
  readonly service?: object;
  readonly options?: Parameters<typeof connectedServer>[0];
} = {}) {
  const { server, sandbox, ...rest } = await connectedServer(options);
  return { server, sandbox, ...rest, ...(await furnished(server, service)) };
}

/** The same on a server that is connected already. */
export async function furnished(server: Server, changes: object = {}) {
  const host = await addHost(server, { name: "Amara Okafor", email: AMARA });
  const { status, body: service } = await server.call("POST", "/api/services", {
    body: { name: "Careers advice", zone: "Europe/London", hosts: [host.id], ...changes },
  });
  expect([status, service]).toMatchObject([201, {}]);
  // The same days each time, though midnight may come in between.
  const [tomorrow, nextWeek] = [dayAt(1, 0), dayAt(8, 0)];
  const slots = async (from = tomorrow, to = nextWeek) => {
    const query = new URLSearchParams({ service: service.id, from, to });
    return (await server.call("GET", `/api/slots?${query.toString()}`)).body;
  };
  const book = (wish: object) =>
    server.call("POST", "/api/appointments", {
      body: {
        ...("hold" in wish ? {} : { service: service.id }),
        customer: { name: "Priya Raman", email: "priya@elsewhere.example", zone: "Asia/Kolkata" },
        ...wish,
      },
    });
  return { host, service, slots, book };
}

type Server = Awaited<ReturnType<typeof connectedServer>>["server"];

/** Makes somebody of the campus a host. */
export async function addHost(
  server: Pick<Server, "call">,
  { name, email, availability = {} }: { name: string; email: string; availability?: object },
) {
  const { body: person } = await server.call("POST", "/api/people", { body: { name, audience: "operator", email } });
  const { status, body: host } = await server.call("POST", "/api/hosts", {
    body: { person: person.id, availability: { ...EVERY_DAY, ...availability } },
  });
  expect([status, host]).toMatchObject([201, {}]);
  return host;
}

const EVERY_DAY = {
  zone: "Europe/London",
  weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], from: "09:00", to: "17:00" }],
};

/** So many minutes go by, and the server knows it. */
export async function minutesPass(
  { sandbox, server }: Pick<Awaited<ReturnType<typeof connectedServer>>, "sandbox" | "server">,
  minutes: number,
): Promise<void> {
  const { now } = await sandbox.control("POST", "/clock", { advance: minutes * 60 });
  await soon(async () => expect(server.house.clock.now().getTime()).toBeGreaterThanOrEqual(Date.parse(now)));
}
