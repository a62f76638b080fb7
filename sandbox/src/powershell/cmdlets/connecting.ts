import { ADMINISTRATORS } from "../../entities/entra/administrator.ts";
import { tenantOf } from "../../entities/tenant.ts";
import { findUser } from "../../entities/user.ts";
import type { Json } from "../../kernel/json.ts";
import type { Cmdlet, Invocation, Service } from "../cmdlet.ts";

/** Signing in to a service and out of it. Here everybody who runs a script is an administrator. */
export const connectingCmdlets: readonly Cmdlet[] = [
  connecting("Connect-MicrosoftTeams", "teams", [
    "TenantId",
    "AccountId",
    "UseDeviceAuthentication",
    "Credential",
    "TeamsEnvironmentName",
  ]),
  leaving("Disconnect-MicrosoftTeams", "teams"),
  connecting("Connect-ExchangeOnline", "exchange", [
    "UserPrincipalName",
    "ShowBanner",
    "Organization",
    "AppId",
    "CertificateThumbprint",
    "Device",
    "ExchangeEnvironmentName",
  ]),
  leaving("Disconnect-ExchangeOnline", "exchange"),
  {
    name: "Get-ConnectionInformation",
    service: null,
    parameters: ["ConnectionId", "ModulePrefix"],
    run: ({ shell }) => (shell.connected.has("exchange") ? [exchangeConnection(shell.house.world)] : []),
  },
  connecting("Connect-MgGraph", "graph", [
    "Scopes",
    "TenantId",
    "NoWelcome",
    "UseDeviceCode",
    "Environment",
    "ContextScope",
  ]),
  leaving("Disconnect-MgGraph", "graph"),
  {
    name: "Get-MgContext",
    service: null,
    parameters: [],
    run: ({ shell }) => (shell.connected.has("graph") ? [account(shell)] : []),
  },
];

function account({ house: { world }, person }: Invocation["shell"]): Json {
  const [administrator] = ADMINISTRATORS.in(world).all();
  const user = findUser(world, person ?? administrator?.userId ?? "");
  return { TenantId: tenantOf(world).id, Account: user?.userPrincipalName ?? null, Environment: "Global" };
}

function exchangeConnection(world: Parameters<typeof tenantOf>[0]): Json {
  const { id, domains } = tenantOf(world);
  return { TenantID: id, UserPrincipalName: `administrator@${domains[0] ?? ""}`, State: "Connected" };
}

function connecting(name: string, service: Service, parameters: readonly string[]): Cmdlet {
  return {
    name,
    service: null,
    parameters,
    run: ({ shell }: Invocation) => {
      shell.connected.add(service);
      return service === "teams" ? [account(shell)] : [];
    },
  };
}

function leaving(name: string, service: Service): Cmdlet {
  return {
    name,
    service: null,
    parameters: [],
    run: ({ shell }) => {
      shell.connected.delete(service);
      return [];
    },
  };
}
