import type { FluentIcon } from "@fluentui/react-icons";
import type { ComponentType } from "react";

/** One address of the screens. Those with an icon stand in the navigation. */
export interface Screen {
  readonly path: string;
  readonly title: string;
  readonly icon?: FluentIcon;
  /** Fetched when first visited, so that the first screen stays small. */
  readonly component: () => Promise<ComponentType>;
}

/** How a fact reads, by its name: its data in, a sentence out. The names are also what the live stream is listened to for. */
export type FactWords = Readonly<Record<string, (data: Readonly<Record<string, unknown>>) => string>>;

/** `data[name]` where it is a text, as it came from outside. */
export function textIn(data: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = data[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}
