import { Button, Dropdown, makeStyles, Option, Tab, TabList, Text, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { parley } from "../../../../web/parley.ts";
import { Panel } from "../../../../web/parts/panel.tsx";
import { useMay } from "../../../../web/shell/allowed.ts";
import { clockSpanWords, viewer, zoneWords } from "../../../../web/when/words.ts";
import { countsOf } from "./axis.ts";
import { PresencePicture } from "./presence-picture.tsx";
import { PresenceTable } from "./presence-table.tsx";
import { WORDS } from "./words.ts";

type Attendance = Schemas["Attendance"];
type Occasion = Attendance["occasions"][number];

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
  end: { marginInlineStart: "auto" },
});

/** Who was in a meeting; nothing until Microsoft has a report, and for those who may not know. */
export function AttendancePanel({ meeting }: { readonly meeting: string }) {
  const may = useMay("artifacts:read");
  const { data } = useQuery({
    queryKey: ["attendances", "of", meeting],
    queryFn: ({ signal }) => parley.call("GET", "/api/meetings/{id}/attendance", { path: { id: meeting }, signal }),
    enabled: may,
  });
  const [chosen, setChosen] = useState("");
  const occasion = data?.occasions.find(({ held }) => held.from === chosen) ?? data?.occasions[0];
  if (data === undefined || occasion === undefined) return null;
  return (
    <Known attendance={data} occasion={occasion}>
      {data.occasions.length > 1 && <Occasions all={data.occasions} here={occasion} choose={setChosen} />}
    </Known>
  );
}

interface OccasionsProps {
  readonly all: readonly Occasion[];
  readonly here: Occasion;
  readonly choose: (from: string) => void;
}

/** Which of the times that the meeting was held is looked at. */
function Occasions({ all, here, choose }: OccasionsProps) {
  return (
    <Dropdown
      aria-label={WORDS.occasion}
      value={whenWords(here)}
      selectedOptions={[here.held.from]}
      onOptionSelect={(_event, { optionValue = "" }) => choose(optionValue)}
    >
      {all.map((occasion) => (
        <Option key={occasion.held.from} value={occasion.held.from}>
          {whenWords(occasion)}
        </Option>
      ))}
    </Dropdown>
  );
}

function whenWords({ held }: Occasion): string {
  return clockSpanWords({ start: new Date(held.from), end: new Date(held.to) }, viewer());
}

interface KnownProps {
  readonly attendance: Attendance;
  readonly occasion: Occasion;
  readonly children: React.ReactNode;
}

function Known({ attendance, occasion, children }: KnownProps) {
  const styles = useStyles();
  const [view, setView] = useState("picture");
  const finding = findingWords(occasion, attendance.expected);
  const { late, uninvited } = countsOf(occasion);
  return (
    <Panel title={WORDS.title}>
      <div>
        <Text as="p" block weight="semibold">
          {finding}
        </Text>
        {occasion.scheduled && <Text className={styles.quiet}>{WORDS.more({ late, uninvited })}</Text>}
      </div>
      <div className={styles.tools}>
        <TabList
          aria-label={WORDS.view}
          size="small"
          selectedValue={view}
          onTabSelect={(_event, { value }) => setView(String(value))}
        >
          <Tab value="picture">{WORDS.picture}</Tab>
          <Tab value="table">{WORDS.table}</Tab>
        </TabList>
        {children}
        <Button
          as="a"
          size="small"
          className={styles.end}
          icon={<ArrowDownloadRegular />}
          href={`/api/meetings/${attendance.meeting}/attendance.csv`}
          download
        >
          {WORDS.save}
        </Button>
      </div>
      {view === "picture" ? (
        <PresencePicture occasion={occasion} scheduled={attendance.scheduled} finding={finding} />
      ) : (
        <PresenceTable occasion={occasion} title={finding} />
      )}
      <Text size={200} className={styles.quiet}>
        {WORDS.zone({ zone: zoneWords(viewer()) })} {view === "picture" && WORDS.legend}
      </Text>
    </Panel>
  );
}

/** What the picture says, as a sentence. */
function findingWords(occasion: Occasion, expected: number): string {
  const { came, uninvited, left, leftOfInvited } = countsOf(occasion);
  if (!occasion.scheduled) return WORDS.other({ came: came + uninvited });
  // Where nobody but the organiser was invited, whoever has the link was meant to come.
  return expected > 1
    ? WORDS.finding({ came, expected, left: leftOfInvited })
    : WORDS.open({ came: came + uninvited, left });
}
