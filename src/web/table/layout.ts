import { makeStyles, tokens } from "@fluentui/react-components";
import type { Column } from "./table.ts";

export const NARROW = "@media (max-width: 720px)";

const WIDTHS = { wide: "minmax(0, 2fr)", middle: "minmax(0, 1.3fr)", small: "minmax(0, 7.5rem)" } as const;

/** Every row is a grid of the same tracks, so that columns stand below one another. */
export function tracksOf<T>(columns: readonly Column<T>[]): string {
  return columns.map(({ width = "middle" }) => WIDTHS[width]).join(" ");
}

export const useRowStyles = makeStyles({
  // Rows are placed by hand, so that only those in sight need be there.
  table: { display: "block" },
  body: { display: "block", position: "relative" },
  row: {
    display: "grid",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    minHeight: "44px",
    boxSizing: "border-box",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { display: "flex", flexDirection: "column", alignItems: "stretch", rowGap: tokens.spacingVerticalXS },
  },
  placed: { position: "absolute", insetInlineStart: 0, insetBlockStart: 0, width: "100%" },
  // A line rather than a background: what stands in the row keeps its contrast in every theme.
  opens: {
    cursor: "pointer",
    ":hover": {
      outline: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1Hover}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThin})`,
    },
  },
  focus: {
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  cell: {
    display: "block",
    padding: 0,
    textAlign: "start",
    fontWeight: "inherit",
    minWidth: 0,
    overflowWrap: "anywhere",
    [NARROW]: { display: "flex", columnGap: tokens.spacingHorizontalS },
  },
  empty: { [NARROW]: { display: "none" } },
  label: {
    display: "none",
    color: tokens.colorNeutralForeground2,
    [NARROW]: { display: "block", flexShrink: 0, width: "8rem" },
  },
  head: {
    paddingBlock: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    // Still read aloud where each row is a block of its own.
    [NARROW]: {
      position: "absolute",
      width: "1px",
      height: "1px",
      overflow: "hidden",
      clipPath: "inset(50%)",
      padding: 0,
      minHeight: 0,
    },
  },
});
