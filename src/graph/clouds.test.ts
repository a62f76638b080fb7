import { expect, test } from "vitest";
import { adminConsentAddress, endpointsOf, keepsFiles, registrationPage } from "./clouds.ts";

test.each([
  ["global", "https://graph.microsoft.com/v1.0", "https://login.microsoftonline.com"],
  ["us-government", "https://graph.microsoft.us/v1.0", "https://login.microsoftonline.us"],
  ["us-defense", "https://dod-graph.microsoft.us/v1.0", "https://login.microsoftonline.us"],
  ["china", "https://microsoftgraph.chinacloudapi.cn/v1.0", "https://login.partner.microsoftonline.cn"],
] as const)("the %s cloud has its own Graph, sign-in and scope", (cloud, graph, login) => {
  const endpoints = endpointsOf(cloud);
  expect(endpoints).toMatchObject({ graph, login, pretend: false });
  expect(endpoints.scope).toBe(graph.replace("/v1.0", "/.default"));
});

test.each(["http://127.0.0.1:4001", "http://127.0.0.1:4001/", "http://127.0.0.1:4001/v1.0"])(
  "a sandbox at %s stands in for Microsoft",
  (graph) => {
    expect(endpointsOf("china", { graph, login: "http://127.0.0.1:4001/" })).toMatchObject({
      graph: "http://127.0.0.1:4001/v1.0",
      login: "http://127.0.0.1:4001",
      scope: "https://microsoftgraph.chinacloudapi.cn/.default",
      pretend: true,
    });
  },
);

test("consent is asked for in the tenant's own name", () => {
  expect(adminConsentAddress(endpointsOf("global"), "contoso.example")).toBe(
    "https://login.microsoftonline.com/contoso.example/v2.0/adminconsent",
  );
});

test.each([
  ["global", "https://portal.azure.com/"],
  ["us-government", "https://portal.azure.us/"],
  ["us-defense", "https://portal.azure.us/"],
  ["china", "https://portal.azure.cn/"],
] as const)("an app registration in the %s cloud has its page in the portal there", (cloud, portal) => {
  const page = registrationPage(cloud, "9a0c2504-4f89-41d3-9a0c-0305e82c3302");
  expect(page.startsWith(portal)).toBe(true);
  expect(page).toMatch(/appId\/9a0c2504-4f89-41d3-9a0c-0305e82c3302$/);
});

test("files of Teams are fetched from Microsoft's own hosts, by TLS, and from nowhere that only looks like one", () => {
  const real = endpointsOf("global");
  const keeps = (address: string) => keepsFiles(real, new URL(address));
  expect(keeps("https://campus-my.sharepoint.com/personal/x/download.aspx?tempauth=y")).toBe(true);
  for (const strange of [
    "http://campus.sharepoint.com/x",
    "https://campus.sharepoint.com:8443/x",
    "https://evilsharepoint.com/x",
    "https://sharepoint.com.example.org/x",
    "https://169.254.169.254/x",
  ])
    expect([strange, keeps(strange)]).toEqual([strange, false]);
});
