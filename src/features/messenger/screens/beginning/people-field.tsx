import {
  InteractionTag,
  InteractionTagPrimary,
  InteractionTagSecondary,
  makeStyles,
  TagGroup,
  tokens,
} from "@fluentui/react-components";
import type { DirectoryUser } from "../../../../../sdk/src/index.ts";
import { FieldGroup } from "../../../../web/form/field-group.tsx";
import { PeopleBox } from "./people-box.tsx";
import { BEGINNING_WORDS as WORDS } from "./words.ts";

const useStyles = makeStyles({
  parts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  tags: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  tag: { maxWidth: "100%" },
  text: { overflow: "hidden", textOverflow: "ellipsis" },
});

interface Props {
  readonly people: readonly DirectoryUser[];
  readonly change: (people: readonly DirectoryUser[]) => void;
  readonly complaint: string | undefined;
}

/** Whom to begin a chat with: those who are chosen, and the search for more. */
export function PeopleField({ people, change, complaint }: Props) {
  const styles = useStyles();
  const remove = (id: string) => change(people.filter(({ objectId }) => objectId !== id));
  return (
    <FieldGroup label={WORDS.people} hint={WORDS.searchHint} complaint={complaint}>
      <div className={styles.parts}>
        {people.length > 0 && (
          <TagGroup className={styles.tags} aria-label={WORDS.people} onDismiss={(_event, { value }) => remove(value)}>
            {people.map(({ objectId, displayName, userPrincipalName }) => (
              <InteractionTag key={objectId} value={objectId} size="small" className={styles.tag}>
                <InteractionTagPrimary hasSecondaryAction className={styles.text} title={userPrincipalName}>
                  {displayName}
                </InteractionTagPrimary>
                <InteractionTagSecondary aria-label={WORDS.remove({ name: displayName })} />
              </InteractionTag>
            ))}
          </TagGroup>
        )}
        <PeopleBox
          chosen={people}
          choose={(one) => change([...people.filter(({ objectId }) => objectId !== one.objectId), one])}
        />
      </div>
    </FieldGroup>
  );
}
