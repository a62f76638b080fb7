// A program of its own: takes notifications, and prints how many came in each second once it has begun to listen.
import { createServer } from "node:http";

let taken = 0;
const server = createServer((request, response) => {
  const token = new URL(request.url ?? "/", "http://receiver").searchParams.get("validationToken");
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    response.writeHead(token === null ? 202 : 200, { "Content-Type": "text/plain" });
    response.end(token ?? "");
    if (token === null) taken += JSON.parse(Buffer.concat(chunks).toString("utf8")).value.length;
  });
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  console.log(`Receives at ${typeof address === "object" ? address?.port : ""}`);
});
process.on("SIGTERM", () => {
  console.log(`Took ${taken}`);
  process.exit(0);
});
