import { makeStyles, PresenceBadge, type PresenceBadgeStatus, Text, tokens } from "@fluentui/react-components";
import type { Presence } from "./use-presence.ts";
import { presenceWords } from "./words.ts";

const useStyles = makeStyles({
  mark: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  words: { color: tokens.colorNeutralForeground2 },
});

const STATUS: Readonly<Record<Presence["availability"], PresenceBadgeStatus>> = {
  Available: "available",
  AvailableIdle: "available",
  Away: "away",
  BeRightBack: "away",
  Busy: "busy",
  BusyIdle: "busy",
  DoNotDisturb: "do-not-disturb",
  Offline: "offline",
  PresenceUnknown: "unknown",
};

/** What stands at a person's picture, for people who see it; its words stand elsewhere. */
export function badgeOf(presence: Presence | undefined) {
  if (presence === undefined) return null;
  const { availability, outOfOffice } = presence;
  return { status: STATUS[availability], outOfOffice, "aria-hidden": true } as const;
}

/** Whether somebody is available, busy or away: the sign that Teams has for it, and its words. */
export function PresenceMark({ presence }: { readonly presence: Presence }) {
  const styles = useStyles();
  const { availability, outOfOffice } = presence;
  return (
    <span className={styles.mark}>
      <PresenceBadge status={STATUS[availability]} outOfOffice={outOfOffice} size="extra-small" aria-hidden />
      <Text size={200} className={styles.words}>
        {presenceWords(presence)}
      </Text>
    </span>
  );
}
