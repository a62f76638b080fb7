import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { DateTimeField } from "../../../../web/form/date-time-field.tsx";
import { instantAt, nextHalfHour, wallClock, wallClockIn } from "../../../../web/when/wall-clock.ts";
import { viewer } from "../../../../web/when/words.ts";
import { WORDS as SHELL } from "../../../../web/words.ts";
import { Explanation } from "../parts/explanation.tsx";
import { useServices } from "../queries.ts";
import { BEHALF as words } from "./words.ts";

const ASES = ["customer", "staff"] as const;

const useStyles = makeStyles({
  fields: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    paddingBlock: tokens.spacingVerticalM,
  },
});

interface Props {
  /** The service that is asked about at first. */
  readonly of?: string;
  /** The time that is asked about, by the viewer's clock. */
  readonly start: string | undefined;
  readonly close: () => void;
}

/** Why a time is offered or is not. */
export function WhyDialog({ of, start, close }: Props) {
  const styles = useStyles();
  const services = useServices().data ?? [];
  const [wall, setWall] = useState(
    () => wallClockIn(start ?? "") ?? wallClock(nextHalfHour(new Date()), viewer().zone),
  );
  const [chosen, choose] = useState(of);
  const [as, setAs] = useState<(typeof ASES)[number]>("customer");
  const service = chosen ?? services[0]?.id ?? "";
  const instant = instantAt(wall, viewer().zone);
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.whyTitle}</DialogTitle>
          <DialogContent className={styles.fields}>
            <Text>{words.whyWhy}</Text>
            <Field label={words.service}>
              <Select value={service} onChange={(_event, { value }) => choose(value)}>
                {services.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
            <DateTimeField
              field={{ kind: "date-time", name: "start", label: () => words.start }}
              value={wall}
              change={setWall}
              complaint={undefined}
            />
            <Field label={words.as} hint={words.asHints[as]}>
              <Select value={as} onChange={(_event, { value }) => setAs(ASES.find((each) => each === value) ?? as)}>
                {ASES.map((each) => (
                  <option key={each} value={each}>
                    {words.ases[each]}
                  </option>
                ))}
              </Select>
            </Field>
            {instant !== undefined && service !== "" && (
              <Explanation service={service} start={instant.toISOString()} as={as} />
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{SHELL.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
