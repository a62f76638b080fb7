import { expect, vi } from "vitest";
import type { TestServer } from "../server.ts";
import { type ZipEntry, zipOf } from "./zip.ts";

type Caller = Pick<TestServer, "call">;

/** Lines of a CSV file, the head first. */
export function csvOf(...lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}

export const MANIFEST = csvOf(
  "propertyName,value",
  "manifest.version,1.0",
  "oneroster.version,1.2",
  "file.academicSessions,bulk",
  "file.classes,bulk",
  "file.courses,bulk",
  "file.enrollments,bulk",
  "file.orgs,bulk",
  "file.users,bulk",
);

/** A small school as OneRoster has it: two classes, a teacher and two students. */
export const SCHOOL: Readonly<Record<string, string>> = {
  "manifest.csv": MANIFEST,
  "academicSessions.csv": csvOf(
    "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear",
    "t1,,,Autumn 2026,term,2026-09-01,2027-01-31,,2027",
  ),
  "orgs.csv": csvOf(
    "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId",
    "o1,,,Hill School,school,,",
  ),
  "courses.csv": csvOf(
    "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes",
    "k1,,,,Biology,BIO,,o1,,",
  ),
  "classes.csv": csvOf(
    "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods",
    'c1,,,Biology 1,9,k1,BIO-1,scheduled,Room 4,o1,t1,"Biology, Life",,1',
    "c2,,,Biology 2,9,k1,BIO-2,scheduled,,o1,t1,,,",
  ),
  "users.csv": csvOf(
    "sourcedId,status,dateLastModified,userMasterIdentifier,username,userIds,enabledUser,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,password",
    "u1,,,,tess,,true,Tess,Teacher,,T1,tess@hill.example,,,,secret",
    "u2,,,,sam,,true,Sam,Student,,S2,sam@hill.example,,555,,",
    "u3,,,,sue,,true,Sue,Student,,S3,sue@hill.example,,,,",
    "u9,,,,pat,,true,Pat,Parent,,P9,pat@hill.example,,,,",
  ),
  "enrollments.csv": csvOf(
    "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate",
    "e1,,,c1,o1,u1,teacher,true,,",
    "e2,,,c1,o1,u2,student,,,",
    "e3,,,c2,o1,u1,teacher,true,,",
    "e4,,,c2,o1,u3,student,,,",
  ),
};

/** An archive of a school, some of its files changed, left out or added. */
export function archiveOf(changes: Readonly<Record<string, string | undefined>> = {}): Buffer<ArrayBuffer> {
  const files = { ...SCHOOL, ...changes };
  return zipOf(
    Object.entries(files).flatMap(([name, content]): ZipEntry[] => (content === undefined ? [] : [{ name, content }])),
  );
}

/** Brings a roster and waits until it is read. */
export async function bring(server: Caller, file: string | Uint8Array<ArrayBuffer>, name = "roster.zip") {
  const body = typeof file === "string" ? new TextEncoder().encode(file) : file;
  const { status, body: brought } = await server.call("POST", `/api/rosters?name=${name}`, { body });
  expect([status, brought.state]).toEqual([202, "reading"]);
  return vi.waitFor(
    async () => {
      const { body: now } = await server.call("GET", `/api/rosters/${brought.id}`);
      expect(now.state).not.toBe("reading");
      return now;
    },
    { timeout: 60_000, interval: 50 },
  );
}

/** What is wrong with a roster: file, line, field and reason. */
export async function problemsOf(server: Caller, id: string): Promise<unknown[][]> {
  const { body } = await server.call("GET", `/api/rosters/${id}/problems`);
  return body.items.map(({ file, line, field, reason }: Record<string, unknown>) => [file, line, field, reason]);
}
