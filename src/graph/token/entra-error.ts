import { z } from "zod";

/** What Entra said when it refused a token. Never holds a credential. */
export interface EntraRefusal {
  /** OAuth's word, such as `invalid_client`. */
  readonly error: string;
  /** Entra's numbers: the only thing to branch on. */
  readonly errorCodes: readonly number[];
  readonly description: string;
  readonly traceId: string | undefined;
  readonly correlationId: string | undefined;
  readonly status: number;
  /** True when the secret has the shape of an id, as when the wrong column was copied. */
  readonly secretLooksLikeId: boolean;
}

/** What is wrong with a connection, for people and for programs. */
export interface EntraFinding {
  /** Stable word for programs. */
  readonly reason: string;
  readonly sentence: string;
  readonly cure: string;
}

/** Entra answered, and gave no token. */
export class EntraError extends Error {
  override readonly name = "EntraError";
  readonly refusal: EntraRefusal;

  constructor(refusal: EntraRefusal) {
    const code = refusal.errorCodes[0];
    super(`Microsoft Entra gave no token: ${refusal.error}${code === undefined ? "" : ` (AADSTS${code})`}.`);
    this.refusal = refusal;
  }
}

const Body = z.object({
  error: z.string(),
  error_description: z.string().catch(""),
  error_codes: z.array(z.number()).catch([]),
  trace_id: z.string().optional().catch(undefined),
  correlation_id: z.string().optional().catch(undefined),
});

type Body = z.infer<typeof Body>;

/** Reads a refusal of the token endpoint or of discovery; an answer that is not in Entra's form keeps its status as its word. */
export function entraErrorOf(
  { status, text }: { status: number; text: string },
  secretLooksLikeId: boolean,
): EntraError {
  const parsed = Body.safeParse(jsonOf(text));
  const body: Body = parsed.success ? parsed.data : { error: `http-${status}`, error_description: "", error_codes: [] };
  const description = firstLine(body.error_description);
  return new EntraError({
    error: body.error,
    errorCodes: codesOf(body.error_codes, description),
    description,
    traceId: body.trace_id,
    correlationId: body.correlation_id,
    status,
    secretLooksLikeId,
  });
}

// Discovery of an unknown tenant names its code in the text only.
function codesOf(codes: readonly number[], description: string): readonly number[] {
  const named = /^AADSTS(\d+)/.exec(description)?.[1];
  return codes.length > 0 || named === undefined ? codes : [Number(named)];
}

/** The sentence alone: trace, correlation and time follow it on lines of their own or after double spaces. */
function firstLine(description: string): string {
  return description.split(/\r?\n| Trace ID:/)[0]?.trim() ?? "";
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A gateway in front of Entra answers with a page; the status then says all there is to know.
    return undefined;
  }
}
