import type { FluentIcon } from "@fluentui/react-icons";
import type { ComponentType } from "react";

/** The parts of the navigation, in their order. The first has no heading. */
export const GROUPS = ["day", "people", "set-up", "care", "settings"] as const;
export type Group = (typeof GROUPS)[number];

/** What somebody has to be allowed, as the API's routes name it. */
export type Scope = `${string}:${"read" | "write" | "approve" | "erase" | "manage" | "run"}`;

/** Something that can be begun from anywhere. */
export interface Action {
  readonly title: () => string;
  /** The address that begins it, such as "/meetings?new=meeting". */
  readonly to: string;
  /** Pressed one after the other, such as "n m". */
  readonly keys?: string;
  readonly needs?: Scope;
}

/** One thing that a search found. */
export interface Found {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly to: string;
}

/** Things that can be searched for from anywhere, such as meetings by their subject. */
export interface Finder {
  readonly title: () => string;
  readonly needs?: Scope;
  /** The best few. */
  readonly find: (text: string, signal: AbortSignal) => Promise<readonly Found[]>;
}

/** One address of the screens. Those with an icon stand in the navigation. */
export interface Screen {
  readonly path: string;
  /** Read when it is shown, in the language of that moment. */
  readonly title: () => string;
  readonly icon?: FluentIcon;
  /** Under which heading of the navigation it stands; usually the first part, which has none. */
  readonly group?: Group;
  /**
   * Who may not do this is not shown the way here, and is told so when they come all the same. The server decides by itself;
   * this only spares dead ends.
   */
  readonly needs?: Scope;
  /** What leads here, pressed one after the other, such as "g m". */
  readonly keys?: string;
  readonly actions?: readonly Action[];
  readonly finder?: Finder;
  /** Fetched when first visited, so that the first screen stays small. */
  readonly component: () => Promise<ComponentType>;
}
