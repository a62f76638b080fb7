import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { useSearchParams } from "react-router";
import { later } from "../../../../web/parts/later.tsx";
import { DataTable } from "../../../../web/table/data-table.tsx";
import { asking, useQuestion } from "../../../../web/table/question.ts";
import { viewer, zoneWords } from "../../../../web/when/words.ts";
import { useDeliveries } from "../queries.ts";
import { DELIVERY_WORDS, WORDS } from "../words.ts";
import { deliveryList } from "./delivery-list.tsx";

const DeliveryPanel = later(async () => (await import("./delivery-panel.tsx")).DeliveryPanel);

const useStyles = makeStyles({
  log: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  title: { margin: 0 },
});

/** What was sent to an endpoint, is to be sent or is held; the address says which one is looked at more closely. */
export function Deliveries({ endpoint }: { readonly endpoint: string }) {
  const styles = useStyles();
  const [parameters, setParameters] = useSearchParams();
  const table = useMemo(
    () => deliveryList((id) => `/webhook-endpoints/${endpoint}?${String(asking(parameters, "delivery", id))}`),
    [endpoint, parameters],
  );
  const question = useQuestion(table);
  const list = useDeliveries(endpoint, question.query);
  const chosen = parameters.get("delivery");
  return (
    <section className={styles.log} aria-label={WORDS.one.deliveries}>
      <Subtitle2 as="h2" className={styles.title}>
        {WORDS.one.deliveries}
      </Subtitle2>
      <DataTable
        table={table}
        question={question}
        list={list}
        empty={{ title: DELIVERY_WORDS.emptyTitle, words: DELIVERY_WORDS.empty }}
        note={DELIVERY_WORDS.zone({ zone: zoneWords(viewer()) })}
      />
      {chosen !== null && (
        <DeliveryPanel
          endpoint={endpoint}
          id={chosen}
          close={() => setParameters((before) => asking(before, "delivery", undefined), { replace: true })}
        />
      )}
    </section>
  );
}
