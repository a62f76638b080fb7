import { createServer, type Socket } from "node:net";
import type { SMTPServer, SMTPServerOptions, SMTPServerSession } from "smtp-server";
import { tenantOf } from "../entities/tenant.ts";
import { userAtAddress } from "../entities/user.ts";
import type { House } from "../house.ts";
import type { Identity } from "../kernel/certificates.ts";
import type { Place } from "../kernel/http.ts";
import type { World } from "../world.ts";
import { keepMessage } from "./message.ts";
import { refusal, Talks } from "./talks.ts";

export interface SmtpDoor {
  /** Such as smtp://127.0.0.1:2525. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

const LARGEST = 25 * 1024 * 1024;

/** Takes mail for the tenant and for everybody else, with STARTTLS and any credentials. */
export async function openSmtp(house: House, place: Place, identity: Identity): Promise<SmtpDoor> {
  const talks = new Talks(house.smtpFaults);
  let server: Promise<SMTPServer> | undefined;
  // Most sandboxes never get a mail: what reads SMTP is fetched with the first one.
  const door = createServer((socket: Socket) => {
    talks.begin(socket);
    server ??= smtpServer(optionsOf(house, talks, identity));
    server.then(
      ({ server: inner }) => inner.emit("connection", socket),
      (error: unknown) => socket.destroy(error instanceof Error ? error : undefined),
    );
  });
  await new Promise<void>((resolve, reject) => {
    door.once("error", reject);
    door.listen(place, resolve);
  });
  const address = door.address();
  if (address === null || typeof address === "string") throw new Error("The sandbox takes mail on no TCP port.");
  return {
    address: `smtp://127.0.0.1:${address.port}`,
    close: () => {
      talks.end();
      return new Promise((resolve) => door.close(() => resolve()));
    },
  };
}

async function smtpServer(options: SMTPServerOptions): Promise<SMTPServer> {
  const { SMTPServer: Server } = await import("smtp-server");
  // A client that hangs up in the middle of a mail is its own affair; all others are still served.
  return new Server(options).on("error", () => undefined);
}

function optionsOf(house: House, talks: Talks, identity: Identity): SMTPServerOptions {
  return {
    ...identity,
    size: LARGEST,
    name: "sandbox.example",
    banner: "Parley Sandbox",
    authOptional: true,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    logger: false,
    onConnect: (session, done) => void talks.pass("connect", { session, done }),
    onAuth: ({ username }, session, done) =>
      void talks.pass("login", { session, done: (error) => done(error, { user: username ?? "" }) }),
    onMailFrom: (_from, session, done) => void talks.pass("mail", { session, done }),
    onRcptTo: ({ address }, session, done) => {
      const unknown = unknownRecipient(house.world, address);
      if (unknown) return done(unknown);
      void talks.pass("rcpt", { session, done, to: address });
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        if (stream.sizeExceeded) return done(refusal(552, "5.3.4 The message is larger than 25 MB"));
        void takeOver(house.world, talks, { session, raw: Buffer.concat(chunks), done });
      });
    },
  };
}

interface Arrived {
  readonly session: SMTPServerSession;
  readonly raw: Buffer;
  readonly done: (error?: Error | null) => void;
}

async function takeOver(world: World, talks: Talks, { session, raw, done }: Arrived): Promise<void> {
  const recipients = session.envelope.rcptTo.map(({ address }) => address);
  const keep = () => keepMessage(world, raw, recipients);
  await talks.passData({ session, done, to: recipients.join(" ") }, keep);
}

/** As Exchange does it: whoever is nobody in the tenant is refused by name; all others have a mailbox outside. */
function unknownRecipient(world: World, address: string): Error | undefined {
  const domain = address.slice(address.lastIndexOf("@") + 1).toLowerCase();
  if (!tenantOf(world).domains.includes(domain) || userAtAddress(world, address)?.mailbox === true) return undefined;
  return refusal(550, "5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup");
}
