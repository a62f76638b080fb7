// The import law. Floors from the ground up: a feature leans on lower floors only, never on a neighbour.
const FLOORS = [
  ["users"],
  ["connection"],
  ["directory"],
  ["visitors", "meetings", "messenger"],
  ["appointments", "classes", "desk"],
];
const LISTENERS = "(notifications|webhooks|jobs|audit)";
const PURE = "(contract|catalog|rules)[.]ts";
const TESTS = "[.]test[.]tsx?$";

const leansDown = FLOORS.slice(0, -1).map((floor, i) => ({
  name: `${floor.join("-")}-leans-down-only`,
  severity: "error",
  from: { path: `^src/features/(${floor.join("|")})/` },
  to: {
    path: `^src/features/(${FLOORS.slice(i + 1)
      .flat()
      .join("|")})/`,
  },
}));
const siblings = FLOORS.filter((floor) => floor.length > 1).flatMap((floor) =>
  floor.map((feature) => ({
    name: `${feature}-leaves-siblings-alone`,
    severity: "error",
    from: { path: `^src/features/${feature}/` },
    to: { path: `^src/features/(${floor.filter((other) => other !== feature).join("|")})/` },
  })),
);

export default {
  forbidden: [
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "kernel-could-ship-elsewhere",
      severity: "error",
      from: { path: "^src/kernel/", pathNot: TESTS },
      to: { path: "^src/(?!kernel/)" },
    },
    {
      name: "graph-speaks-only-microsoft",
      severity: "error",
      from: { path: "^src/graph/", pathNot: TESTS },
      to: { path: "^src/(?!graph/|kernel/)" },
    },
    {
      name: "other-features-by-the-door",
      severity: "error",
      from: { path: "^src/features/([^/]+)/", pathNot: TESTS },
      to: { path: "^src/features/", pathNot: ["^src/features/$1/", "^src/features/[^/]+/(index|contract)[.]ts$"] },
    },
    ...leansDown,
    ...siblings,
    {
      name: "listeners-hear-only",
      severity: "error",
      from: { path: `^src/features/${LISTENERS}/`, pathNot: TESTS },
      to: { path: "^src/features/([^/]+)/", pathNot: ["contract[.]ts$", `^src/features/${LISTENERS}/`] },
    },
    {
      name: "screens-stay-in-the-browser",
      severity: "error",
      from: { path: "/screens/|^src/web/", pathNot: TESTS },
      to: { path: "^src/", pathNot: ["^src/web/", "/screens/", `/${PURE}$`] },
    },
    {
      name: "pure-stays-pure",
      severity: "error",
      from: { path: `^src/features/.*/${PURE}$` },
      to: { pathNot: ["^src/kernel/(errors|text|time)[.]ts$", `/${PURE}$`, "zod"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "sql-lives-in-store",
      severity: "error",
      from: { path: "^src/features/", pathNot: ["/store[.]ts$", TESTS] },
      to: { path: "node_modules/(kysely|pg|pg-boss)/" },
    },
    { name: "sandbox-is-a-stranger", severity: "error", from: { path: "^sandbox/" }, to: { path: "^(src|sdk)/" } },
    { name: "sdk-stands-alone", severity: "error", from: { path: "^sdk/src/" }, to: { path: "^(src|sandbox)/" } },
    {
      name: "product-never-meets-sandbox",
      severity: "error",
      from: { path: "^(src|sdk)/", pathNot: [TESTS, "^src/cli/", "^src/testing/"] },
      to: { path: "^sandbox/" },
    },
    {
      name: "journeys-use-public-doors",
      severity: "error",
      from: { path: "^journeys/" },
      to: { path: "^src/", pathNot: "^src/testing/" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|data)/" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node"],
    },
  },
};
