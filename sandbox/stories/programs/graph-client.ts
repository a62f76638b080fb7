// A program as anybody would write it with @azure/identity and @microsoft/microsoft-graph-client.
import { ClientSecretCredential } from "@azure/identity";
import { Client } from "@microsoft/microsoft-graph-client";
import { TokenCredentialAuthenticationProvider } from "@microsoft/microsoft-graph-client/authProviders/azureTokenCredentials/index.js";

const { TENANT_ID: tenant = "", CLIENT_ID: clientId = "", CLIENT_SECRET: secret = "" } = process.env;
const credential = new ClientSecretCredential(tenant, clientId, secret);
const authProvider = new TokenCredentialAuthenticationProvider(credential, {
  scopes: ["https://graph.microsoft.com/.default"],
});
const graph = Client.initWithMiddleware({ authProvider });

const people = await graph.api("/users").select("id,displayName").top(3).get();
const event = await graph.api(`/users/${people.value[0].id}/events`).post({
  subject: "Made by the official client",
  start: { dateTime: "2030-01-07T10:00:00", timeZone: "UTC" },
  end: { dateTime: "2030-01-07T11:00:00", timeZone: "UTC" },
});
let refusal = "";
try {
  await graph.api("/users/nobody@campus.example").get();
} catch (error) {
  refusal = error instanceof Error && "code" in error ? String(error.code) : "";
}
process.stdout.write(JSON.stringify({ people: people.value.length, subject: event.subject, refusal }));
