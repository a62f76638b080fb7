import type { Context } from "../../../context.ts";
import { type GraphAnswer, type GraphClient, GraphError, type GraphRequest } from "../../../graph/index.ts";
import type { MeetingRow } from "../store.ts";
import type { Exchange, Operation } from "./contract.ts";

/** A client that notes each request about a meeting and its answer, and says it in the log. */
export function watched(ctx: Context, graph: GraphClient, { meeting, operation, exchanges }: Watched): GraphClient {
  const send = async <T>(request: GraphRequest): Promise<GraphAnswer<T>> => {
    const at = ctx.clock.now().toISOString();
    const asked = { at, operation, method: request.method, path: request.path.template };
    const note = (answer: Pick<Exchange, "status" | "code" | "requestId">) => {
      const exchange = { ...asked, ...answer };
      exchanges.push(exchange);
      ctx.log.info({ ...exchange, meeting: meeting.id, key: meeting.key }, "Microsoft was asked about a meeting");
    };
    try {
      const answer = await graph.send<T>(request);
      note({ status: answer.status, requestId: answer.headers["request-id"] });
      return answer;
    } catch (error) {
      note(error instanceof GraphError ? answerIn(error) : {});
      throw error;
    }
  };
  return { ...graph, send, request: async <T>(request: GraphRequest) => (await send<T>(request)).body };
}

interface Watched {
  readonly meeting: Pick<MeetingRow, "id" | "key">;
  readonly operation: Operation;
  readonly exchanges: Exchange[];
}

function answerIn({ status, code, requestId }: GraphError): Pick<Exchange, "status" | "code" | "requestId"> {
  return { status, code, requestId };
}

/** What is being done to a meeting. */
export function operationOf({ cancelled, join_url }: Pick<MeetingRow, "cancelled" | "join_url">): Operation {
  if (cancelled) return "cancel";
  return join_url === null ? "create" : "move";
}
