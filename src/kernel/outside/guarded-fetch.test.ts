import { createServer, type RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { makeCertificate } from "../../features/connection/credentials/certificate.ts";
import { isPublicAddress } from "./addresses.ts";
import { readAllowedHosts } from "./allowed-hosts.ts";
import { guardedOutside } from "./guarded-fetch.ts";
import type { Resolve } from "./outside-url.ts";

const ASKED = { patience: 5000, most: 64 * 1024 };

async function listening(server: ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  onTestFinished(() => server.closeAllConnections());
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

/** A server on this machine, and a guard whose operator lets it be reached. */
async function stranger(listener: RequestListener) {
  const port = await listening(createServer(listener));
  const outside = guardedOutside({ allowed: readAllowedHosts(`localhost:${port}`) ?? [] });
  return { outside, port, url: `http://localhost:${port}/` };
}

const CLOSED = [
  "https://127.0.0.1/",
  "https://127.1/",
  "https://0x7f.1/",
  "https://0177.0.0.1/",
  "https://2130706433/",
  "https://127.0.0.1./",
  "https://①②⑦.⓪.⓪.①/",
  "https://[::1]/",
  "https://[::ffff:127.0.0.1]/",
  "https://[::ffff:7f00:1]/",
  "https://[::127.0.0.1]/",
  "https://[64:ff9b::127.0.0.1]/",
  "https://[64:ff9b:1::10.0.0.1]/",
  "https://[2002:7f00:1::]/",
  "https://[2001:0:7f00:1::]/",
  "https://[fe80::1]/",
  "https://[fec0::1]/",
  "https://[fd00:ec2::254]/",
  "https://[fc00::1]/",
  "https://[ff02::1]/",
  "https://[2001:db8::1]/",
  "https://0.0.0.0/",
  "https://10.1.2.3/",
  "https://100.64.0.1/",
  "https://169.254.169.254/latest/meta-data/",
  "https://168.63.129.16/",
  "https://172.31.255.255/",
  "https://192.168.1.1/",
  "https://198.18.0.1/",
  "https://224.0.0.1/",
  "https://255.255.255.255/",
];

test.each(CLOSED)("%s is refused without a connection", async (url) => {
  const outside = guardedOutside({ allowed: [], resolve: () => Promise.reject(new Error("asked the resolver")) });
  await expect(outside.fetch({ ...ASKED, url })).rejects.toMatchObject({ reason: "address-not-allowed" });
  await expect(outside.check(url)).rejects.toMatchObject({
    reason: "address-not-allowed",
    cure: expect.stringContaining("PARLEY_ALLOWED_HOSTS"),
  });
});

const MISSPELT = [
  "ftp://example.org/",
  "file:///etc/passwd",
  "javascript:alert(1)",
  "gopher://example.org/",
  "example.org",
  "//example.org/",
  "",
  "https://",
  "https://user:password@example.org/",
  "https://127.0.0.1@example.org/",
  "https://example.org\\@127.0.0.1/",
  "http://example.org/",
];

test.each(MISSPELT)("“%s” is no address that is asked", async (url) => {
  const outside = guardedOutside({ allowed: [], resolve: async () => [{ address: "127.0.0.1", family: 4 }] });
  await expect(outside.fetch({ ...ASKED, url })).rejects.toMatchObject({
    reason: "address-not-allowed",
    cure: expect.stringMatching(/\.$/),
  });
});

test("a name that leads into the house is refused, even when another of its addresses is public", async () => {
  const resolve: Resolve = async () => [
    { address: "93.184.216.34", family: 4 },
    { address: "::1", family: 6 },
  ];
  const outside = guardedOutside({ allowed: [], resolve });
  await expect(outside.fetch({ ...ASKED, url: "https://rebind.example/" })).rejects.toMatchObject({
    reason: "address-not-allowed",
    message: expect.stringContaining("::1"),
  });
});

test("a name that changes its mind after the check is not asked again", async () => {
  const answers = ["127.0.0.1", "127.0.0.2"];
  const asked: string[] = [];
  const port = await listening(createServer((request, response) => response.end(request.socket.localAddress)));
  const outside = guardedOutside({
    allowed: readAllowedHosts(`rebind.example:${port}`) ?? [],
    resolve: async (host) => {
      asked.push(host);
      return [{ address: answers.shift() ?? "127.0.0.3", family: 4 }];
    },
  });
  const answer = await outside.fetch({ ...ASKED, url: `http://rebind.example.:${port}/` });
  expect([answer.body.toString(), asked]).toEqual(["127.0.0.1", ["rebind.example"]]);
});

test("what the operator allows by host and port is reached by http, its neighbour on another port is not", async () => {
  const { outside, url, port } = await stranger((_request, response) => response.end("hello"));
  expect((await outside.fetch({ ...ASKED, url })).body.toString()).toBe("hello");
  await expect(outside.fetch({ ...ASKED, url: `http://localhost:${port + 1}/` })).rejects.toMatchObject({
    reason: "address-not-allowed",
  });
});

test("a redirect is not followed; who only notes answers sees it", async () => {
  let asked = 0;
  const { outside, url } = await stranger((_request, response) => {
    asked += 1;
    response.writeHead(302, { location: "http://169.254.169.254/" }).end("there");
  });
  await expect(outside.fetch({ ...ASKED, url })).rejects.toMatchObject({ reason: "redirect-refused" });
  expect(await outside.fetch({ ...ASKED, url, noting: true })).toMatchObject({ status: 302 });
  expect(asked).toBe(2);
});

test("a small packed answer that unpacks to a large one is not unpacked to its end", async () => {
  const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024));
  const { outside, url } = await stranger((_request, response) =>
    response.writeHead(200, { "content-encoding": "gzip" }).end(bomb),
  );
  expect(bomb.byteLength).toBeLessThan(ASKED.most);
  await expect(outside.fetch({ ...ASKED, url })).rejects.toMatchObject({ reason: "too-large" });
  expect((await outside.fetch({ ...ASKED, url, noting: true })).body).toHaveLength(ASKED.most);
});

