import { fields } from "../../../../web/form/field.ts";
import { FieldsDialog } from "../../../../web/form/form-dialog.tsx";
import { useForm } from "../../../../web/form/use-form.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { type RosterSource, type SourceChange, type SourceWish, useSourceActs } from "./queries.ts";
import { WORDS } from "./words.ts";

const { form: words } = WORDS;

const VERSIONS = [
  { value: "1.1", title: () => words.one },
  { value: "1.2", title: () => words.two },
] as const;

const WAYS = [
  { value: "client", title: () => words.client },
  { value: "token", title: () => words.token },
] as const;

function formOf(isNew: boolean) {
  const secretHint = isNew ? {} : { hint: () => words.secretHint };
  const scopeHint = isNew ? { hint: () => words.scopeHint } : {};
  return fields([
    { name: "name", kind: "text", label: () => words.name, required: true, max: 120 },
    { name: "url", kind: "text", label: () => words.url, hint: () => words.urlHint, required: true, max: 2000 },
    { name: "version", kind: "choice", label: () => words.version, choices: VERSIONS, required: true },
    { name: "signIn", kind: "choice", label: () => words.signIn, choices: WAYS, required: true },
    { name: "tokenUrl", kind: "text", label: () => words.tokenUrl, required: true, max: 2000 },
    { name: "clientId", kind: "text", label: () => words.clientId, required: true, max: 400 },
    { name: "scope", kind: "text", label: () => words.scope, max: 1000, ...scopeHint },
    { name: "secret", kind: "secret", label: () => words.secret, required: isNew, max: 8000, ...secretHint },
    {
      name: "pageSize",
      kind: "number",
      label: () => words.pageSize,
      hint: () => words.pageSizeHint,
      required: true,
      min: 1,
      max: 10_000,
    },
  ]);
}

const OF_CLIENT = ["tokenUrl", "clientId", "scope"];

interface Props {
  /** Absent for a new one. */
  readonly source?: RosterSource;
  readonly close: () => void;
}

/** Where a service is and how Parley signs in to it. */
export function SourceForm({ source, close }: Props) {
  const notice = useNotice();
  const { add, change } = useSourceActs();
  const form = useForm({
    fields: formOf(source === undefined),
    start: source === undefined ? AT_FIRST : heldOf(source),
    except: ({ signIn }) => (signIn === "token" ? OF_CLIENT : []),
    send: (held) =>
      source === undefined
        ? add.mutateAsync({ ...wishOf(held), ...(held.scope.trim() === "" ? {} : scopeOf(held)), secret: held.secret })
        : change.mutateAsync({ id: source.id, ...changeOf(held) }),
    done: ({ name }) => {
      notice(words.saved({ name }));
      close();
    },
  });
  const title = source === undefined ? words.newTitle : words.title({ name: source.name });
  return <FieldsDialog title={title} why={words.why} verb={words.save} form={form} close={close} />;
}

interface Held {
  readonly name: string;
  readonly url: string;
  readonly version: string;
  readonly signIn: string;
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly scope: string;
  readonly secret: string;
  readonly pageSize: number | undefined;
}

const AT_FIRST: Held = {
  name: "",
  url: "",
  version: "1.1",
  signIn: "client",
  tokenUrl: "",
  clientId: "",
  scope: "",
  secret: "",
  pageSize: 1000,
};

function heldOf({ name, url, version, signIn, tokenUrl = "", clientId = "", scope, pageSize }: RosterSource): Held {
  return { name, url, version, signIn, tokenUrl, clientId, scope, secret: "", pageSize };
}

function changeOf(held: Held): SourceChange {
  return { ...wishOf(held), ...scopeOf(held), ...(held.secret !== "" && { secret: held.secret }) };
}

function wishOf(held: Held): Omit<SourceWish, "secret"> {
  const { name, url, version, signIn, tokenUrl, clientId, pageSize } = held;
  return {
    name: name.trim(),
    url: url.trim(),
    version: version === "1.2" ? "1.2" : "1.1",
    ...(signIn === "token" ? { signIn } : { signIn: "client", tokenUrl: tokenUrl.trim(), clientId: clientId.trim() }),
    ...(pageSize !== undefined && { pageSize }),
  };
}

function scopeOf({ signIn, scope }: Held): { scope?: string } {
  return signIn === "token" ? {} : { scope: scope.trim() };
}
