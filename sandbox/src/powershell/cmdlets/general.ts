import { isObject, type Json } from "../../kernel/json.ts";
import { type Cmdlet, CmdletError, type Invocation } from "../cmdlet.ts";
import { itemsOf, memberOf, textOf } from "../values.ts";
import { filteringCmdlets } from "./filtering.ts";

const LONGEST_SLEEP = 86_400;

/** What PowerShell can do by itself. */
export const generalCmdlets: readonly Cmdlet[] = [
  ...["Write-Host", "Write-Information", "Write-Verbose"].map((name) => speaking(name, "")),
  speaking("Write-Warning", "WARNING: "),
  {
    name: "Write-Output",
    service: null,
    parameters: ["InputObject"],
    remaining: "InputObject",
    run: ({ input, value }) => [...input, ...itemsOf(value("InputObject"))],
  },
  { name: "Write-Error", service: null, parameters: ["Message"], positional: ["Message"], run: complain },
  { name: "Set-StrictMode", service: null, parameters: ["Version", "Off"], run: setStrictMode },
  ...filteringCmdlets,
  {
    name: "Select-Object",
    service: null,
    parameters: ["Property", "ExpandProperty", "First", "Last", "Unique"],
    positional: ["Property"],
    run: selectObject,
  },
  { name: "Out-Null", service: null, parameters: [], run: () => [] },
  {
    name: "Format-Table",
    service: null,
    parameters: ["Property", "AutoSize"],
    positional: ["Property"],
    run: ({ input }) => input,
  },
  { name: "Format-List", service: null, parameters: ["Property"], positional: ["Property"], run: ({ input }) => input },
  { name: "Start-Sleep", service: null, parameters: ["Seconds", "Milliseconds"], positional: ["Seconds"], run: sleep },
  {
    name: "Import-Module",
    service: null,
    parameters: ["Name", "MinimumVersion", "Force"],
    positional: ["Name"],
    run: () => [],
  },
  {
    name: "Install-Module",
    service: null,
    parameters: ["Name", "Scope", "Force", "AllowClobber", "MinimumVersion", "Repository"],
    positional: ["Name"],
    run: () => [],
  },
  {
    name: "Get-Module",
    service: null,
    parameters: ["Name", "ListAvailable"],
    positional: ["Name"],
    run: ({ texts }) => texts("Name").map((Name) => ({ Name, Version: "9.0.0" })),
  },
];

function speaking(name: string, before: string): Cmdlet {
  return {
    name,
    service: null,
    parameters: ["Object", "ForegroundColor", "NoNewline", "Message"],
    remaining: "Object",
    run: ({ shell, value, input }) => {
      const said = [...itemsOf(value("Object")), ...itemsOf(value("Message")), ...input].map(textOf).join(" ");
      shell.lines.push(`${before}${said}`);
      return [];
    },
  };
}

function complain({ text }: Invocation): never {
  throw new CmdletError(text("Message"));
}

function setStrictMode({ shell, flag }: Invocation): [] {
  shell.rules.isStrict = !flag("Off");
  return [];
}

/** Time passes on the virtual clock. */
function sleep({ shell, value }: Invocation): [] {
  const seconds = Number(textOf(value("Seconds"))) + Number(textOf(value("Milliseconds"))) / 1000;
  if (!(seconds >= 0 && seconds <= LONGEST_SLEEP)) {
    throw new CmdletError(`A script may sleep for 0 to ${LONGEST_SLEEP} seconds.`);
  }
  shell.house.world.clock.advance(seconds);
  return [];
}

function selectObject({ input, value, texts, optionalText, flag }: Invocation): readonly Json[] {
  const expanded = optionalText("ExpandProperty");
  const names = texts("Property");
  if (itemsOf(value("Property")).some(isObject)) throw new CmdletError("The sandbox calculates no properties.");
  const shaped = input.flatMap((item) => {
    if (expanded !== null) return itemsOf(memberOf(item, expanded));
    return names.length === 0 || !isObject(item)
      ? [item]
      : [Object.fromEntries(names.map((name) => [name, memberOf(item, name)]))];
  });
  const distinct = flag("Unique") ? [...new Map(shaped.map((item) => [JSON.stringify(item), item])).values()] : shaped;
  const first = value("First");
  const last = value("Last");
  if (typeof first === "number") return distinct.slice(0, first);
  return typeof last === "number" ? distinct.slice(-last) : distinct;
}
