// A program of its own: asks for new meetings over keep-alive connections for some seconds, each connection its next
// request as soon as the last is answered, and prints how many were answered with 202.
// Arguments: origin, access key, connections, seconds.
import { Client } from "undici";

const [origin = "", key = "", connections = "", seconds = ""] = process.argv.slice(2);
const headers = { "content-type": "application/json", authorization: `Bearer ${key}` };
const start = new Date(Date.now() + 30 * 24 * 3600_000);
const body = JSON.stringify({
  subject: "Advice on the thesis",
  start: start.toISOString(),
  end: new Date(start.getTime() + 1800_000).toISOString(),
  organiser: { userPrincipalName: "amara.okafor@campus.example" },
  lane: "calendar",
  attendees: [
    { email: "jonas.lindqvist@campus.example", name: "Jonas Lindqvist" },
    { email: "mei.tanaka@campus.example", name: "Mei Tanaka" },
  ],
});

// Keys must be new in every run against the same database.
const run = `${process.pid.toString(36)}-${Date.now().toString(36)}`;
let asked = 0;
let answered = 0;
const until = performance.now() + Number(seconds) * 1000;

async function ask(client: Client): Promise<void> {
  while (performance.now() < until) {
    asked += 1;
    await put(client, `/api/meetings/${run}-${asked}`);
    answered += 1;
  }
  await client.close();
}

/** Without undici's streams and promises per body: what the generator burns on these cores, both servers lack. */
function put(client: Client, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let status = 0;
    const chunks: Buffer[] = [];
    client.dispatch(
      { method: "PUT", path, headers, body },
      {
        onRequestStart: () => undefined,
        onResponseStart: (_controller, code) => {
          status = code;
        },
        onResponseData: (_controller, chunk) => chunks.push(chunk),
        onResponseEnd: () =>
          status === 202 ? resolve() : reject(new Error(`Answered ${status}: ${Buffer.concat(chunks).toString()}`)),
        onResponseError: (_controller, error) => reject(error),
      },
    );
  });
}

const began = performance.now();
await Promise.all(Array.from({ length: Number(connections) }, () => ask(new Client(origin))));
console.log(`Answered ${answered} in ${(performance.now() - began).toFixed(0)} ms`);
