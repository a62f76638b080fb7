import { Select } from "@fluentui/react-components";
import { targetsFor } from "./mapping.ts";
import type { Kind } from "./queries.ts";
import { WORDS } from "./words.ts";

const { targets, columns: words } = WORDS;

interface Props {
  readonly kind: Kind;
  readonly column: string;
  readonly value: string;
  readonly choose: (target: string) => void;
}

/** What one column holds. */
export function TargetSelect({ kind, column, value, choose }: Props) {
  return (
    <Select
      aria-label={words.holdsAbout({ column })}
      value={value}
      onChange={(_event, { value: target }) => choose(target)}
    >
      <option value="">{words.leaveOut}</option>
      {targetsFor(kind, column).map((target) => (
        <option key={target} value={target}>
          {targetWords(target)}
        </option>
      ))}
    </Select>
  );
}

/** What a column holds, in words. */
export function targetWords(target: string): string {
  if (target.startsWith("field:")) return words.field({ name: target.slice("field:".length) });
  return isTarget(target) ? targets[target] : target;
}

function isTarget(target: string): target is keyof typeof targets {
  return target in targets;
}
