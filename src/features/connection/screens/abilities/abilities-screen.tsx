import { Divider, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import { Asked } from "../../../../web/parts/asked.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { AbilityRow } from "./ability-row.tsx";
import { PresetCard } from "./preset-card.tsx";
import { type Ability, useAbilities, usePresets, useSwitching } from "./queries.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

/** What of Parley is switched on, and the guides that one may begin with. */
export function AbilitiesScreen() {
  return (
    <Page title={WORDS.title}>
      <Text>{WORDS.why}</Text>
      <Switches />
      <Presets />
    </Page>
  );
}

/** Everything that Parley can do, to be switched on and off. */
export function Switches() {
  const abilities = useAbilities();
  const switching = useSwitching();
  return (
    <Asked query={abilities} rows={6}>
      {(all) =>
        groupsOf(all).map(([title, group]) => (
          <Panel key={title} title={title}>
            {group.map((ability) => (
              <AbilityRow
                key={ability.key}
                ability={ability}
                turn={(on) => switching.mutate(turned(all, ability.key, on))}
              />
            ))}
          </Panel>
        ))
      }
    </Asked>
  );
}

/** The guides that one may begin with, each with what the least spares. */
export function Presets({ brief = false }: { readonly brief?: boolean }) {
  const styles = useStyles();
  const presets = usePresets();
  const switching = useSwitching();
  return (
    <Panel title={WORDS.presets}>
      <Text className={styles.quiet}>{WORDS.presetsWhy}</Text>
      <Asked query={presets} rows={4}>
        {(all) =>
          all.map((preset, place) => (
            <Fragment key={preset.key}>
              {place > 0 && <Divider />}
              <PresetCard preset={preset} brief={brief} choose={(on) => switching.mutate(on)} />
            </Fragment>
          ))
        }
      </Asked>
    </Panel>
  );
}

/** What is on once one of them is turned. */
function turned(all: readonly Ability[], key: string, on: boolean): string[] {
  return all.filter((each) => (each.key === key ? on : each.on)).map((each) => each.key);
}

const GROUPS = [
  "meetings",
  "appointments",
  "connection",
  "directory",
  "messenger",
  "classes",
  "notifications",
] as const;

function groupsOf(all: readonly Ability[]): [title: string, group: Ability[]][] {
  return GROUPS.map((group) => [WORDS.groups[group], all.filter(({ key }) => key.startsWith(`${group}.`))]);
}
