import { Text } from "@fluentui/react-components";
import { useState } from "react";
import { later } from "../../../web/parts/later.tsx";
import { ScreenLink } from "../../../web/parts/links.tsx";
import { NewButton } from "../../../web/parts/new-button.tsx";
import { Page } from "../../../web/parts/page.tsx";
import { DataTable } from "../../../web/table/data-table.tsx";
import { useQuestion } from "../../../web/table/question.ts";
import { ENDPOINT_LIST } from "./endpoint-list.tsx";
import { SecretShown } from "./secret-shown.tsx";
import { useEndpoints } from "./queries.ts";
import { WORDS } from "./words.ts";
import { useNew } from "../../../web/table/use-new.ts";

const AddEndpoint = later(async () => (await import("./endpoint-form.tsx")).AddEndpoint);

/** The applications that are told what happens, how that goes, and a form for another. */
export function EndpointsScreen() {
  const question = useQuestion(ENDPOINT_LIST);
  const list = useEndpoints();
  const [shown, setShown] = useState<{ readonly url: string; readonly secret: string }>();
  const form = useNew("endpoint", "webhooks:write");
  const add = <NewButton form={form}>{WORDS.add}</NewButton>;
  const none = list.data?.pages[0]?.items.length === 0;
  return (
    <Page title={WORDS.title} actions={none ? undefined : add}>
      <Text>
        {WORDS.why} <ScreenLink to="/reference#guide-webhooks">{WORDS.guide}</ScreenLink>
      </Text>
      <DataTable
        table={ENDPOINT_LIST}
        question={question}
        list={list}
        empty={{ title: WORDS.emptyTitle, words: WORDS.empty, action: add }}
      />
      {form.asked && (
        <AddEndpoint
          close={form.close}
          added={(endpoint) => {
            setShown(endpoint);
            form.close();
          }}
        />
      )}
      {shown && <SecretShown {...shown} close={() => setShown(undefined)} />}
    </Page>
  );
}
