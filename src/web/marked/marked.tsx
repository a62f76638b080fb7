import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { piecesOf } from "./pieces.ts";

const useStyles = makeStyles({
  mark: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusSmall,
    textDecorationLine: "underline",
    textDecorationColor: tokens.colorBrandStroke1,
  },
  here: { outline: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}` },
});

interface Props {
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
  /** Where the mark begins that somebody is at. */
  readonly at?: number | undefined;
}

/** A text in which what was looked for stands out. */
export function Marked({ text, marks, at }: Props) {
  const styles = useStyles();
  return (
    <>
      {piecesOf(text, marks).map((piece) =>
        piece.marked ? (
          <mark key={piece.start} className={mergeClasses(styles.mark, piece.start === at && styles.here)}>
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}
