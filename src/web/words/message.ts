import type { MessageFormatElement } from "@formatjs/icu-messageformat-parser";

/** A message that is filled in, with the names of what it is filled with. */
export class Pattern<N extends string> {
  /** In ICU MessageFormat; in the screens as they are built, what reading that comes to. */
  readonly message: string | readonly MessageFormatElement[];
  readonly names: readonly N[];

  constructor(message: string | readonly MessageFormatElement[], names: readonly N[]) {
    this.message = message;
    this.names = names;
  }
}

/** A text stands as it is; a pattern is filled in. */
export type Message = string | Pattern<string>;

/**
 * A message in ICU MessageFormat; `names` are its arguments, each once. The message has to be written out in the call:
 * `scripts/screens/read-messages.ts` reads it while the screens are built, so that browsers need not bring a reader along.
 */
export function icu<const N extends string>(message: string, names: readonly N[]): Pattern<N> {
  return new Pattern(message, names);
}
