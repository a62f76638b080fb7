import { Command, Option } from "commander";
import { connect, type ParleyClient, type Schemas } from "../../sdk/src/index.ts";
import { administratorsGraph } from "../graph/admin/administrators-graph.ts";
import { registerApp, type RegisteredApp } from "../graph/admin/register-app.ts";
import { type SignIn, toolOf } from "../graph/admin/command-line-tool.ts";
import { signInByBrowser, signInByDevice } from "../graph/admin/sign-in.ts";
import { whoSignedIn } from "../graph/admin/who-signed-in.ts";
import { CLOUD_WORDS, type Cloud, type Endpoints, endpointsOf } from "../graph/clouds.ts";
import { Failure } from "../kernel/errors.ts";
import { openInBrowser } from "./browser.ts";
import { troubleOf } from "./setup-trouble.ts";

interface Options {
  readonly server: string;
  readonly token: string;
  readonly deviceCode?: boolean;
  /** Where the administrator knows better than who began the set-up. */
  readonly cloud?: Cloud;
  /** A public client of the administrator's own. */
  readonly client?: string;
  readonly tenant?: string;
  readonly multiTenant?: boolean;
}

type Plan = Schemas["SetupPlan"];

export function setupCommand(): Command {
  return new Command("setup")
    .description("register Parley's app in your Microsoft Entra tenant, and connect a Parley server to it")
    .requiredOption("--server <url>", "the Parley server's address")
    .requiredOption("--token <token>", "the one-time token that the server showed")
    .addOption(
      new Option(
        "--cloud <cloud>",
        "Microsoft's cloud that your tenant lives in, if another than the server says",
      ).choices(Object.keys(CLOUD_WORDS)),
    )
    .option("--client <id>", "a public client of your own to sign in with; in China there is none of Microsoft's")
    .option("--tenant <id>", "your tenant, where that client is registered in it alone")
    .option("--multi-tenant", "let administrators of other tenants consent to the app, so that it serves them, too")
    .option("--device-code", "sign in on another device, where this one has no browser")
    .action(setUp);
}

async function setUp(options: Options): Promise<void> {
  const parley = connect({ url: options.server, credentials: "same-origin" });
  const told = await parley.call("POST", "/api/setups/plan", { body: { token: options.token } });
  const plan = {
    ...told,
    cloud: options.cloud ?? told.cloud,
    multiTenant: told.multiTenant || options.multiTenant === true,
  };
  const endpoints = placesOf(plan);
  announce(plan, endpoints);
  const { app, administrator } = await orTell(parley, options, async () => {
    const by = { endpoints, tool: toolOf(plan.cloud, options.client), tenant: options.tenant };
    const token = await signIn(by, options.deviceCode === true);
    return register(token, plan, by);
  });
  sayWhatWasMade(plan, app);
  const body = {
    token: options.token,
    entraTenantId: app.tenantId,
    clientId: app.clientId,
    applicationObjectId: app.objectId,
    cloud: plan.cloud,
    administrator,
  };
  const { state, address } = await parley.call("POST", "/api/setups/outcome", { body });
  if (state === "active") console.log(`Parley is connected. Go on at ${address}`);
  else console.log(`Microsoft does not accept the new app yet; Parley tries again by itself. See ${address}`);
}

/** A pretend Microsoft is believed only on this machine: elsewhere it would be somebody who asks for a sign-in. */
function placesOf({ cloud, sandbox }: Plan): Endpoints {
  if (sandbox === undefined) return endpointsOf(cloud);
  const elsewhere = [sandbox.graph, sandbox.login].find((address) => !isHere(address));
  if (elsewhere === undefined) return endpointsOf(cloud, sandbox);
  throw new Failure("not-allowed", `The server runs with a sandbox at ${elsewhere}, which is not on this machine.`, {
    reason: "sandbox-elsewhere",
    cure: "Run this command on the machine of the sandbox.",
  });
}

function isHere(address: string): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].includes(new URL(address).hostname);
}

function announce({ name, cloud, application, delegated, multiTenant }: Plan, { pretend, login }: Endpoints): void {
  if (pretend) console.log(`Microsoft is pretended by the sandbox at ${login}: nothing of this reaches the real one.`);
  if (cloud !== "global") console.log(`Your tenant is looked for in Microsoft's cloud ${CLOUD_WORDS[cloud]}.`);
  console.log(`This registers the app “${name}” in your tenant, and grants it these permissions of Microsoft Graph:`);
  if (application.length > 0) console.log(`  for itself: ${application.join(", ")}`);
  if (delegated.length > 0) console.log(`  for people who sign in: ${delegated.join(", ")}`);
  if (multiTenant) console.log("Administrators of other tenants may consent to it for theirs.");
}

function signIn(by: SignIn, byDevice: boolean): Promise<string> {
  if (byDevice) {
    return signInByDevice(by, ({ address, code }) =>
      console.log(`Open ${address} on any device, and enter the code ${code}`),
    );
  }
  return signInByBrowser(by, (address) => {
    console.log(`Sign in as an administrator in the browser. If none opens, open this address:\n${address}`);
    openInBrowser(address);
  });
}

interface Registered {
  readonly app: RegisteredApp;
  /** The login of whoever signed in: a first meeting may be made in their name. */
  readonly administrator: string;
}

async function register(token: string, plan: Plan, by: SignIn): Promise<Registered> {
  const { graph, close } = administratorsGraph(token, by);
  try {
    return { app: await registerApp(graph, plan), administrator: await whoSignedIn(graph) };
  } finally {
    await close();
  }
}

/** What stops the administrator is told to whoever waits at the server, too. */
async function orTell<T>(parley: ParleyClient, options: Options, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === undefined) throw error;
    await parley.call("POST", "/api/setups/trouble", { body: { token: options.token, ...trouble } });
    if (trouble.who !== undefined) {
      console.log(`Send this command to a colleague with the role ${trouble.who}:`);
      console.log(`  ${commandOf(options)}`);
    }
    const { reason, sentence, cure } = trouble;
    throw new Failure("upstream-refused", sentence, { reason, cure, cause: error });
  }
}

/** The command as it was given: a colleague's tenant lives in the same cloud, and the app is to be the same. */
function commandOf({ server, token, cloud, client, tenant, multiTenant = false }: Options): string {
  const named = Object.entries({ server, token, cloud, client, tenant }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name} ${value}`],
  );
  return ["npm run parley -- setup", ...named, ...(multiTenant ? ["--multi-tenant"] : [])].join(" ");
}

function sayWhatWasMade({ name }: Plan, app: RegisteredApp): void {
  const { isNew, clientId, tenantId, granted, unknown } = app;
  const made = isNew ? "is registered" : "was registered before, and is kept";
  console.log(`The app “${name}” ${made}: ${clientId} in the tenant ${tenantId}.`);
  console.log(granted === 0 ? "It had all of its permissions." : `It was granted ${granted} permissions.`);
  if (unknown.length > 0) console.log(`This cloud does not know, and so left out: ${unknown.join(", ")}`);
}
