import { isoSeconds } from "../../kernel/clock.ts";

interface Details {
  /** A more specific code, as innerError.code. */
  readonly inner?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal in Microsoft Graph's envelope. */
export class GraphRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: Details;

  constructor(head: { status: number; code: string } & Details, message: string) {
    super(message);
    this.status = head.status;
    this.code = head.code;
    this.details = head;
  }
}

export interface RequestIds {
  readonly requestId: string;
  readonly clientRequestId: string;
}

export function refusalBody(refusal: GraphRefusal, ids: RequestIds, now: number): object {
  const { inner } = refusal.details;
  return {
    error: {
      code: refusal.code,
      message: refusal.message,
      innerError: {
        ...(inner === undefined ? {} : { code: inner }),
        date: isoSeconds(now).slice(0, 19),
        "request-id": ids.requestId,
        "client-request-id": ids.clientRequestId,
      },
    },
  };
}

export function badRequest(message: string): GraphRefusal {
  return new GraphRefusal({ status: 400, code: "BadRequest" }, message);
}

/** How Teams says that somebody may not do this. */
export function forbidden(message: string): GraphRefusal {
  return new GraphRefusal({ status: 403, code: "Forbidden" }, message);
}

/** How Teams says that something is not there. */
export function notFound(message: string): GraphRefusal {
  return new GraphRefusal({ status: 404, code: "NotFound" }, message);
}

export function missingObject(id: string): GraphRefusal {
  const text = `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`;
  return new GraphRefusal({ status: 404, code: "Request_ResourceNotFound" }, text);
}

export function unsupportedQuery(message: string): GraphRefusal {
  return new GraphRefusal({ status: 400, code: "Request_UnsupportedQuery" }, message);
}

export function unknownProperty(name: string, type: string): GraphRefusal {
  return badRequest(`Could not find a property named '${name}' on type 'microsoft.graph.${type}'.`);
}

export function notSimulated(what: string): GraphRefusal {
  return new GraphRefusal(
    { status: 501, code: "NotImplemented" },
    `${what} exists in Microsoft Graph, but this sandbox does not simulate it yet.`,
  );
}
