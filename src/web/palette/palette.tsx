import { Dialog, DialogSurface, Input, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { type KeyboardEvent, useState } from "react";
import { useNavigate } from "react-router";
import { type Entry, type Section, useEntries } from "./entries.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  surface: { padding: 0, marginBlockStart: "12vh", maxWidth: "560px", overflow: "hidden" },
  box: { width: "100%", paddingBlock: tokens.spacingVerticalM, minWidth: 0 },
  list: {
    maxHeight: "50vh",
    overflowY: "auto",
    padding: tokens.spacingHorizontalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  heading: {
    display: "block",
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
  },
  entry: {
    display: "flex",
    flexDirection: "column",
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground2Hover },
  },
  chosen: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    color: tokens.colorNeutralForeground2Selected,
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  none: { padding: tokens.spacingHorizontalM },
});

/** Goes anywhere and begins anything by a few letters of its name. */
export function Palette({ close }: { readonly close: () => void }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const [text, setText] = useState("");
  const { sections, searching } = useEntries(text);
  const entries = sections.flatMap((section) => section.entries);
  const go = (entry: Entry | undefined) => {
    if (entry === undefined) return;
    close();
    void navigate(entry.to);
  };
  const { chosen, onKeyDown, choose } = useChoice(entries.length, (index) => go(entries[index]));
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface className={styles.surface} aria-label={WORDS.title}>
        <Input
          className={styles.box}
          appearance="filled-lighter"
          size="large"
          contentBefore={<SearchRegular />}
          input={{
            role: "combobox",
            "aria-expanded": true,
            "aria-controls": LIST,
            "aria-activedescendant": entries.length === 0 ? undefined : idOf(chosen),
            "aria-autocomplete": "list",
          }}
          aria-label={WORDS.title}
          placeholder={WORDS.placeholder}
          value={text}
          onKeyDown={onKeyDown}
          onChange={(_event, { value }) => {
            setText(value);
            choose(0);
          }}
        />
        <Sections sections={sections} chosen={chosen} go={go} />
        {entries.length === 0 && (
          <Text as="p" className={mergeClasses(styles.none, styles.quiet)}>
            {searching ? WORDS.searching : WORDS.none({ text })}
          </Text>
        )}
      </DialogSurface>
    </Dialog>
  );
}

const LIST = "palette-list";
const idOf = (index: number) => `palette-${index}`;

interface SectionsProps {
  readonly sections: readonly Section[];
  readonly chosen: number;
  readonly go: (entry: Entry) => void;
}

function Sections({ sections, chosen, go }: SectionsProps) {
  const styles = useStyles();
  const starts = sections.map((_section, at) =>
    sections.slice(0, at).reduce((sum, { entries }) => sum + entries.length, 0),
  );
  return (
    <div
      id={LIST}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select has no second line and no box of its own to type in
      role="listbox"
      aria-label={WORDS.title}
      className={styles.list}
      hidden={sections.length === 0}
    >
      {sections.map(({ title, entries }, at) => (
        <div
          key={title}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a part of the list above
          role="group"
          aria-label={title}
        >
          <Text size={200} className={styles.heading} aria-hidden>
            {title}
          </Text>
          {entries.map((entry, place) => (
            <Line
              key={entry.id}
              entry={entry}
              index={(starts[at] ?? 0) + place}
              chosen={chosen === (starts[at] ?? 0) + place}
              go={go}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface LineProps {
  readonly entry: Entry;
  readonly index: number;
  readonly chosen: boolean;
  readonly go: (entry: Entry) => void;
}

function Line({ entry, index, chosen, go }: LineProps) {
  const styles = useStyles();
  return (
    // The box above keeps the focus and tells which line is meant.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the box's
    <div
      id={idOf(index)}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a line of the list above
      role="option"
      tabIndex={-1}
      ref={chosen ? bringIntoSight : null}
      aria-selected={chosen}
      className={mergeClasses(styles.entry, chosen && styles.chosen)}
      onClick={() => go(entry)}
    >
      <Text>{entry.title}</Text>
      {entry.hint !== undefined && <Text size={200}>{entry.hint}</Text>}
    </div>
  );
}

function bringIntoSight(line: HTMLElement | null): void {
  line?.scrollIntoView({ block: "nearest" });
}

/** Arrows move through the lines and round their ends; Enter takes one. */
function useChoice(count: number, take: (index: number) => void) {
  const [wanted, choose] = useState(0);
  const chosen = Math.min(wanted, Math.max(0, count - 1));
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
  return {
    chosen,
    choose,
    onKeyDown: (event: KeyboardEvent) => {
      const step = steps[event.key];
      if (event.key === "Enter") take(chosen);
      if (step === undefined || count === 0) return;
      event.preventDefault();
      choose((chosen + step + count) % count);
    },
  };
}
