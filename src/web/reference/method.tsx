import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  method: {
    flexShrink: 0,
    width: "44px",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    textTransform: "uppercase",
  },
  read: { color: tokens.colorPaletteBlueForeground2 },
  write: { color: tokens.colorStatusSuccessForeground3 },
  remove: { color: tokens.colorStatusDangerForeground3 },
});

const MEANS: Readonly<Record<string, "read" | "write" | "remove">> = { get: "read", delete: "remove" };

interface Props {
  readonly method: string;
  /** In the colour of what stands around it, which may be a colour itself. */
  readonly plain?: boolean;
}

/** What HTTP calls the act; its colour only helps to find it. */
export function Method({ method, plain = false }: Props) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.method, !plain && styles[MEANS[method] ?? "write"])}>{method}</span>;
}
