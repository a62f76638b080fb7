import { type AppRecord, APPS } from "../../entities/app.ts";
import { makeSecret } from "../../entra/apps/registration.ts";
import { readCertificate } from "../../entra/client/read-certificate.ts";
import { html } from "../html.ts";
import { type ScreenCall, textIn } from "../screen.ts";
import type { Saying } from "./app-page.ts";

const DAY = 86_400_000;
const MOST_DAYS = 730;

function keep({ world }: ScreenCall, app: AppRecord): undefined {
  APPS.in(world).put(app);
}

function without<T extends { readonly id: string }>(rows: readonly T[], id: string): T[] {
  return rows.filter((row) => row.id !== id);
}

/** Like the portal: the value is shown now, and never again. */
export function addSecret(call: ScreenCall, app: AppRecord): Saying {
  const { world } = call;
  const days = Number(textIn(call, "days"));
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
    return { tone: "bad", text: html`A secret lasts for 1 to ${MOST_DAYS} days.` };
  }
  const secret = makeSecret(world, {
    displayName: textIn(call, "description"),
    endsAt: world.clock.now() + days * DAY,
  });
  keep(call, { ...app, secrets: [...app.secrets, secret] });
  return { tone: "good", text: html`The value of the new secret, shown this once: <code>${secret.value}</code>` };
}

export function expireSecret(call: ScreenCall, app: AppRecord): undefined {
  const id = textIn(call, "id");
  const now = call.world.clock.now();
  keep(call, {
    ...app,
    secrets: app.secrets.map((secret) => (secret.id === id ? { ...secret, endsAt: now } : secret)),
  });
}

export function addCertificate(call: ScreenCall, app: AppRecord): Saying | undefined {
  try {
    const certificate = readCertificate(call.world, textIn(call, "certificate"));
    return keep(call, { ...app, certificates: [...app.certificates, certificate] });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { tone: "bad", text: html`That is no X.509 certificate in PEM: ${reason}` };
  }
}

export function removeSecret(call: ScreenCall, app: AppRecord): undefined {
  return keep(call, { ...app, secrets: without(app.secrets, textIn(call, "id")) });
}

export function removeCertificate(call: ScreenCall, app: AppRecord): undefined {
  return keep(call, { ...app, certificates: without(app.certificates, textIn(call, "id")) });
}
