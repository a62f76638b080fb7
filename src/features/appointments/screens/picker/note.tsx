import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  note: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    alignSelf: "start",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** Something to know before going on. `urgent` is said at once. */
export function Note({ urgent = false, children }: { readonly urgent?: boolean; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div role={urgent ? "alert" : "status"} className={styles.note}>
      {children}
    </div>
  );
}
