import { Command, Option } from "commander";
import type { Meeting, ParleyClient } from "../../sdk/src/index.ts";
import { Failure } from "../kernel/errors.ts";
import { runningServer } from "./running-server.ts";

interface Where {
  readonly json?: boolean;
}

interface OpenOptions extends Where {
  readonly key: string;
  readonly subject: string;
  readonly start: string;
  readonly end: string;
  readonly organiser: string;
  readonly lane: "calendar" | "standalone";
  readonly attendee: string[];
  readonly connection?: string;
}

export function meetingCommand(): Command {
  return new Command("meeting")
    .description("open, move, cancel and list Teams meetings")
    .addCommand(open())
    .addCommand(move())
    .addCommand(cancel())
    .addCommand(list());
}

function open(): Command {
  return withJson(new Command("open"))
    .description("open a meeting, or change the one that has this key")
    .requiredOption("--key <key>", "your own name for the meeting; the same key is the same meeting")
    .requiredOption("--subject <subject>")
    .requiredOption("--start <time>", "RFC 3339, such as 2027-03-09T14:00:00+01:00")
    .requiredOption("--end <time>")
    .requiredOption("--organiser <login>", "user principal name of the organiser")
    .addOption(new Option("--lane <lane>").choices(["calendar", "standalone"]).default("calendar"))
    .option("--attendee <email...>", "whom Microsoft invites", [])
    .option("--connection <id>", "through which connection, where there are several")
    .action(async ({ key, json, organiser, attendee, ...rest }: OpenOptions) => {
      const parley = await runningServer();
      const attendees = attendee.map((email) => ({ email }));
      const body = { ...rest, organiser: { userPrincipalName: organiser }, attendees };
      show(await parley.call("PUT", "/api/meetings/{key}", { path: { key }, body, wait: 20 }), json);
    });
}

function move(): Command {
  return withJson(new Command("move").argument("<key>"))
    .description("move a meeting to another time; its link stays")
    .requiredOption("--start <time>", "RFC 3339, such as 2027-03-09T14:00:00+01:00")
    .requiredOption("--end <time>")
    .action(async (key: string, { start, end, json }: Where & { start: string; end: string }) => {
      const parley = await runningServer();
      const { subject, organiser, lane, attendees: invited } = await byKey(parley, key);
      const attendees = invited.map(({ email, name }) => ({ email, ...(name !== undefined && { name }) }));
      const body = { subject, organiser: organiser.asked, lane, attendees, start, end };
      show(await parley.call("PUT", "/api/meetings/{key}", { path: { key }, body, wait: 20 }), json);
    });
}

function cancel(): Command {
  return withJson(new Command("cancel").argument("<key>"))
    .description("cancel a meeting")
    .action(async (key: string, { json }: Where) => {
      const parley = await runningServer();
      const { id } = await byKey(parley, key);
      show(await parley.call("POST", "/api/meetings/{id}/cancellation", { path: { id }, wait: 20 }), json);
    });
}

function list(): Command {
  return withJson(new Command("list"))
    .description("list meetings, the latest first")
    .option("--search <text>", "part of the subject")
    .action(async ({ search, json }: Where & { search?: string }) => {
      const parley = await runningServer();
      const query = search === undefined ? {} : { search };
      for await (const meeting of parley.pages("GET", "/api/meetings", { query })) show(meeting, json);
    });
}

function withJson(command: Command): Command {
  return command.option("--json", "print the API's answer");
}

async function byKey(parley: ParleyClient, key: string): Promise<Meeting> {
  const [meeting] = (await parley.call("GET", "/api/meetings", { query: { key } })).items;
  if (meeting) return meeting;
  throw new Failure("not-found", `There is no meeting with the key ${key}.`, {
    cure: "List them with: parley meeting list",
  });
}

function show(meeting: Meeting, json: boolean | undefined): void {
  if (json) return console.log(JSON.stringify(meeting));
  console.log(`${meeting.key}  ${meeting.state}  ${meeting.start} – ${meeting.end}  ${meeting.subject}`);
  if (meeting.joinUrl) console.log(`  Join: ${meeting.joinUrl}`);
  if (meeting.finding)
    console.log(`  ${meeting.finding.sentence}${meeting.finding.cure ? `\n  → ${meeting.finding.cure}` : ""}`);
  if (meeting.state === "refused") process.exitCode = 1;
  return undefined;
}
