import type { Readable } from "node:stream";
import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { DAY, later } from "../../../kernel/time.ts";
import type { ServiceRow } from "../services/store.ts";
import { refuseArchived } from "../services/refuse-archived.ts";
import type { Document, DocumentWish } from "./contract.ts";
import { addressOf, documentQuestion, kindByName, refuseDisguised, sized } from "./rules.ts";
import { sniff } from "./sniff.ts";
import { deleteDocument, insertDocument, setArrived, unbookedBy } from "./store.ts";

/** As long as somebody may leave a form open. */
const UNBOOKED = DAY;
/** Somebody who uploads more books for nobody: a whole campus may share an address. */
const MOST = 60;

interface Upload {
  readonly service: ServiceRow;
  readonly wish: DocumentWish;
  readonly file: Readable;
  /** Who uploads it. */
  readonly by: string;
}

/** Keeps a document until somebody books with it. Its bytes are looked at once they are here; what is refused goes at once. */
export async function keepDocument(ctx: Context, { service, wish, file, by }: Upload): Promise<Document> {
  refuseArchived(service);
  const question = documentQuestion(service.wish.questions, wish.question);
  const { name } = wish;
  const kind = kindByName(question, name);
  const id = ctx.random.uuid();
  await ctx.transaction(async (tx) => {
    if ((await unbookedBy(tx, by)) >= MOST) throw tooMany();
    const due_at = later(ctx.now, UNBOOKED);
    const row = { id, service_id: service.id, question: question.name, name, uploaded_by: by, due_at };
    await insertDocument(tx, { ...row, created_at: ctx.now });
  });
  const { type } = kind;
  const bytes = await arrived(ctx, {
    id,
    bytes: sized(file, { question, name }),
    check: (seen) => refuseDisguised(question, { name, kind, type: seen }),
  });
  await ctx.transaction(async (tx) => {
    await setArrived(tx, id, { type, bytes });
    await ctx.record(tx, { what: "document.uploaded", about: id, data: { service: service.id, bytes } });
  });
  return { id, question: question.name, name, type, bytes };
}

interface Arriving {
  readonly id: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Throws where the document is not what it should be, by its content type. */
  check(type: string): void;
}

/** Stores a document and looks at it; answers how many bytes it has. */
async function arrived(ctx: Context, { id, bytes: content, check }: Arriving): Promise<number> {
  const address = addressOf({ organisation_id: ctx.organisation, id });
  try {
    const { bytes } = await ctx.storage.put(address, content);
    check(await sniff(ctx.storage, address));
    return bytes;
  } catch (error) {
    // Where this is not reached, the sweep finds what is left.
    await ctx.storage.remove(address);
    await ctx.transaction((tx) => deleteDocument(tx, id));
    throw error;
  }
}

function tooMany(): Failure {
  return new Failure("too-many-requests", "Too many documents came from here that nobody has booked with.", {
    reason: "too-many-documents",
    cure: "Book with one of them, or try again tomorrow.",
    retryAfter: 3600,
  });
}
