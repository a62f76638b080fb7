import { makeStyles, tokens } from "@fluentui/react-components";

export const useContentStyles = makeStyles({
  // Spaces and line breaks of texts count: the model keeps only those that its writer meant.
  message: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    minWidth: 0,
    textAlign: "start",
    overflowWrap: "anywhere",
    "& p, & h3, & h4, & h5, & ul, & ol, & pre, & blockquote, & figure": { margin: 0 },
  },
  words: { whiteSpace: "pre-wrap" },
  heading: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { paddingInlineStart: tokens.spacingHorizontalXXL },
  scrolls: { overflowX: "auto", maxWidth: "100%" },
  table: {
    borderCollapse: "collapse",
    // It scrolls, so that words need not be broken.
    overflowWrap: "normal",
    "& td, & th": {
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      textAlign: "start",
      whiteSpace: "pre-wrap",
    },
  },
  quote: {
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: "2px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStrokeAccessible,
    color: tokens.colorNeutralForeground2,
  },
  code: {
    boxSizing: "border-box",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    whiteSpace: "pre",
    width: "max-content",
    minWidth: "100%",
  },
  codeWord: {
    fontFamily: tokens.fontFamilyMonospace,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusSmall,
    padding: `0 ${tokens.spacingHorizontalXXS}`,
  },
  rule: { width: "100%", border: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  picture: { maxWidth: "min(100%, 480px)", maxHeight: "360px", width: "auto", height: "auto", verticalAlign: "bottom" },
  mention: { color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0 },
  soft: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  attached: {
    boxSizing: "border-box",
    alignSelf: "flex-start",
    maxWidth: "100%",
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  file: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
});

export type ContentStyles = ReturnType<typeof useContentStyles>;
