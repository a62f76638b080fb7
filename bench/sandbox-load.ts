// A program of its own: sends one kind of request to the sandbox over keep-alive connections for some seconds, each
// connection its next as soon as the last is answered, and prints how many were answered with 2xx.
// Arguments: origin, access token, method, path with {n} for a number that counts up, body ("" for none), connections, seconds.
import { Client } from "undici";

const [origin = "", token = "", method = "GET", path = "", body = "", connections = "", seconds = ""] =
  process.argv.slice(2);
const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
let asked = 0;
let answered = 0;
const until = performance.now() + Number(seconds) * 1000;

async function ask(client: Client): Promise<void> {
  while (performance.now() < until) {
    asked += 1;
    await send(
      client,
      path.replace("{n}", asked.toString(16).padStart(12, "0")),
      body.replaceAll("{n}", String(asked)),
    );
    answered += 1;
  }
  await client.close();
}

function send(client: Client, to: string, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let status = 0;
    const chunks: Buffer[] = [];
    client.dispatch(
      {
        method: method === "POST" || method === "PATCH" ? method : "GET",
        path: to,
        headers,
        body: text === "" ? null : text,
      },
      {
        onRequestStart: () => undefined,
        onResponseStart: (_controller, code) => {
          status = code;
        },
        onResponseData: (_controller, chunk) => chunks.push(chunk),
        onResponseEnd: () =>
          status >= 200 && status < 300
            ? resolve()
            : reject(new Error(`${method} ${to} was answered ${status}: ${Buffer.concat(chunks).toString()}`)),
        onResponseError: (_controller, error) => reject(error),
      },
    );
  });
}

const began = performance.now();
await Promise.all(Array.from({ length: Number(connections) }, () => ask(new Client(origin))));
console.log(`Answered ${answered} in ${(performance.now() - began).toFixed(0)} ms`);
