import { Badge, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { Appointment } from "../queries.ts";
import { WORDS } from "../words.ts";

const useStyles = makeStyles({
  words: { overflowWrap: "anywhere", paddingBlock: tokens.spacingVerticalXS },
  mark: { marginInlineStart: tokens.spacingHorizontalS },
});

interface Props {
  readonly appointment: Appointment;
}

/** Says in a list that a host has something else at this time. */
export function ConflictMark({ appointment: { conflict } }: Props) {
  const styles = useStyles();
  if (conflict === undefined) return null;
  return (
    <Badge appearance="tint" color="danger" className={styles.mark}>
      {WORDS.conflict.mark}
    </Badge>
  );
}

/** Says who has something else at this time, and what to do about it: nothing is moved or cancelled by itself. */
export function ConflictBar({ appointment: { conflict, hosts } }: Props) {
  const styles = useStyles();
  if (conflict === undefined) return null;
  const names = hosts.filter(({ id }) => conflict.hosts.includes(id)).map(({ name }) => name);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.words}>
        <MessageBarTitle>{WORDS.conflict.title({ names: names.join(", ") })}</MessageBarTitle>
        <div>
          <strong>{WORDS.cure}</strong> {WORDS.conflict.cure}
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}
