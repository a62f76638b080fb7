import { createServer, type IncomingMessage } from "node:http";
import { onTestFinished } from "vitest";
import { type AllowedHost, readAllowedHosts } from "../../kernel/outside/allowed-hosts.ts";

/** The school of the archive as OneRoster's REST binding has it. */
export const SERVED: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
  academicSessions: [
    {
      sourcedId: "t1",
      status: "active",
      title: "Autumn 2026",
      type: "term",
      startDate: "2026-09-01",
      endDate: "2027-01-31",
    },
  ],
  orgs: [{ sourcedId: "o1", status: "active", name: "Hill School", type: "school" }],
  courses: [{ sourcedId: "k1", status: "active", title: "Biology", courseCode: "BIO", org: { sourcedId: "o1" } }],
  classes: [
    classOf("c1", { title: "Biology 1", classCode: "BIO-1", location: "Room 4", subjects: ["Biology", "Life"] }),
    classOf("c2", { title: "Biology 2", classCode: "BIO-2" }),
  ],
  users: [
    userOf("u1", { username: "tess", givenName: "Tess", familyName: "Teacher", identifier: "T1", password: "hidden1" }),
    userOf("u2", { username: "sam", givenName: "Sam", familyName: "Student", identifier: "S2", phone: "phone-of-sam" }),
    userOf("u3", { username: "sue", givenName: "Sue", familyName: "Student", identifier: "S3" }),
    userOf("u9", { username: "pat", givenName: "Pat", familyName: "Parent", identifier: "P9" }),
  ],
  enrollments: [
    enrolmentOf("e1", { of: "c1", user: "u1", role: "teacher" }),
    enrolmentOf("e2", { of: "c1", user: "u2", role: "student" }),
    enrolmentOf("e3", { of: "c2", user: "u1", role: "teacher" }),
    enrolmentOf("e4", { of: "c2", user: "u3", role: "student" }),
  ],
};

function classOf(sourcedId: string, said: object) {
  const refers = { course: { sourcedId: "k1" }, school: { sourcedId: "o1" }, terms: [{ sourcedId: "t1" }] };
  return { sourcedId, status: "active", classType: "scheduled", grades: ["9"], ...said, ...refers };
}

function userOf(sourcedId: string, said: Readonly<Record<string, string>>) {
  return { sourcedId, status: "active", enabledUser: "true", email: `${said["username"]}@hill.example`, ...said };
}

/** An enrolment as the service hands it out. */
export function enrolmentOf(sourcedId: string, { of, user, role }: { of: string; user: string; role: string }) {
  return {
    sourcedId,
    status: "active",
    role,
    class: { sourcedId: of },
    user: { sourcedId: user },
    school: { sourcedId: "o1" },
  };
}

/** A request for a page; what a test may have answered otherwise. */
interface Asked {
  readonly path: string;
  readonly offset: number;
  /** How many requests for this very page came before. */
  readonly before: number;
}