test("an answer that never ends, and one that never begins, are given up in time", async () => {
  const slow = await stranger((_request, response) => void response.write("…"));
  const silent = await stranger(() => undefined);
  for (const { outside, url } of [slow, silent]) {
    await expect(outside.fetch({ url, most: 10_000, patience: 300 })).rejects.toMatchObject({ reason: "too-slow" });
  }
  const lost = guardedOutside({ allowed: [], resolve: () => new Promise(() => undefined) });
  await expect(lost.fetch({ url: "https://example.org/", most: 1, patience: 100 })).rejects.toMatchObject({
    reason: "too-slow",
  });
});

test("a door that is shut, a name that nobody has and a certificate of nobody's are told apart", async () => {
  const { privateKeyPem, certificatePem } = await makeCertificate(new Date());
  const port = await listening(createTlsServer({ key: privateKeyPem, cert: certificatePem }, () => undefined));
  const outside = guardedOutside({
    allowed: readAllowedHosts("localhost, nobody.invalid") ?? [],
    resolve: async (host) => {
      if (host === "localhost") return [{ address: "127.0.0.1", family: 4 }];
      throw Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
    },
  });
  await expect(outside.fetch({ ...ASKED, url: "http://localhost:1/" })).rejects.toMatchObject({
    reason: "unreachable",
    message: expect.stringContaining("ECONNREFUSED"),
  });
  await expect(outside.fetch({ ...ASKED, url: "https://nobody.invalid/" })).rejects.toMatchObject({
    reason: "unreachable",
  });
  await expect(outside.fetch({ ...ASKED, url: `https://localhost:${port}/` })).rejects.toMatchObject({ reason: "tls" });
});

test("a stranger is never shown a credential", async () => {
  const { outside, url } = await stranger((_request, response) => response.end());
  for (const name of ["authorization", "Cookie", "Proxy-Authorization"])
    await expect(outside.fetch({ ...ASKED, url, headers: { [name]: "secret" } })).rejects.toThrow("is not shown");
});

test("no address of a closed network passes, however its last digits fall", () => {
  const closed = [
    [0, 0],
    [10, 0],
    [127, 0],
    [169, 254],
    [172, 16],
    [172, 31],
    [192, 168],
    [100, 64],
    [100, 127],
    [198, 18],
    [198, 19],
    [240, 0],
  ];
  const byte = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(fc.constantFrom(...closed), byte, byte, ([a, b], c, d) => {
      const dotted = `${a}.${b}.${c}.${d}`;
      return [dotted, `::ffff:${dotted}`, `::${dotted}`, `64:ff9b::${dotted}`].every((text) => !isPublicAddress(text));
    }),
  );
  fc.assert(
    fc.property(fc.ipV6(), (address) => {
      const global = /^[23][0-9a-f]{3}:/i.test(address);
      return global || !isPublicAddress(address);
    }),
  );
  expect(["8.8.8.8", "1.1.1.1", "2606:4700:4700::1111", "172.32.0.1", "100.128.0.1"].every(isPublicAddress)).toBe(true);
});

test("the operator's list is read as hosts with or without a port, and nothing else", () => {
  expect(readAllowedHosts(" Intranet.example.org., 10.0.0.7:8443,[fd00::7]:8080 ,")).toEqual([
    { host: "intranet.example.org", port: undefined },
    { host: "10.0.0.7", port: "8443" },
    { host: "fd00::7", port: "8080" },
  ]);
  for (const wrong of ["https://example.org", "a b", "example.org:port", "example.org/path", "user@example.org"])
    expect(readAllowedHosts(wrong)).toBeUndefined();
});
