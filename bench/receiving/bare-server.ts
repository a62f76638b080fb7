// A program of its own: the least that could answer an announcement: one fastify route that reads the JSON body and
// answers 202 without keeping anything. Prints its address when it listens.
import fastify from "fastify";

const app = fastify({ bodyLimit: 4 * 1024 * 1024 });
app.post("/graph/notifications", async (_request, reply) => reply.status(202).send());
console.log(`Listens at ${await app.listen({ port: 0, host: "127.0.0.1" })}`);
process.once("SIGTERM", () => process.exit());
