import { instantOf } from "../../src/kernel/clock.ts";
import type { Receiver } from "../receiver.ts";
import type { Heard, Said, Visitor } from "../visitor.ts";

/** The campus with something of every kind that the documentation asks for, known by names. */
export class Stage {
  readonly visitor: Visitor;
  readonly receiver: Receiver;
  readonly #ids = new Map<string, string>();

  constructor(visitor: Visitor, receiver: Receiver) {
    this.visitor = visitor;
    this.receiver = receiver;
  }

  id(name: string): string {
    const id = this.#ids.get(name);
    if (id === undefined) throw new Error(`There is no ${name} on the stage.`);
    return id;
  }

  keep(name: string, id: Said): void {
    if (typeof id !== "string" || id === "") throw new Error(`The ${name} has no id.`);
    this.#ids.set(name, id);
  }

  /** Asks Graph as an app, or as somebody; throws when it refuses. */
  async graph(line: string, body?: object, as?: string): Promise<Said> {
    const [method = "", path = ""] = line.split(/ (.*)/);
    const wish = { token: await this.token(as), ...(body === undefined ? {} : { body }) };
    return accepted(line, await this.visitor.graph(method, path, wish));
  }

  async control(line: string, body?: object): Promise<Said> {
    const [method = "", path = ""] = line.split(/ (.*)/);
    return accepted(line, await this.visitor.control(method, path, body));
  }

  /** What time it is on the campus, in milliseconds. */
  async now(): Promise<number> {
    return instantOf((await this.control("GET /clock")).now) ?? 0;
  }

  /** A token with every permission: of the administrator's app, or of a person. */
  async token(as?: string): Promise<string> {
    return (await this.control("POST /tokens", as === undefined ? {} : { user: as })).access_token;
  }
}

function accepted(line: string, { status, body }: Heard): Said {
  if (status < 400) return body;
  throw new Error(`The stage is not set: ${line} is refused with ${status}: ${JSON.stringify(body)}`);
}
