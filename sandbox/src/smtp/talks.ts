import type { Socket } from "node:net";
import type { SMTPServerSession } from "smtp-server";
import type { Faults, Strike } from "../control/faults.ts";
import type { SmtpAction, STAGES } from "../control/mail/smtp-faults.ts";

type Stage = (typeof STAGES)[number];
type Done = (error?: Error | null) => void;

/** A command that waits for its answer. */
interface Step {
  readonly session: SMTPServerSession;
  readonly done: Done;
  readonly to?: string;
}

/** An answer of 4xx or 5xx. */
export function refusal(code: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode: code });
}

/** The connections under way, and the faults that hit them. */
export class Talks {
  readonly #sockets = new Map<number, Socket>();
  readonly #faults: Faults<SmtpAction>;

  constructor(faults: Faults<SmtpAction>) {
    this.#faults = faults;
  }

  begin(socket: Socket): void {
    const port = socket.remotePort ?? 0;
    this.#sockets.set(port, socket);
    // A client that hangs up is its own affair.
    socket.on("error", () => undefined);
    socket.once("close", () => this.#sockets.delete(port));
  }

  /** Goes on to the next command, or lets a fault strike. */
  async pass(stage: Stage, { session, done, to = "" }: Step): Promise<void> {
    const [strike] = this.#faults.strikes(stage.toUpperCase(), to);
    if (strike === undefined) done();
    else await this.#strike(strike, session, done);
  }

  /** Keeps a message that has arrived whole and answers, or lets a fault strike before or after. */
  async passData({ session, done, to = "" }: Step, keep: () => Promise<void>): Promise<void> {
    const [strike] = this.#faults.strikes("DATA", to);
    const kind = strike?.action.kind;
    if (strike !== undefined && kind !== "drop-answered" && kind !== "drop-unanswered")
      return this.#strike(strike, session, done);
    const refused = await keep().then(() => undefined, unreadable);
    if (kind !== "drop-unanswered") done(refused);
    if (strike !== undefined) this.#cut(session);
  }

  async #strike({ action, cleared }: Strike<SmtpAction>, session: SMTPServerSession, done: Done): Promise<void> {
    if (action.kind === "refuse") return done(refusal(action.code, action.message));
    if (action.kind === "hang") await cleared;
    this.#cut(session);
  }

  /** What was written is sent, then nothing more. */
  #cut({ remotePort }: SMTPServerSession): void {
    this.#sockets.get(remotePort)?.destroySoon();
  }

  end(): void {
    for (const socket of this.#sockets.values()) socket.destroy();
  }
}

function unreadable(error: unknown): Error {
  process.emitWarning(error instanceof Error ? error : String(error));
  return refusal(451, "4.3.0 The sandbox could not read the message");
}
