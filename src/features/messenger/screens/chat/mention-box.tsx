import { Field, makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useState } from "react";
import { WORDS } from "../words.ts";
import { completed, fitting, type Mentionable } from "./mentioning.ts";

const useStyles = makeStyles({
  place: { position: "relative" },
  people: {
    position: "absolute",
    insetInlineStart: 0,
    bottom: "100%",
    zIndex: 1,
    boxSizing: "border-box",
    minWidth: "200px",
    maxWidth: "100%",
    padding: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  person: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
    cursor: "pointer",
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Hover,
    color: tokens.colorNeutralForeground1Hover,
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: `-${tokens.strokeWidthThick}`,
  },
});

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly people: readonly Mentionable[];
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly type: (text: string) => void;
  /** Enter, where nobody is being chosen. */
  readonly done: () => void;
  readonly escape?: (() => void) | undefined;
}

/** Room to write several lines, in which “@” offers people by name. */
export function MentionBox({ label, hint, value, people, box, type, done, escape }: Props) {
  const styles = useStyles();
  const list = useId();
  const offer = useOffer({ value, people, box, type });
  const press = (event: KeyboardEvent) => {
    // While somebody composes a character, Enter takes it over.
    if (event.nativeEvent.isComposing) return;
    const act = offer.keys[event.key] ?? otherKeys(event, { done, escape })[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const isOpen = offer.people.length > 0;
  return (
    <div className={styles.place}>
      <Field label={label} hint={hint}>
        <Textarea
          textarea={{ ref: box }}
          value={value}
          resize="vertical"
          onChange={(_event, { value: typed }) => type(typed)}
          onSelect={({ currentTarget: { selectionStart } }) => offer.look(selectionStart)}
          onBlur={offer.close}
          onKeyDown={press}
          aria-autocomplete="list"
          aria-controls={isOpen ? list : undefined}
          aria-activedescendant={isOpen ? `${list}-${offer.place}` : undefined}
        />
      </Field>
      {isOpen && (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the text box steers it, which a select cannot be
        <div id={list} role="listbox" aria-label={WORDS.mentions} className={styles.people}>
          {offer.people.map((person, place) => (
            <div
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- see above
              role="option"
              key={person.id}
              id={`${list}-${place}`}
              aria-selected={place === offer.place}
              className={mergeClasses(styles.person, place === offer.place && styles.chosen)}
              // The box keeps the focus.
              onPointerDown={(event) => {
                event.preventDefault();
                offer.choose(person);
              }}
            >
              {person.label}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function otherKeys({ shiftKey }: KeyboardEvent, { done, escape }: Pick<Props, "done" | "escape">) {
  const keys: Record<string, (() => void) | undefined> = { Enter: shiftKey ? undefined : done, Escape: escape };
  return keys;
}

/** Who is offered for the mention that is being typed, and how one of them is chosen. */
function useOffer({ value, people, box, type }: Pick<Props, "value" | "people" | "box" | "type">) {
  const [caret, setCaret] = useState<number>();
  const [place, setPlace] = useState(0);
  const [next, setNext] = useState<{ readonly caret: number }>();
  useLayoutEffect(() => {
    if (next !== undefined) box.current?.setSelectionRange(next.caret, next.caret);
  }, [next, box]);
  const found = caret === undefined ? [] : fitting(value.slice(0, caret), people);
  const at = Math.min(place, found.length - 1);
  const close = () => setCaret(undefined);
  const choose = (person: Mentionable) => {
    const done = completed(value, caret ?? value.length, person);
    setNext({ caret: done.caret });
    close();
    type(done.text);
  };
  const chosen = found[at];
  const step = (by: number) => () => setPlace((at + by + found.length) % found.length);
  const take = chosen && (() => choose(chosen));
  const keys: Record<string, (() => void) | undefined> =
    take === undefined ? {} : { ArrowDown: step(1), ArrowUp: step(-1), Enter: take, Tab: take, Escape: close };
  const look = (position: number) => {
    setCaret(position);
    setPlace(0);
  };
  return { people: found, place: at, keys, look, close, choose };
}
