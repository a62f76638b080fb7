/** A script as a tree. The part of PowerShell that scripts for administrators are written in. */

export type Statement =
  | { readonly kind: "pipeline"; readonly elements: readonly Element[]; readonly line: number }
  | {
      readonly kind: "assign";
      readonly name: string;
      /** The type in brackets before it, if any. */
      readonly type: string | null;
      readonly adds: boolean;
      readonly value: Statement;
      readonly line: number;
    }
  | {
      readonly kind: "if";
      readonly branches: readonly Branch[];
      readonly otherwise: Body | null;
      readonly line: number;
    }
  | {
      readonly kind: "foreach";
      readonly name: string;
      readonly over: Expression;
      readonly body: Body;
      readonly line: number;
    }
  | {
      readonly kind: "try";
      readonly body: Body;
      readonly caught: Body | null;
      readonly lastly: Body | null;
      readonly line: number;
    }
  | { readonly kind: "throw"; readonly value: Expression | null; readonly line: number }
  | { readonly kind: "leave"; readonly how: Leaving; readonly value: Statement | null; readonly line: number }
  | { readonly kind: "param"; readonly inputs: readonly Input[]; readonly line: number };

/** Ways to leave a block before its end. */
export type Leaving = "return" | "exit" | "break" | "continue";

/** What a script is given from outside, in its param(…). */
export interface Input {
  readonly name: string;
  readonly type: string | null;
  readonly isMandatory: boolean;
  readonly usual: Expression | null;
}

export type Body = readonly Statement[];

export interface Branch {
  readonly when: Expression;
  readonly body: Body;
}

/** One stage of a pipeline: a cmdlet or, at the beginning, an expression. */
export type Element =
  | Command
  /** `& { … }`: statements in a scope of their own. */
  | { readonly kind: "block"; readonly body: Body }
  | { readonly kind: "value"; readonly value: Expression };

export interface Command {
  readonly kind: "command";
  readonly name: string;
  readonly arguments: readonly Argument[];
  readonly line: number;
}

export type Argument =
  /** `-Name value`, or a switch where the value is null. */
  | { readonly kind: "named"; readonly name: string; readonly value: Expression | null }
  | { readonly kind: "positional"; readonly value: Expression }
  /** `@name`: what a hashtable holds, as named arguments. */
  | { readonly kind: "splat"; readonly name: string };

export type Expression =
  | { readonly kind: "literal"; readonly value: string | number }
  | { readonly kind: "variable"; readonly name: string }
  /** A text with values in it. */
  | { readonly kind: "text"; readonly parts: readonly (string | Expression)[] }
  | { readonly kind: "list"; readonly items: readonly Expression[] }
  | { readonly kind: "table"; readonly entries: readonly (readonly [string, Expression])[] }
  | { readonly kind: "member"; readonly of: Expression; readonly name: string }
  | { readonly kind: "index"; readonly of: Expression; readonly index: Expression }
  | { readonly kind: "call"; readonly of: Expression; readonly name: string; readonly given: readonly Expression[] }
  | { readonly kind: "cast"; readonly of: Expression; readonly type: string }
  | { readonly kind: "unary"; readonly operator: "not" | "join"; readonly of: Expression }
  | { readonly kind: "binary"; readonly operator: string; readonly left: Expression; readonly right: Expression }
  /** What statements put out: `(…)` or `$(…)` as it comes, `@(…)` always as a list. */
  | { readonly kind: "statements"; readonly body: Body; readonly asList: boolean }
  | { readonly kind: "block"; readonly body: Body };
