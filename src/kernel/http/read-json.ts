import type { FastifyInstance, FastifyRequest } from "fastify";
import { Failure } from "../errors.ts";

/** Bodies are JSON in UTF-8, whole and uncompressed; of anything else it is said what is wrong with it. */
export function readJson(app: FastifyInstance): void {
  // Forms of other sites can send plain text, and nothing here takes any.
  app.removeAllContentTypeParsers();
  const parse = app.getDefaultJsonParser("error", "error");
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, body, done) => {
    try {
      const text = textOf(request, Buffer.from(body));
      void parse(request, text, (error, value) => done(error && unreadable(text), value));
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  });
  // Whoever checks an address before using it, as Microsoft does, sends nothing and calls that plain text.
  app.addContentTypeParser("text/plain", { parseAs: "buffer" }, (_request, body, done) =>
    done(body.length === 0 ? null : plainTextRefused(), undefined),
  );
}

function plainTextRefused(): Failure {
  return new Failure("not-taken", "This content type is not taken here.", {
    cure: "Send Content-Type: application/json.",
  });
}

const UTF8 = new TextDecoder("utf-8", { fatal: true });

function textOf({ headers }: FastifyRequest, body: Buffer): string {
  refuseOtherCoding(headers);
  if (body.length === 0) {
    throw new Failure("invalid-input", "Content-Type says that there is a JSON body, but there is none.", {
      cure: "Send a JSON object, {} where there is nothing to say, or leave Content-Type out.",
    });
  }
  try {
    return UTF8.decode(body);
  } catch (error) {
    throw new Failure("invalid-input", "The body is not written in UTF-8.", {
      cure: "Send the body in UTF-8, as RFC 8259 asks of JSON.",
      cause: error,
    });
  }
}

function refuseOtherCoding(headers: FastifyRequest["headers"]): void {
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(headers["content-type"] ?? "")?.[1] ?? "utf-8";
  if (!/^utf-?8$/i.test(charset)) {
    throw new Failure("not-taken", `JSON in ${charset} is not taken here.`, { cure: "Send the body in UTF-8." });
  }
  const coding = headers["content-encoding"] ?? "identity";
  if (coding !== "identity") {
    throw new Failure("not-taken", `Bodies packed with ${coding} are not taken here.`, {
      cure: "Send the body as it is, without Content-Encoding.",
    });
  }
}

/** Where the text ceases to be JSON is told; of the text itself nothing, since it may hold a secret. */
function unreadable(text: string): Failure {
  try {
    JSON.parse(text);
    return new Failure(
      "invalid-input",
      "The body has a name that is taken nowhere: __proto__ or constructor.prototype.",
      {
        cure: "Call it something else.",
      },
    );
  } catch (error) {
    const [, place] = / \((line \d+ column \d+)\)/.exec(String(error)) ?? [];
    return new Failure("invalid-input", `The body is not JSON${place === undefined ? "" : ` from ${place} on`}.`, {
      cure: "Correct the JSON; a body that ends too early is not JSON either.",
    });
  }
}
