import { makeStyles, tokens } from "@fluentui/react-components";

/** Fluent's look for a calendar that brings its own style sheet and asks for colours by these names. */
export const useLook = makeStyles({
  calendar: {
    minWidth: 0,
    "--fc-classic-background": tokens.colorNeutralBackground1,
    "--fc-classic-foreground": tokens.colorNeutralForeground1,
    "--fc-classic-muted-foreground": tokens.colorNeutralForeground2,
    "--fc-classic-faint-foreground": tokens.colorNeutralForeground2,
    "--fc-classic-faint": tokens.colorNeutralBackground2,
    "--fc-classic-muted": tokens.colorNeutralBackground3,
    "--fc-classic-strong": tokens.colorNeutralBackground5,
    "--fc-classic-border": tokens.colorNeutralStroke2,
    "--fc-classic-strong-border": tokens.colorNeutralStroke1,
    "--fc-classic-primary": tokens.colorBrandBackground,
    "--fc-classic-primary-foreground": tokens.colorNeutralForegroundOnBrand,
    "--fc-classic-event": tokens.colorBrandBackground2,
    "--fc-classic-event-contrast": tokens.colorNeutralForeground1,
    "--fc-classic-today": tokens.colorNeutralBackground2,
    "--fc-classic-highlight": tokens.colorNeutralBackground3,
    "--fc-classic-now": tokens.colorPaletteRedBorderActive,
    "--fc-classic-small-dot-width": "8px",
    "--fc-classic-large-dot-width": "10px",
  },
  entry: {
    display: "flex",
    flexDirection: "column",
    minWidth: 0,
    overflow: "hidden",
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: "inherit",
  },
  inLine: { flexDirection: "row", columnGap: tokens.spacingHorizontalXS, whiteSpace: "nowrap" },
  inList: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  subject: { fontWeight: tokens.fontWeightSemibold, overflow: "hidden", textOverflow: "ellipsis" },
  whole: { flexShrink: 0, maxWidth: "100%" },
  off: { textDecorationLine: "line-through" },
  // Themes of high contrast draw what is transparent in the others. The calendar's own style sheet comes later, and would win.
  edge: {
    boxShadow: `inset 0 0 0 ${tokens.strokeWidthThin} ${tokens.colorTransparentStroke}, 0 0 0 ${tokens.strokeWidthThin} ${tokens.colorNeutralBackground1} !important`,
  },
});
