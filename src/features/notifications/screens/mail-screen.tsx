import { Button } from "@fluentui/react-components";
import { useParams } from "react-router";
import { Allowed } from "../../../web/parts/allowed.tsx";
import { Asked } from "../../../web/parts/asked.tsx";
import { ScreenLink } from "../../../web/parts/links.tsx";
import { useNotice } from "../../../web/parts/notice.tsx";
import { Page } from "../../../web/parts/page.tsx";
import { ProblemBar } from "../../../web/parts/problem-bar.tsx";
import { MailRecord } from "./mail-record.tsx";
import { type Mail, useMail, useRetry } from "./queries.ts";
import { StateBadge } from "./state-badge.tsx";
import { WORDS } from "./words.ts";

const { record } = WORDS;

/** One mail: what it says, why and to whom it went, and what came of each attempt. */
export function MailScreen() {
  const { id = "" } = useParams();
  const mail = useMail(id);
  const retry = useRetry();
  return (
    <Page
      title={mail.data?.subject || WORDS.one}
      mark={mail.data && <StateBadge state={mail.data.state} />}
      actions={mail.data && <Again mail={mail.data} retry={retry} />}
    >
      {retry.isError && <ProblemBar error={retry.error} />}
      <Asked query={mail} rows={5}>
        {(known) => <MailRecord mail={known} />}
      </Asked>
      <div>
        <ScreenLink to="/mails">{record.all}</ScreenLink>
      </div>
    </Page>
  );
}

function Again({ mail: { id, state }, retry }: { readonly mail: Mail; readonly retry: ReturnType<typeof useRetry> }) {
  const notice = useNotice();
  if (state !== "failed" && state !== "waiting") return null;
  const send = () => retry.mutate(id, { onSuccess: () => notice(record.retried) });
  return (
    <Allowed needs="mail:write">
      <Button appearance="primary" onClick={send} disabledFocusable={retry.isPending}>
        {record.retry}
      </Button>
    </Allowed>
  );
}
