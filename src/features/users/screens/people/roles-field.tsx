import { Checkbox, Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { FieldGroup } from "../../../../web/form/field-group.tsx";
import { useSession } from "../../../../web/shell/allowed.ts";
import { ROLE_NAMES, type RoleName } from "../../catalog.ts";
import { WORDS } from "../words.ts";
import { type HeldRole, type HeldRoles, limitOf, mayGive, rolesIn } from "./roles-held.ts";

const useStyles = makeStyles({
  roles: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  limit: { paddingInlineStart: "36px", paddingBlockEnd: tokens.spacingVerticalS },
});

interface Props {
  readonly held: HeldRoles;
  readonly change: (held: HeldRoles) => void;
  readonly complaint: string | undefined;
}

/** Every role with what it allows; those above one's own are shown and not to be had. */
export function RolesField({ held, change, complaint }: Props) {
  const styles = useStyles();
  const { data: session } = useSession();
  const isOwner = session?.user === undefined || session.roles.some(({ role }) => role === "owner");
  const giver = { scopes: session?.scopes ?? [], isOwner };
  const { wrong } = rolesIn(held);
  const barred = (role: RoleName) => session !== undefined && !mayGive(role, giver);
  const first = ROLE_NAMES.find((role) => !barred(role));
  return (
    <FieldGroup label={WORDS.roles} hint={WORDS.rolesHint} complaint={complaint}>
      <div className={styles.roles}>
        {ROLE_NAMES.map((role) => (
          <OneRole
            key={role}
            role={role}
            held={held[role]}
            wrong={complaint === undefined ? undefined : wrong[role]}
            invalid={complaint !== undefined && role === first}
            barred={barred(role)}
            change={(one) => change({ ...held, [role]: one })}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

interface OneProps {
  readonly role: RoleName;
  readonly held: HeldRole;
  readonly wrong: string | undefined;
  /** Where the focus goes when something is wrong with the roles. */
  readonly invalid: boolean;
  readonly barred: boolean;
  readonly change: (held: HeldRole) => void;
}

function OneRole({ role, held, wrong, invalid, barred, change }: OneProps) {
  const styles = useStyles();
  const limit = limitOf(role);
  return (
    <div>
      <Checkbox
        checked={held.given}
        disabled={barred}
        {...(invalid && { "aria-invalid": true })}
        onChange={(_event, { checked }) => change({ ...held, given: checked === true })}
        label={
          <>
            {WORDS.roleNames[role]}
            <br />
            <Text size={200} className={styles.quiet}>
              {WORDS.roleHints[role]} {barred && WORDS.aboveOwn}
            </Text>
          </>
        }
      />
      {held.given && limit !== undefined && (
        <Field
          className={styles.limit}
          label={WORDS.limits[limit]}
          hint={WORDS.limitHint}
          validationMessage={wrong === undefined ? null : WORDS.limitWrong({ text: wrong })}
        >
          <Textarea
            rows={2}
            resize="vertical"
            disabled={barred}
            value={held.ids}
            onChange={(_event, { value }) => change({ ...held, ids: value })}
          />
        </Field>
      )}
    </div>
  );
}
