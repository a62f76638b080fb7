/** What a browser calls itself, by what is found in it. The first that is found is meant: many name the others too. */
const BROWSERS = [
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
] as const;

const SYSTEMS = [
  [/Windows/, "Windows"],
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Macintosh|Mac OS X/, "macOS"],
  [/CrOS/, "ChromeOS"],
  [/Linux|X11/, "Linux"],
] as const;

/** Which browser on which system a User-Agent header stands for; empty where it says nothing known. */
export function agentOf(agent: string): { readonly browser: string; readonly system: string } {
  const nameIn = (all: readonly (readonly [RegExp, string])[]) => all.find(([sign]) => sign.test(agent))?.[1] ?? "";
  return { browser: nameIn(BROWSERS), system: nameIn(SYSTEMS) };
}
