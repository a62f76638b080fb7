import type { FastifyInstance } from "fastify";
import { Failure } from "../errors.ts";

/** The content type under which files are sent: what they hold is looked at, not believed. */
export const FILE = "application/octet-stream";

/** Within this scope bodies are files, handed on as they come. */
export function takeFiles(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(FILE, (_request, payload, done) => done(null, payload));
  scope.addHook("preValidation", async ({ body }) => {
    if (body !== undefined) return;
    throw new Failure("not-taken", "This address takes a file, and there is none.", {
      cure: `Send its bytes with Content-Type: ${FILE}.`,
    });
  });
}
