import { WORDS } from "./words.ts";

export type GuideName = keyof typeof WORDS.guides;

const texts = import.meta.glob<string>("../../../docs/guides/*.md", { query: "?raw", import: "default" });

/** Guides that have been written, under the names of their files. */
export const GUIDES: readonly GuideName[] = (["webhooks", "hand-over"] as const).filter(
  (name) => fileOf(name) in texts,
);

/** Which guide an address's hash means: "guide-webhooks". */
export function guideIn(hash: string): GuideName | undefined {
  return GUIDES.find((name) => hash === `guide-${name}`);
}

/** What a guide says. */
export async function textOf(name: GuideName): Promise<string> {
  return (await texts[fileOf(name)]?.()) ?? "";
}

function fileOf(name: GuideName): string {
  return `../../../docs/guides/${name}.md`;
}
