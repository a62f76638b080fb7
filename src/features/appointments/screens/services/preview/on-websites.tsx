import { makeStyles, Tab, TabList, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { CodeFrame } from "../../../../../web/parts/code-frame.tsx";
import { CopyButton } from "../../../../../web/parts/copy-button.tsx";
import { AwayButton } from "../../../../../web/parts/links.tsx";
import { SERVICES } from "../words.ts";
import { CODES, type Way, WAYS } from "./embed-codes.ts";

const { page: words } = SERVICES;

const useStyles = makeStyles({
  whole: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  address: { flexGrow: 1, flexBasis: "12rem", minWidth: 0, overflowWrap: "anywhere" },
  title: { marginBlock: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly page: string;
  /** What it is called on the website. */
  readonly title: string;
  /** Those that may be had: pages for people who have come in stand within no other. */
  readonly ways?: readonly Way[];
}

/** A booking page's address, and the code with which a website shows it. */
export function OnWebsites({ page, title, ways = WAYS }: Props) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<Way>(ways[0] ?? "link");
  const code = CODES[chosen]({ page, title });
  return (
    <div className={styles.whole}>
      <div className={styles.row}>
        <Text className={styles.address}>{page}</Text>
        <CopyButton what={words.link} text={page} />
      </div>
      <div>
        <AwayButton href={page}>{words.open}</AwayButton>
      </div>
      <Text as="h3" weight="semibold" block className={styles.title}>
        {words.website}
      </Text>
      {ways.length > 1 && (
        <TabList
          size="small"
          selectedValue={chosen}
          aria-label={words.website}
          onTabSelect={(_event, { value }) => setChosen(ways.find((way) => way === value) ?? chosen)}
        >
          {ways.map((way) => (
            <Tab key={way} value={way}>
              {words.ways[way]}
            </Tab>
          ))}
        </TabList>
      )}
      <Text size={200} className={styles.quiet}>
        {words.hints[chosen]}
      </Text>
      <CodeFrame label={words.code} text={code} />
      <div className={styles.row}>
        <Text size={200} className={styles.quiet}>
          {words.copyCode}
        </Text>
        <CopyButton what={words.code} text={code} />
      </div>
    </div>
  );
}