interface Answered {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Another answer than the service would give; undefined for its own. */
type Otherwise = (asked: Asked) => Answered | undefined;

export const CLIENT = { clientId: "parley client", secret: "s3cret&more" };
export const SCOPE = "https://purl.imsglobal.org/spec/or/v1p1/scope/roster-core.readonly";

/** A strict little OneRoster 1.1 service of one test's own. */
export interface RosterService {
  /** Up to and without `/users`. */
  readonly url: string;
  readonly tokenUrl: string;
  readonly allowedHosts: readonly AllowedHost[];
  /** Pages and tokens that were asked for, in order. */
  readonly asked: string[];
  /** What it serves from now on. */
  serve(changes: Readonly<Record<string, readonly object[] | undefined>>): void;
  otherwise(answer: Otherwise): void;
  /** No token holds any more. */
  expire(): void;
  /** A token that holds until it expires. */
  token(): string;
}

const MOST = 100;

/** What a service says of its pages, and where it looks for the client. */
interface Manner {
  readonly total?: boolean;
  readonly link?: boolean;
  readonly basic?: boolean;
}

export async function rosterService(manner: Manner = {}): Promise<RosterService> {
  const state: State = { manner, tokens: new Set(), served: SERVED, given: 0 };
  const asked: string[] = [];
  let otherwise: Otherwise = () => undefined;
  const host = await listening((request, body) => {
    const url = new URL(request.url ?? "", "http://here");
    const offset = Number(url.searchParams.get("offset"));
    const path = `/${url.pathname.split("/").at(-1)}`;
    const key = path === "/token" ? path : `${path} ${offset}`;
    const before = asked.filter((each) => each === key).length;
    asked.push(key);
    const own = () => (path === "/token" ? tokenAnswer(state, request, body) : pageAnswer(state, request, url));
    return otherwise({ path, offset, before }) ?? own();
  });
  return {
    url: `http://${host}${ROOT}`,
    tokenUrl: `http://${host}/token`,
    allowedHosts: readAllowedHosts(host) ?? [],
    asked,
    serve: (changes) => void (state.served = { ...state.served, ...changes }),
    otherwise: (next) => void (otherwise = next),
    expire: () => state.tokens.clear(),
    token: () => newToken(state),
  };
}

const ROOT = "/ims/oneroster/v1p1";

interface State {
  readonly manner: Manner;
  readonly tokens: Set<string>;
  served: Readonly<Record<string, readonly object[] | undefined>>;
  given: number;
}

function newToken(state: State): string {
  state.given += 1;
  const token = `token-${state.given}`;
  state.tokens.add(token);
  return token;
}

function tokenAnswer(state: State, request: IncomingMessage, body: string): Answered {
  const form = new URLSearchParams(body);
  if (form.get("grant_type") !== "client_credentials" || form.get("scope") !== SCOPE) return oauth("invalid_scope");
  const shown = state.manner.basic === false ? formClient(form) : basicClient(request);
  if (shown !== `${CLIENT.clientId}\n${CLIENT.secret}`) return oauth("invalid_client");
  const token = { access_token: newToken(state), token_type: "bearer", expires_in: 3600 };
  return { status: 200, body: JSON.stringify(token) };
}

function pageAnswer(state: State, { headers }: IncomingMessage, url: URL): Answered {
  const [, token = ""] = /^Bearer (\S+)$/.exec(headers.authorization ?? "") ?? [];
  if (!state.tokens.has(token)) return refusal(401, "This token does not hold.");
  const name = url.pathname.startsWith(`${ROOT}/`) ? url.pathname.slice(ROOT.length + 1) : "";
  const all = state.served[name];
  if (all === undefined) return refusal(404, `Nothing is known of ${url.pathname}.`);
  return onePage(state, url, { name, all });
}

function onePage({ manner }: State, url: URL, { name, all }: { name: string; all: readonly object[] }): Answered {
  const [limit, offset] = [numberIn(url, "limit"), numberIn(url, "offset")];
  if (limit === undefined || offset === undefined) return refusal(422, "limit and offset are numbers.");
  const items = all.slice(offset, offset + Math.min(limit, MOST));
  const next = offset + items.length < all.length ? offset + items.length : undefined;
  const said = saidOf(manner, { total: all.length, link: linksOf(`${url.pathname}?limit=${limit}`, next) });
  return { status: 200, headers: said, body: JSON.stringify({ [name]: items }) };
}

function numberIn({ searchParams }: URL, name: string): number | undefined {
  const text = searchParams.get(name) ?? "";
  return /^\d{1,5}$/.test(text) ? Number(text) : undefined;
}

function saidOf({ total, link }: Manner, said: { total: number; link: string }): Record<string, string> {
  return { ...(total !== false && { "x-total-count": `${said.total}` }), ...(link !== false && { link: said.link }) };
}

/** As behind many a gateway, links name a host that nobody outside can reach. */
function linksOf(path: string, next: number | undefined): string {
  const to = (offset: number, rel: string) => `<http://internal.invalid${path}&offset=${offset}>; rel="${rel}"`;
  return [to(0, "first"), ...(next === undefined ? [] : [to(next, "next")])].join(", ");
}

function basicClient({ headers }: IncomingMessage): string {
  const [, shown = ""] = /^Basic (\S+)$/.exec(headers.authorization ?? "") ?? [];
  // RFC 6749, 2.3.1: both are written as in a form.
  const parts = Buffer.from(shown, "base64").toString("utf8").split(":");
  return parts.map((part) => new URLSearchParams(`x=${part}`).get("x")).join("\n");
}

function formClient(form: URLSearchParams): string {
  return [form.get("client_id"), form.get("client_secret")].join("\n");
}

function oauth(error: string): Answered {
  return { status: 401, body: JSON.stringify({ error, error_description: `Refused: ${error}` }) };
}

function refusal(status: number, imsx_description: string): Answered {
  return { status, body: JSON.stringify({ imsx_codeMajor: "failure", imsx_severity: "error", imsx_description }) };
}

async function listening(answer: (request: IncomingMessage, body: string) => Answered): Promise<string> {
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const { status, headers, body } = answer(request, Buffer.concat(pieces).toString("utf8"));
      response.writeHead(status, { "content-type": "application/json", ...headers }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
}
