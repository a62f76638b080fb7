import {
  Button,
  makeStyles,
  Menu,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  SearchBox,
  Text,
  tokens,
} from "@fluentui/react-components";
import { TableSettingsRegular } from "@fluentui/react-icons/svg/table-settings";
import type { ReactNode } from "react";
import { FilterMenu } from "./filter-menu.tsx";
import { useSearchText } from "./use-search-text.ts";
import type { Shown } from "./shown-columns.ts";
import type { Column, TableOf } from "./table.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  search: { flexGrow: 1, maxWidth: "420px", minWidth: "min(100%, 220px)" },
  quiet: { color: tokens.colorNeutralForeground2 },
  end: { marginInlineStart: "auto", display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM },
});

interface Props<T> {
  readonly table: TableOf<T>;
  readonly columns: Shown<T>;
  readonly chosen: Readonly<Record<string, string>>;
  readonly filter: (key: string, value: string | undefined) => void;
  /** How many rows there are, in words. */
  readonly count: string | undefined;
  /** What else is to be known of all rows, such as the zone of their times. */
  readonly note?: ReactNode;
}

/** What stands over a table: search, filters, the number of rows and the choice of columns. */
export function Toolbar<T>({ table, columns, chosen, filter, count, note }: Props<T>) {
  const styles = useStyles();
  return (
    <div className={styles.tools}>
      {table.search !== undefined && <Search label={table.search()} />}
      {table.filters?.map((each) => (
        <FilterMenu
          key={each.key}
          filter={each}
          value={chosen[each.key] ?? ""}
          choose={(value) => filter(each.key, value)}
        />
      ))}
      <div className={styles.end}>
        {note !== undefined && (
          <Text size={200} className={styles.quiet}>
            {note}
          </Text>
        )}
        <Text size={200} className={styles.quiet} aria-live="polite">
          {count}
        </Text>
        {table.columns.length > 2 && <ColumnMenu all={table.columns} {...columns} />}
      </div>
    </div>
  );
}

function Search({ label }: { readonly label: string }) {
  const styles = useStyles();
  const { text, type } = useSearchText();
  return (
    <SearchBox
      className={styles.search}
      aria-label={label}
      placeholder={label}
      dismiss={{ "aria-label": WORDS.clearSearch }}
      value={text}
      onChange={(_event, { value }) => type(value)}
    />
  );
}

interface ColumnMenuProps<T> extends Shown<T> {
  readonly all: readonly Column<T>[];
}

/** Every column but the first, which says what a row is. */
function ColumnMenu<T>({ all, shown, choose }: ColumnMenuProps<T>) {
  return (
    <Menu
      checkedValues={{ columns: shown.map(({ key }) => key) }}
      onCheckedValueChange={(_event, { checkedItems }) => choose(checkedItems)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<TableSettingsRegular />} aria-label={WORDS.columns} title={WORDS.columns} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {all.slice(1).map(({ key, title }) => (
            <MenuItemCheckbox key={key} name="columns" value={key}>
              {title()}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
