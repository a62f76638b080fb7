import { Button, makeStyles, SearchBox, Text, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useSearchParams } from "react-router";
import { Empty } from "../../../web/parts/empty.tsx";
import { Page } from "../../../web/parts/page.tsx";
import { ProblemBar } from "../../../web/parts/problem-bar.tsx";
import { useSearchText } from "../../../web/parts/use-search-text.ts";
import { Waiting } from "../../../web/parts/waiting.tsx";
import { viewer, zoneWords } from "../../../web/when/words.ts";
import { WORDS as SHELL } from "../../../web/words.ts";
import { MeetingTable } from "./meeting-table.tsx";
import { OpenMeeting } from "./dialogs/open-meeting.tsx";
import { useMeetings } from "./queries.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalL },
  search: { flexGrow: 1, maxWidth: "420px", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** All meetings, the latest start first, with the search in the address. */
export function MeetingsScreen() {
  const styles = useStyles();
  const [parameters, setParameters] = useSearchParams();
  const search = useSearchText();
  const setOpening = (opening: boolean) =>
    setParameters(
      (before) => {
        const after = new URLSearchParams(before);
        if (opening) after.set("new", "meeting");
        else after.delete("new");
        return after;
      },
      { replace: !opening },
    );
  return (
    <Page
      title={WORDS.title}
      actions={
        <Button appearance="primary" icon={<AddRegular />} onClick={() => setOpening(true)}>
          {WORDS.open}
        </Button>
      }
    >
      <div className={styles.tools}>
        <SearchBox
          className={styles.search}
          aria-label={WORDS.search}
          placeholder={WORDS.search}
          value={search.text}
          onChange={(_event, { value }) => search.type(value)}
        />
        <Text size={200} className={styles.quiet}>
          {WORDS.zone(zoneWords(viewer()))}
        </Text>
      </div>
      <Meetings search={search.settled} clear={() => search.type("")} />
      {parameters.has("new") && <OpenMeeting close={() => setOpening(false)} />}
    </Page>
  );
}

function Meetings({ search, clear }: { readonly search: string; readonly clear: () => void }) {
  const list = useMeetings(search);
  if (list.isPending) return <Waiting rows={6} />;
  if (list.isLoadingError) return <ProblemBar error={list.error} tryAgain={() => void list.refetch()} />;
  const meetings = list.data.pages.flatMap(({ items }) => items);
  if (meetings.length === 0 && search === "") return <Empty title={WORDS.emptyTitle} words={WORDS.empty} />;
  if (meetings.length === 0) {
    return (
      <Empty
        title={WORDS.noneTitle(search)}
        words={WORDS.none}
        action={<Button onClick={clear}>{WORDS.clear}</Button>}
      />
    );
  }
  return (
    <>
      {list.isError && <ProblemBar error={list.error} tryAgain={() => void list.refetch()} />}
      <MeetingTable meetings={meetings} />
      {list.hasNextPage && (
        <div>
          <Button disabledFocusable={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {SHELL.more}
          </Button>
        </div>
      )}
    </>
  );
}
