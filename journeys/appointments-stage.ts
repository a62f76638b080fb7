import type { scene } from "./browser.ts";

type Call = Awaited<ReturnType<typeof scene>>["call"];

const HOURS = { zone: "Europe/London", weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], from: "09:00", to: "17:00" }] };

async function made(call: Call, path: string, body: object) {
  const { status, body: answer } = await call("POST", path, { body });
  if (status >= 300) throw new Error(`${path} answered ${status}: ${JSON.stringify(answer)}`);
  return answer;
}

/** Two hosts, a service of the first with approval, and two appointments of the day after tomorrow, one of which waits. */
export async function bookable(call: Call) {
  const hosts = [];
  for (const [name, email] of [
    ["Amara Okafor", "amara.okafor@campus.example"],
    ["Grace Mensah", "grace.mensah@campus.example"],
  ]) {
    const person = await made(call, "/api/people", { name, email, audience: "operator" });
    hosts.push(await made(call, "/api/hosts", { person: person.id, availability: HOURS }));
  }
  const service = await made(call, "/api/services", {
    name: "Careers advice",
    zone: "Europe/London",
    hosts: [hosts[0]?.id],
    approval: "required",
    questions: [
      { name: "about", label: "What is it about?", kind: "long-text", required: true },
      { name: "year", label: "Year of study", kind: "choice", options: ["First", "Second", "Third"] },
    ],
  });
  const day = new Date(Date.now() + 2 * 24 * 3600_000).toISOString().slice(0, 10);
  const book = (time: string, name: string, pending: boolean) =>
    made(call, "/api/appointments", {
      service: service.id,
      start: `${day}T${time}:00Z`,
      customer: { name, email: `${name.split(" ")[0]?.toLowerCase()}@elsewhere.example`, zone: "Asia/Kolkata" },
      answers: { about: "My first CV", year: "Second" },
      pending,
    });
  const first = await book("10:00", "Priya Raman", false);
  const pending = await book("11:30", "Tom Teacher", true);
  return { service, hosts, day, first, pending, book };
}
