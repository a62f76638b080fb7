import type { House } from "../house.ts";
import type { Json } from "../kernel/json.ts";
import type { Value } from "./values.ts";

/** The services a script signs in to before it may use their cmdlets. */
export type Service = "teams" | "exchange" | "graph";

/** A cmdlet says no. It ends the script only where -ErrorAction or $ErrorActionPreference says Stop. */
export class CmdletError extends Error {}

/** What a cmdlet may look at and change. */
export interface Shell {
  readonly house: House;
  readonly connected: Set<Service>;
  /** Who signed in to Graph; without, an administrator. */
  readonly person: string | undefined;
  /** What Write-Host and the like showed. */
  readonly lines: string[];
  /** With Set-StrictMode a variable that was never set is an error. */
  readonly rules: { isStrict: boolean };
}

export interface Invocation {
  readonly shell: Shell;
  /** What came down the pipeline; one call for all of it. */
  readonly input: readonly Json[];
  readonly has: (name: string) => boolean;
  /** An argument by name; null when it was not given. */
  readonly value: (name: string) => Value;
  /** An argument as text; throws when it was not given. */
  readonly text: (name: string) => string;
  readonly optionalText: (name: string) => string | null;
  readonly texts: (name: string) => readonly string[];
  /** A switch, or a parameter that is given $true or $false; throws for anything else. */
  readonly flag: (name: string) => boolean;
  /** Runs a script block with `$_` set to an item; returns what it put out. */
  readonly runBlock: (block: Value, item: Json) => Promise<readonly Json[]>;
}

export interface Cmdlet {
  readonly name: string;
  /** Whose cmdlet it is; null for those that PowerShell has by itself. */
  readonly service: Service | null;
  readonly parameters: readonly string[];
  /** Those of them that may be given without a name, in this order. */
  readonly positional?: readonly string[];
  /** One that takes everything else without a name. */
  readonly remaining?: string;
  readonly run: (invocation: Invocation) => readonly Json[] | Promise<readonly Json[]>;
}
