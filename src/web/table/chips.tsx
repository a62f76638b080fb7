import {
  InteractionTag,
  InteractionTagPrimary,
  InteractionTagSecondary,
  makeStyles,
  TagGroup,
  tokens,
} from "@fluentui/react-components";
import type { Filter } from "./table.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({ chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS } });

interface Props {
  readonly filters: readonly Filter[];
  readonly chosen: Readonly<Record<string, string>>;
  readonly drop: (key: string) => void;
}

/** The filters in force, each with a way to drop it. */
export function Chips({ filters, chosen, drop }: Props) {
  const styles = useStyles();
  const inForce = filters.filter(({ key }) => chosen[key] !== undefined);
  if (inForce.length === 0) return null;
  return (
    <TagGroup className={styles.chips} aria-label={WORDS.filters} onDismiss={(_event, { value }) => drop(value)}>
      {inForce.map((filter) => (
        <Chip key={filter.key} filter={filter} value={chosen[filter.key] ?? ""} />
      ))}
    </TagGroup>
  );
}

function Chip({ filter: { key, title, choices }, value }: { readonly filter: Filter; readonly value: string }) {
  const words = { title: title(), value: choices.find((choice) => choice.value === value)?.title() ?? value };
  return (
    <InteractionTag value={key} size="small">
      <InteractionTagPrimary hasSecondaryAction>{WORDS.filtered(words)}</InteractionTagPrimary>
      <InteractionTagSecondary aria-label={WORDS.dropFilter(words)} />
    </InteractionTag>
  );
}
