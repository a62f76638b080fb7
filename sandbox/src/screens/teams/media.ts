import { HOSTED_CONTENTS } from "../../entities/chat-message.ts";
import { DRIVE_ITEMS } from "../../entities/files/drive-item.ts";
import type { Reply } from "../../kernel/http.ts";
import { missingPage } from "../page.ts";
import { paramIn, type ScreenCall } from "../screen.ts";

/** Nothing of what people send may run in a page. */
const SAFE = { "Content-Security-Policy": "default-src 'none'; sandbox", "X-Content-Type-Options": "nosniff" };

/** A picture that lies within a message. */
export function pictureContent(call: ScreenCall): Reply {
  const key = ["chat", "message", "content"].map((name) => paramIn(call, name)).join(" ");
  const picture = HOSTED_CONTENTS.in(call.world).get(key);
  if (picture === undefined || !picture.contentType.startsWith("image/")) {
    return missingPage(call.world, "There is no such picture.");
  }
  return {
    status: 200,
    headers: { "Content-Type": picture.contentType, ...SAFE },
    body: Buffer.from(picture.bytes, "base64"),
  };
}

/** A file that was sent; it is saved, never shown. */
export function fileContent(call: ScreenCall): Reply {
  const file = DRIVE_ITEMS.in(call.world).get(paramIn(call, "file"));
  if (file === undefined) return missingPage(call.world, "There is no such file.");
  const headers = { "Content-Type": "application/octet-stream", "Content-Disposition": "attachment", ...SAFE };
  return { status: 200, headers, body: Buffer.from(file.bytes, "base64") };
}
