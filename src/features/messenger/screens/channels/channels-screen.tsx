import { Text } from "@fluentui/react-components";
import { later } from "../../../../web/parts/later.tsx";
import { NewButton } from "../../../../web/parts/new-button.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { DataTable } from "../../../../web/table/data-table.tsx";
import { useQuestion } from "../../../../web/table/question.ts";
import { useNew } from "../../../../web/table/use-new.ts";
import { CHANNEL_LIST } from "./channel-list.tsx";
import { useChannels } from "./queries.ts";
import { CHANNEL_WORDS as WORDS } from "./words.ts";

const KeepChannel = later(async () => (await import("./keep-channel.tsx")).KeepChannel);

/** Which channels of Teams are kept, how that goes, and a form for another one. */
export function ChannelsScreen() {
  const question = useQuestion(CHANNEL_LIST);
  const list = useChannels();
  const form = useNew("channel", "connections:write");
  const add = <NewButton form={form}>{WORDS.add}</NewButton>;
  const none = list.data?.pages[0]?.items.length === 0;
  return (
    <Page title={WORDS.title} actions={none ? undefined : add}>
      <Text>
        {WORDS.why} {WORDS.supervisors}
      </Text>
      <DataTable
        table={CHANNEL_LIST}
        question={question}
        list={list}
        empty={{ title: WORDS.emptyTitle, words: WORDS.empty, action: add }}
      />
      {form.asked && <KeepChannel close={form.close} />}
    </Page>
  );
}
