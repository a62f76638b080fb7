import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { createElement, Fragment, type ReactNode } from "react";
import type { ElementName, OutsideDocument, OutsideNode } from "../../kernel/outside/contract.ts";

const useStyles = makeStyles({
  document: { overflowWrap: "anywhere", "& p": { margin: "0 0 8px" }, "& p:last-child": { marginBottom: 0 } },
  scrolls: { overflowX: "auto" },
  table: {
    borderCollapse: "collapse",
    "& td, & th": {
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      textAlign: "start",
    },
  },
  quote: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: "2px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStroke1,
    color: tokens.colorNeutralForeground2,
  },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    backgroundColor: tokens.colorNeutralBackground3,
    padding: tokens.spacingHorizontalS,
    whiteSpace: "pre-wrap",
    margin: 0,
  },
  image: { maxWidth: "100%", height: "auto" },
  mention: { color: tokens.colorBrandForegroundLink },
});

/** How what the document only names by an id is shown. */
interface Surroundings {
  /** Where a picture that Parley keeps can be fetched. */
  readonly fileAddress: (file: string) => string;
  readonly attachment?: (id: string) => ReactNode;
}

interface Props extends Surroundings {
  readonly document: OutsideDocument;
}

/** What somebody outside wrote, drawn element by element: no HTML of theirs ever reaches the browser's parser. */
export function OutsideDocumentView({ document, fileAddress, attachment }: Props) {
  const styles = useStyles();
  const draw: Draw = (nodes) =>
    // A document does not change once it is read, so a node's place is as good a key as any.
    nodes.map((node, place) => (
      // oxlint-disable-next-line react/no-array-index-key -- see above
      <Fragment key={place}>{drawn(node, { styles, draw, fileAddress, attachment })}</Fragment>
    ));
  return (
    <div className={styles.document} dir="auto">
      {draw(document.nodes)}
    </div>
  );
}

type Draw = (nodes: readonly OutsideNode[]) => ReactNode;

interface Pen extends Omit<Surroundings, "attachment"> {
  readonly attachment: ((id: string) => ReactNode) | undefined;
  readonly styles: ReturnType<typeof useStyles>;
  readonly draw: Draw;
}

type Drawings = {
  readonly [K in OutsideNode["kind"]]: (node: Extract<OutsideNode, { kind: K }>, pen: Pen) => ReactNode;
};

const DRAWINGS: Drawings = {
  text: ({ text }) => text,
  break: () => <br />,
  rule: () => <hr />,
  element: ({ name, nodes }, { draw, styles }) => {
    const className = classOf(name, styles);
    const element = createElement(name, className === undefined ? null : { className }, draw(nodes));
    return name === "table" ? <div className={styles.scrolls}>{element}</div> : element;
  },
  link: ({ href, nodes }, { draw }) => (
    <Link href={href} target="_blank" rel="noopener noreferrer nofollow">
      {draw(nodes)}
    </Link>
  ),
  image: ({ file, alt }, { fileAddress, styles }) => (
    <img src={fileAddress(file)} alt={alt} loading="lazy" className={styles.image} />
  ),
  mention: ({ text }, { styles }) => <span className={styles.mention}>{text}</span>,
  emoji: ({ text, title }) => <span title={title === "" ? undefined : title}>{text}</span>,
  attachment: ({ id }, { attachment }) => attachment?.(id),
  "code-block": ({ text }, { styles }) => (
    <pre className={mergeClasses(styles.code, styles.scrolls)}>
      <code>{text}</code>
    </pre>
  ),
};

function drawn(node: OutsideNode, pen: Pen): ReactNode {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table's own type pairs each kind with its node
  return (DRAWINGS[node.kind] as (node: OutsideNode, pen: Pen) => ReactNode)(node, pen);
}

function classOf(name: ElementName, styles: Pen["styles"]): string | undefined {
  const classes: Partial<Record<ElementName, string>> = {
    table: styles.table,
    blockquote: styles.quote,
    pre: styles.code,
  };
  return classes[name];
}
