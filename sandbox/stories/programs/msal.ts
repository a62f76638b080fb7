// A program as anybody would write it with @azure/msal-node and fetch; it knows nothing of the sandbox.
import { ConfidentialClientApplication } from "@azure/msal-node";

const { TENANT_ID: tenant = "", CLIENT_ID: clientId = "", CLIENT_SECRET: clientSecret = "" } = process.env;
const authority = `https://login.microsoftonline.com/${tenant}`;
const app = new ConfidentialClientApplication({ auth: { clientId, clientSecret, authority } });

const scopes = ["https://graph.microsoft.com/.default"];
const own = await app.acquireTokenByClientCredential({ scopes });
const again = await app.acquireTokenByClientCredential({ scopes });
const person = await app.acquireTokenByUsernamePassword({
  scopes: ["User.Read"],
  username: process.env["USERNAME_OF_SOMEBODY"] ?? "",
  password: process.env["PASSWORD_OF_SOMEBODY"] ?? "",
});
const response = await fetch("https://graph.microsoft.com/v1.0/me", {
  headers: { authorization: `Bearer ${person?.accessToken}` },
});
const me: unknown = await response.json();
process.stdout.write(
  JSON.stringify({ fromCache: again?.fromCache, isApp: own?.account === null, account: person?.account?.username, me }),
);
