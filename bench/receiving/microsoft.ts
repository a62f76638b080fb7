import { constants, createCipheriv, createHmac, publicEncrypt, randomBytes, X509Certificate } from "node:crypto";
import { createServer } from "node:http";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { CLIENT, CLIENT_STATE, PLACE, TENANT } from "./app.ts";

const PUBLISHER = "0bf30f3b-4a52-48df-9a82-234910c4a086";
const CHATS = 50;

/** Stands for Microsoft: has keys to sign with, and encrypts what it sends along. */
export interface Announcer {
  /** Where its keys are found. */
  readonly login: string;
  /** A delivery of one message each; `id` is Microsoft's id of the message. */
  deliveryOf(id: number, encryption: Encryption): string;
  /** One of the size that others have, in which `PLACE` has to be replaced for each time that it is sent. */
  template(encryption: Encryption): string;
  close(): Promise<void>;
}

export interface Encryption {
  readonly encryptionCertificate: string;
  readonly encryptionCertificateId: string;
}

export async function openAnnouncer(): Promise<Announcer> {
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: "bench", use: "sig", alg: "RS256" }] });
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end(keys);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const token = await new SignJWT({ ver: "2.0", tid: TENANT, azp: PUBLISHER })
    .setProtectedHeader({ alg: "RS256", kid: "bench" })
    .setIssuer(`https://login.microsoftonline.com/${TENANT}/v2.0`)
    .setAudience(CLIENT)
    .setIssuedAt()
    .setExpirationTime("2h")
    .sign(privateKey);
  const delivery = (id: number, encryption: Encryption) => deliveryOf(messageOf(id), { ...encryption, token });
  return {
    login: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
    deliveryOf: (id, encryption) => JSON.stringify(delivery(id, encryption)),
    template: (encryption) => {
      const { value, ...rest } = delivery(Date.now(), encryption);
      const marked = value.map((item) => ({
        ...item,
        encryptedContent: { ...item.encryptedContent, dataSignature: PLACE },
      }));
      return JSON.stringify({ value: marked, ...rest });
    },
    close: async () => void server.close(),
  };
}

function messageOf(id: number) {
  const at = new Date(id).toISOString();
  return {
    id: String(id),
    etag: String(id),
    messageType: "message",
    createdDateTime: at,
    lastModifiedDateTime: at,
    chatId: `19:chat${id % CHATS}@thread.v2`,
    importance: "normal",
    locale: "en-gb",
    from: { user: { id: TENANT, displayName: "Amara Okafor", userIdentityType: "aadUser", tenantId: TENANT } },
    body: {
      contentType: "html",
      content: `<p>Is <strong>Vera</strong> coming at three, and does she know the way to room ${id % 100}?</p><p>Otherwise I meet her at the gate.</p>`,
    },
    attachments: [],
    mentions: [],
    reactions: [],
  };
}

function deliveryOf(
  message: ReturnType<typeof messageOf>,
  { token, ...encryption }: Encryption & { readonly token: string },
) {
  const resource = `chats('${message.chatId}')/messages('${message.id}')`;
  const item = {
    subscriptionId: TENANT,
    changeType: "created",
    clientState: CLIENT_STATE,
    subscriptionExpirationDateTime: "2030-01-01T00:00:00Z",
    resource,
    resourceData: { id: message.id, "@odata.type": "#Microsoft.Graph.chatMessage", "@odata.id": resource },
    encryptedContent: encrypted(JSON.stringify(message), encryption),
    tenantId: TENANT,
  };
  return { value: [item], validationTokens: [token] };
}

/** As Microsoft documents it: a key of one use, encrypted for our certificate, and what is encrypted and signed with it. */
function encrypted(text: string, { encryptionCertificate, encryptionCertificateId }: Encryption) {
  const key = randomBytes(32);
  const cipher = createCipheriv("aes-256-cbc", key, key.subarray(0, 16));
  const data = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  const { publicKey } = new X509Certificate(Buffer.from(encryptionCertificate, "base64"));
  const padded = { key: publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha1" };
  return {
    data: data.toString("base64"),
    dataSignature: createHmac("sha256", key).update(data).digest("base64"),
    dataKey: publicEncrypt(padded, key).toString("base64"),
    encryptionCertificateId,
    encryptionCertificateThumbprint: "07293748CC064953A3052FB978C735FB89E61C3D",
  };
}
