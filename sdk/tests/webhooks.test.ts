import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import { verifyWebhook, WebhookRefused } from "../src/index.ts";

const [SECRET, OLDER, FOREIGN] = ["one", "two", "three"].map(
  (name) => `whsec_${btoa(`a secret of 24 bytes ${name}!!`)}`,
);
const BODY = JSON.stringify({ type: "meeting.opened", sequence: 17, about: "m-1", data: { subject: "Übung – 会議" } });

function signed({ secrets = [SECRET], at = new Date(), body = BODY } = {}) {
  const signatures = secrets.map((secret = "") => new Webhook(secret).sign("msg-1", at, body));
  return {
    "webhook-id": "msg-1",
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": signatures.join(" "),
  };
}

const aside = (seconds: number) => new Date(Date.now() + seconds * 1000);

test("what the reference package signs is taken, as text and as bytes, with headers of any kind", async () => {
  const headers = signed();
  const event = { id: "msg-1", type: "meeting.opened", sequence: 17, data: { subject: "Übung – 会議" } };
  expect(await verifyWebhook(SECRET ?? "", headers, BODY)).toMatchObject(event);
  expect(await verifyWebhook(SECRET ?? "", new Headers(headers), Buffer.from(BODY))).toMatchObject(event);
  const capitals = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]));
  expect(await verifyWebhook((SECRET ?? "").replace("whsec_", ""), capitals, BODY)).toMatchObject(event);
});

test("what is taken here is what the reference package takes, and the other way round", async () => {
  const cases = [
    { headers: signed(), good: true },
    { headers: signed({ at: aside(-290) }), good: true },
    { headers: signed({ at: aside(290) }), good: true },
    { headers: signed({ at: aside(-310) }), good: false },
    { headers: signed({ at: aside(310) }), good: false },
    { headers: signed({ secrets: [FOREIGN, SECRET] }), good: true },
    { headers: signed({ secrets: [FOREIGN] }), good: false },
    { headers: signed({ body: `${BODY} ` }), good: false },
    { headers: { ...signed(), "webhook-id": "msg-2" }, good: false },
    { headers: { ...signed(), "webhook-signature": "" }, good: false },
    { headers: { ...signed(), "webhook-signature": "v1,AAAA v2,x" }, good: false },
    {
      headers: { ...signed(), "webhook-signature": signed()["webhook-signature"].replace("v1,", "v1a,") },
      good: false,
    },
    { headers: { ...signed(), "webhook-timestamp": "soon" }, good: false },
  ];
  for (const { headers, good } of cases) {
    const theirs = await Promise.resolve()
      .then(() => new Webhook(SECRET ?? "").verify(BODY, headers))
      .then(
        () => true,
        () => false,
      );
    const ours = await verifyWebhook(SECRET ?? "", headers, BODY).then(
      () => true,
      (error: unknown) => !(error instanceof WebhookRefused),
    );
    expect({ headers, theirs, ours }).toEqual({ headers, theirs: good, ours: good });
  }
});

test("while a secret is being changed, a receiver with both takes what either has signed", async () => {
  const both = [SECRET ?? "", OLDER ?? ""];
  for (const secrets of [[SECRET], [OLDER], [OLDER, SECRET]])
    expect(await verifyWebhook(both, signed({ secrets }), BODY)).toMatchObject({ id: "msg-1" });
  await expect(verifyWebhook(both, signed({ secrets: [FOREIGN] }), BODY)).rejects.toThrow(WebhookRefused);
});

test("a receiver without a proper secret is told so, and not that the message is forged", async () => {
  await expect(verifyWebhook("whsec_", signed(), BODY)).rejects.toThrow(TypeError);
  await expect(verifyWebhook("not base64 §", signed(), BODY)).rejects.toThrow(TypeError);
});
