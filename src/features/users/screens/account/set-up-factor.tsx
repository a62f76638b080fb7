import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { QRCodeSVG } from "qrcode.react";
import { useState } from "react";
import { fields } from "../../../../web/form/field.ts";
import { Fields } from "../../../../web/form/fields.tsx";
import { FieldsDialog, FormDialog } from "../../../../web/form/form-dialog.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { CopyButton } from "../../../../web/parts/copy-button.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { ShownOnce } from "../../../../web/parts/shown-once.tsx";
import { useAccountActs } from "./queries.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  picture: {
    alignSelf: "center",
    display: "flex",
  },
  secret: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, overflowWrap: "anywhere" },
  text: { minWidth: 0 },
});

interface Props {
  /** Whether there is one already, whose code is asked for as well. */
  readonly anew: boolean;
  readonly close: () => void;
}

interface Proved {
  readonly current: string;
  readonly secret: string;
  readonly uri: string;
}

/** The way to a second factor: the password, the app and its code, the recovery codes. */
export function SetUpFactor({ anew, close }: Props) {
  const [proved, setProved] = useState<Proved>();
  const [codes, setCodes] = useState<readonly string[]>();
  if (codes !== undefined) return <Recovery codes={codes} close={close} />;
  if (proved !== undefined) return <Scan proved={proved} anew={anew} done={setCodes} close={close} />;
  return <Prove done={setProved} close={close} />;
}

const PASSWORD = fields([
  {
    name: "current",
    kind: "secret",
    label: () => WORDS.current,
    hint: () => WORDS.currentHint,
    required: true,
    max: 200,
    autoComplete: "current-password",
  },
]);

interface Step<T> {
  readonly done: (answer: T) => void;
  readonly close: () => void;
}

function Prove({ done, close }: Step<Proved>) {
  const { startFactor } = useAccountActs();
  const form = useForm({
    fields: PASSWORD,
    start: { current: "" },
    send: ({ current }) => startFactor.mutateAsync(current),
    done: (answer, { current }) => done({ ...answer, current }),
  });
  return <FieldsDialog title={WORDS.proveTitle} why={WORDS.proveWhy} verb={WORDS.goOn} form={form} close={close} />;
}

const CODES = fields([
  {
    name: "code",
    kind: "text",
    label: () => WORDS.code,
    hint: () => WORDS.codeHint,
    required: true,
    max: 40,
    autoComplete: "one-time-code",
  },
  { name: "currentCode", kind: "text", label: () => WORDS.presentCode, required: true, max: 40 },
]);

function Scan({
  proved,
  anew,
  done,
  close,
}: Step<readonly string[]> & Pick<Props, "anew"> & { readonly proved: Proved }) {
  const styles = useStyles();
  const { setFactor } = useAccountActs();
  const { secret, current, uri } = proved;
  const form = useForm({
    fields: CODES,
    start: { code: "", currentCode: "" },
    except: () => (anew ? [] : ["currentCode"]),
    send: ({ code, currentCode }) =>
      setFactor.mutateAsync({
        secret,
        current,
        code: code.replaceAll(/\s/g, ""),
        ...(anew && { currentCode: currentCode.trim() }),
      }),
    done: ({ recoveryCodes }) => done(recoveryCodes),
  });
  return (
    <FormDialog title={WORDS.scanTitle} why={WORDS.scanWhy} verb={WORDS.turnOn} form={form} close={close}>
      <div className={styles.picture}>
        {/* Dark on light in every theme, with its margin: cameras want it so. */}
        <QRCodeSVG value={uri} size={216} marginSize={4} title={WORDS.qr} />
      </div>
      <div>
        <Text>{WORDS.secret}</Text>
        <div className={styles.secret}>
          <Text font="monospace" className={styles.text}>
            {secret.replaceAll(/(.{4})(?=.)/g, "$1 ")}
          </Text>
          <CopyButton what={WORDS.secret} text={secret} />
        </div>
      </div>
      <Fields form={form} />
    </FormDialog>
  );
}

function Recovery({ codes, close }: { readonly codes: readonly string[]; readonly close: () => void }) {
  const notice = useNotice();
  const text = codes.join("\n");
  return (
    <ShownOnce
      title={WORDS.recoveryTitle}
      why={WORDS.recoveryWhy}
      secrets={[[WORDS.recovery, text]]}
      verb={WORDS.kept}
      close={() => {
        notice(WORDS.turnedOn);
        close();
      }}
    >
      <div>
        <Button
          as="a"
          icon={<ArrowDownloadRegular />}
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`}
          download={WORDS.downloadAs}
        >
          {WORDS.download}
        </Button>
      </div>
    </ShownOnce>
  );
}
