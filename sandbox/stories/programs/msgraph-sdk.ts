// A program as anybody would write it with @azure/identity and @microsoft/msgraph-sdk.
import { ClientSecretCredential } from "@azure/identity";
import { AzureIdentityAuthenticationProvider } from "@microsoft/kiota-authentication-azure";
import { createGraphServiceClient, GraphRequestAdapter } from "@microsoft/msgraph-sdk";
import "@microsoft/msgraph-sdk-users";

const { TENANT_ID: tenant = "", CLIENT_ID: clientId = "", CLIENT_SECRET: secret = "" } = process.env;
const provider = new AzureIdentityAuthenticationProvider(new ClientSecretCredential(tenant, clientId, secret), [
  "https://graph.microsoft.com/.default",
]);
const graph = createGraphServiceClient(new GraphRequestAdapter(provider));

const people = await graph.users.get({ queryParameters: { top: 2, select: ["id", "displayName"] } });
process.stdout.write(JSON.stringify({ people: people?.value?.length, name: people?.value?.[0]?.displayName }));
