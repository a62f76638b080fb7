import { makeStyles, mergeClasses, SearchBox, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useHref, useLinkClickHandler } from "react-router";
import { WORDS as TABLE } from "../table/words.ts";
import { type Operation, type Resource, searched } from "./description.ts";
import { GUIDES } from "./guides.ts";
import { Method } from "./method.tsx";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  // Room for the focus, which the scrolling around it would cut off.
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXS,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    "::first-letter": { textTransform: "uppercase" },
  },
  plain: { listStyle: "none", margin: 0, padding: 0 },
  link: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: "none",
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  here: { backgroundColor: tokens.colorSubtleBackgroundSelected, color: tokens.colorNeutralForeground2Selected },
});

interface Props {
  readonly resources: readonly Resource[];
  /** The id of the operation that is looked at; empty where none is. */
  readonly chosen: string;
}

/** All operations by what they are about, with a search. */
export function OperationList({ resources, chosen }: Props) {
  const styles = useStyles();
  const [text, setText] = useState("");
  const found = searched(resources, text);
  return (
    <nav aria-label={WORDS.operations} className={styles.list}>
      <SearchBox
        aria-label={WORDS.search}
        placeholder={WORDS.search}
        dismiss={{ "aria-label": TABLE.clearSearch }}
        value={text}
        onChange={(_event, { value }) => setText(value)}
      />
      {text === "" && GUIDES.length > 0 && <Guides chosen={chosen} />}
      {found.map(({ name, operations }) => (
        <section key={name} aria-label={name}>
          <h2 className={styles.heading}>{name}</h2>
          <ul className={styles.plain}>
            {operations.map((operation) => (
              <li key={operation.id}>
                <Entry to={operation.id} here={operation.id === chosen} operation={operation} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Text aria-live="polite">{found.length === 0 && WORDS.none}</Text>
    </nav>
  );
}

function Guides({ chosen }: Pick<Props, "chosen">) {
  const styles = useStyles();
  return (
    <section aria-label={WORDS.guidesTitle}>
      <h2 className={styles.heading}>{WORDS.guidesTitle}</h2>
      <ul className={styles.plain}>
        {GUIDES.map((name) => (
          <li key={name}>
            <Entry to={`guide-${name}`} here={chosen === `guide-${name}`} title={WORDS.guides[name]} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface EntryProps {
  readonly to: string;
  readonly here: boolean;
  readonly operation?: Operation;
  readonly title?: string;
}

function Entry({ to, here, operation, title }: EntryProps) {
  const styles = useStyles();
  const address = `/reference#${encodeURIComponent(to)}`;
  const href = useHref(address);
  const follow = useLinkClickHandler(address);
  return (
    <a
      href={href}
      onClick={follow}
      title={operation?.summary}
      aria-current={here ? "page" : undefined}
      className={mergeClasses(styles.link, here && styles.here)}
    >
      {operation && <Method method={operation.method} plain={here} />}
      <span>{operation?.path.replace(/^\/api/, "") ?? title}</span>
    </a>
  );
}
