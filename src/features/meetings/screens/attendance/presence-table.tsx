import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from "@fluentui/react-components";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { clockWords, viewer } from "../../../../web/when/words.ts";
import { minutesWords, nameWords, noteWords, roleWords } from "./person-words.ts";
import { WORDS } from "./words.ts";

type Occasion = Schemas["Attendance"]["occasions"][number];

const useStyles = makeStyles({
  around: { overflowX: "auto" },
  table: { minWidth: "640px" },
});

/** The same as the picture, to be read line by line. */
export function PresenceTable({ occasion, title }: { readonly occasion: Occasion; readonly title: string }) {
  const styles = useStyles();
  const { columns } = WORDS;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways has to be scrolled by keyboard too
    <section className={styles.around} tabIndex={0} aria-label={title}>
      <Table aria-label={title} className={styles.table}>
        <TableHeader>
          <TableRow>
            {[columns.name, columns.role, columns.joined, columns.left, columns.present, columns.note].map((head) => (
              <TableHeaderCell key={head}>{head}</TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {occasion.people.map((person, row) => (
            <TableRow key={row}>
              {cellsOf(person).map((cell, column) => (
                <TableCell key={column}>{cell}</TableCell>
              ))}
            </TableRow>
          ))}
          {occasion.missing.map((person) => (
            <TableRow key={person.email}>
              {[nameWords(person), "", "", "", "", WORDS.never].map((cell, column) => (
                <TableCell key={column}>{cell}</TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </section>
  );
}

function cellsOf(person: Occasion["people"][number]): string[] {
  const [first, last] = [person.intervals[0]?.from, person.intervals.at(-1)?.to];
  const clock = (instant: string | undefined) => (instant === undefined ? "" : clockWords(new Date(instant), viewer()));
  const there = minutesWords(person.seconds);
  const count = person.intervals.length;
  return [
    nameWords(person),
    roleWords(person.role),
    clock(first),
    clock(last),
    count > 1 ? `${there} (${WORDS.stays({ count })})` : there,
    noteWords(person),
  ];
}
