import { Link, makeStyles, Subtitle1, Subtitle2, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { Fragment, type ReactNode } from "react";
import { Asked } from "../parts/asked.tsx";
import { CodeBlock } from "./code-block.tsx";
import { type GuideName, textOf } from "./guides.ts";
import { type Block, blocksOf, piecesOf } from "./markdown.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  guide: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    maxWidth: "72ch",
    textAlign: "start",
  },
  text: { margin: 0, lineHeight: tokens.lineHeightBase400 },
  title: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  scrolls: { overflowX: "auto" },
  table: {
    borderCollapse: "collapse",
    "& td, & th": {
      border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      textAlign: "start",
      verticalAlign: "top",
    },
  },
});

/** One of the guides, as it is written in the repository. */
export function Guide({ name }: { readonly name: GuideName }) {
  const styles = useStyles();
  const text = useQuery({ queryKey: ["guides", name], queryFn: () => textOf(name), staleTime: Infinity });
  return (
    <Asked query={text} rows={8}>
      {(known) => (
        <article className={styles.guide} aria-label={WORDS.guides[name]} lang="en" dir="ltr">
          <Blocks blocks={blocksOf(known)} />
        </article>
      )}
    </Asked>
  );
}

function Blocks({ blocks }: { readonly blocks: readonly Block[] }): ReactNode {
  const styles = useStyles();
  // oxlint-disable-next-line react/no-array-index-key -- a guide does not change while it is read
  return blocks.map((block, place) => <Fragment key={place}>{drawn(block, styles)}</Fragment>);
}

type Drawing = { readonly [K in Block["kind"]]: (block: Extract<Block, { kind: K }>, styles: Styles) => ReactNode };
type Styles = ReturnType<typeof useStyles>;

const DRAWN: Drawing = {
  heading: ({ level, text }, { title }) =>
    level === 1 ? (
      <Subtitle1 as="h2" className={title}>
        {line(text)}
      </Subtitle1>
    ) : (
      <Subtitle2 as="h3" className={title}>
        {line(text)}
      </Subtitle2>
    ),
  paragraph: ({ text }, styles) => <p className={styles.text}>{line(text)}</p>,
  code: ({ text }) => <CodeBlock what={WORDS.examples} text={text} />,
  list: ({ ordered, items }, styles) => {
    const List = ordered ? "ol" : "ul";
    return (
      <List className={styles.list}>
        {items.map((blocks) => (
          <li key={JSON.stringify(blocks)}>
            <Blocks blocks={blocks} />
          </li>
        ))}
      </List>
    );
  },
  table: ({ head, rows }, styles) => (
    <div className={styles.scrolls}>
      <table className={styles.table}>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {line(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.join()}>
              {cells.map((cell) => (
                <td key={cell}>{line(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  ),
};

function drawn(block: Block, styles: Styles): ReactNode {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table's own type pairs each kind with its block
  return (DRAWN[block.kind] as (block: Block, styles: Styles) => ReactNode)(block, styles);
}

function line(text: string): ReactNode {
  return piecesOf(text).map((piece, place) => {
    const key = `${place}${piece.text}`;
    if (piece.kind === "code") return <code key={key}>{piece.text}</code>;
    if (piece.kind === "strong") return <strong key={key}>{piece.text}</strong>;
    if (piece.kind !== "link") return piece.text;
    return (
      <Link key={key} href={piece.href} target="_blank" rel="noreferrer" inline>
        {piece.text}
      </Link>
    );
  });
}
