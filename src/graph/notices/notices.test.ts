import { expect, test, onTestFinished } from "vitest";
import { constants, createCipheriv, createHmac, generateKeyPairSync, publicEncrypt, randomBytes } from "node:crypto";
import { makeOpeners } from "./openers.ts";

const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();

/** As Microsoft encrypts what it sends along. */
function encrypted(text: string) {
  const key = randomBytes(32);
  const cipher = createCipheriv("aes-256-cbc", key, key.subarray(0, 16));
  const data = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  const wrapped = publicEncrypt({ key: publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha1" }, key);
  return {
    data: data.toString("base64"),
    dataSignature: createHmac("sha256", key).update(data).digest("base64"),
    dataKey: wrapped.toString("base64"),
    encryptionCertificateId: "ours",
  };
}

function openers() {
  const made = makeOpeners(2);
  onTestFinished(() => made.close());
  return made;
}

test("what Microsoft encrypts for us is opened, many at once", async () => {
  const { open } = openers();
  const texts = Array.from({ length: 40 }, (_, place) => `{"message":"number ${place} – grüße"}`);
  const opened = await Promise.all(texts.map((text) => open(pem, encrypted(text))));
  expect(opened).toMatchObject(texts.map((text) => ({ text })));
});

test("what was changed on its way, is for another key or is no content stays closed", async () => {
  const { open } = openers();
  const good = encrypted("{}");
  const other = Buffer.from(good.data, "base64");
  other[0] = (other[0] ?? 0) ^ 1;
  expect(await open(pem, { ...good, data: other.toString("base64") })).toMatchObject({ closed: "signature-wrong" });
  expect(await open(pem, { ...good, dataSignature: "AAAA" })).toMatchObject({ closed: "signature-wrong" });
  expect(await open(pem, { ...good, dataKey: "AAAA" })).toMatchObject({ closed: "key-wrong" });
  expect(await open(pem, { ...good, dataKey: encrypted("{}").dataKey })).toMatchObject({ closed: "signature-wrong" });
  expect(await open(pem, good)).toMatchObject({ text: "{}" });
});
