import { useQuery } from "@tanstack/react-query";
import { Button, Divider, makeStyles, tokens } from "@fluentui/react-components";
import { parley } from "../parley.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  providers: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalM },
});

/** By which issuers of identities people may sign in. */
export function useWaysToSignIn() {
  return useQuery({
    queryKey: ["ways-to-sign-in"],
    queryFn: ({ signal }) => parley.call("GET", "/api/ways-to-sign-in", { signal }),
  });
}

interface Props {
  /** Where to go afterwards, and the invitation that is taken up on the way. */
  readonly errand: Readonly<Record<string, string>>;
}

/** The other ways in, by the organisation's own providers; nothing where there are none. */
export function Providers({ errand }: Props) {
  const styles = useStyles();
  const { data } = useWaysToSignIn();
  const staff = data?.staff ?? [];
  if (staff.length === 0) return null;
  const query = new URLSearchParams(errand).toString();
  return (
    <div className={styles.providers}>
      <Divider>{WORDS.or}</Divider>
      {staff.map(({ id, name }) => (
        <Button key={id} as="a" href={`/sign-in/with/${id}?${query}`}>
          {WORDS.provider({ name })}
        </Button>
      ))}
    </div>
  );
}
