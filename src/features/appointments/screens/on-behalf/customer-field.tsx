import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { type Person, PersonBox } from "../parts/person-box.tsx";
import { BEHALF as words } from "./words.ts";

const useStyles = makeStyles({
  known: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
});

interface Props {
  readonly person: Person | undefined;
  readonly know: (person: Person | undefined) => void;
}

/** Somebody who is known here, so that their appointments are found with them. */
export function CustomerField({ person, know }: Props) {
  const styles = useStyles();
  if (person === undefined) {
    return (
      <Allowed needs="people:read">
        <PersonBox label={words.known} hint={words.knownHint} choose={know} />
      </Allowed>
    );
  }
  return (
    <div className={styles.known}>
      <Text>{words.chosen({ name: person.name })}</Text>
      <Button size="small" onClick={() => know(undefined)}>
        {words.other}
      </Button>
    </div>
  );
}
