import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Forgotten } from "./forgotten.tsx";
import { KeyForm } from "./key-form.tsx";
import { PasswordForm } from "./password-form.tsx";
import { Providers } from "./providers.tsx";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  others: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
});

interface Props {
  /** Where to go afterwards. */
  readonly to: string;
  readonly arrive: () => void;
}

/** The ways to sign in: the usual one first, the others a step away. */
export function WaysIn({ to, arrive }: Props) {
  const styles = useStyles();
  const [way, setWay] = useState<"password" | "code" | "key" | "forgotten">("password");
  const back = () => setWay("password");
  if (way === "key") return <KeyForm arrive={arrive} back={back} />;
  if (way === "forgotten") return <Forgotten back={back} />;
  return (
    <>
      <PasswordForm arrive={arrive} asksCode={way === "code"} askCode={(yes) => setWay(yes ? "code" : "password")} />
      {way === "password" && (
        <>
          <div className={styles.others}>
            <Link as="button" onClick={() => setWay("forgotten")}>
              {WORDS.forgotten}
            </Link>
            <Link as="button" onClick={() => setWay("key")}>
              {WORDS.byKey}
            </Link>
          </div>
          <Providers errand={{ to }} />
        </>
      )}
    </>
  );
}
