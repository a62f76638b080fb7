import type { FactName } from "./fact-names.ts";

type Kind<N> = N extends `${infer K}.${string}` ? K : never;

/** What a webhook endpoint can be set to hear: a fact, all of one kind, or everything. */
export type FactPattern = FactName | `${Kind<FactName>}.*` | "*";
