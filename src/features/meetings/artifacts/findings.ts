import { GraphError } from "../../../graph/index.ts";
import { Failure } from "../../../kernel/errors.ts";
import { explain, type Explanation } from "../../connection/index.ts";
import type { Kind } from "./contract.ts";

/** What keeps Parley from what Microsoft made of a meeting; never `undefined`, since nothing is passed over in silence. */
export function explainArtifacts(error: unknown, kind: Kind): Explanation {
  if (error instanceof GraphError) {
    const special = SPECIAL.find(({ when }) => when(error));
    if (special) return { level: "bad", ...special.says(kind), requestId: error.requestId };
  }
  return explain(error) ?? (error instanceof Failure ? spoken(error) : OURS);
}

/** What lower floors have put into words already. */
function spoken({ code, message, cure, reason, retryAfter }: Failure): Explanation {
  const passing = code === "upstream-unavailable" || code === "unavailable";
  return { level: passing ? "waiting" : "bad", reason: reason ?? code, sentence: message, cure, retryAfter };
}

type Says = Pick<Explanation, "reason" | "sentence" | "cure">;

interface Special {
  when(error: GraphError): boolean;
  says(kind: Kind): Says;
}

const WHAT: Readonly<Record<Kind, string>> = {
  recording: "recordings",
  transcript: "transcripts",
  attendance: "attendance reports",
};

const PERMISSION: Readonly<Record<Kind, string>> = {
  recording: "OnlineMeetingRecording.Read.All",
  transcript: "OnlineMeetingTranscript.Read.All",
  attendance: "OnlineMeetingArtifact.Read.All",
};

const COVERS =
  "Grant the application access policy to the organiser in Teams PowerShell (Grant-CsApplicationAccessPolicy); it takes up to 30 minutes to apply, and Parley looks again by itself.";

/** Refusals that mean something of their own here, the first that fits. */
const SPECIAL: readonly Special[] = [
  {
    when: ({ innerCodes }) => innerCodes.includes("GraphAccessToTranscriptsDisabled"),
    says: () => ({
      reason: "transcripts-switched-off",
      sentence: "The tenant lets no app read transcripts: its switch for that is off, as Microsoft sets it at first.",
      cure: "In Teams PowerShell, run Set-CsTeamsMeetingConfiguration -EnableGraphTranscriptAccess $true; Parley looks again by itself.",
    }),
  },
  {
    when: ({ status, said }) => status === 400 && /calendar backed/i.test(said),
    says: standsAlone,
  },
  {
    when: ({ status, said }) =>
      (status === 403 || status === 401) && /access policy|not allowed to perform operations on the user/i.test(said),
    says: (kind) => ({
      reason: "organiser-without-policy",
      sentence: `Teams shows this app no ${WHAT[kind]} of this organiser: no application access policy covers them.`,
      cure: COVERS,
    }),
  },
  {
    when: ({ status, said }) => status === 403 && said.startsWith("3003"),
    says: (kind) => ({
      reason: "organiser-out-of-scope",
      sentence: `Teams shows the ${WHAT[kind]} of a meeting only in the name of its organiser, and this is not theirs, or the application access policy is for others.`,
      cure: COVERS,
    }),
  },
  {
    when: ({ status, said }) => status === 403 && /recording policy|not enabled for recording/i.test(said),
    says: (kind) => ({
      reason: "recording-policy",
      sentence: `A policy of the tenant forbids ${WHAT[kind]} for this organiser.`,
      cure: "In the Teams admin center, allow cloud recording and transcription in the organiser's meeting policy.",
    }),
  },
  {
    when: ({ status, code }) => status === 403 && (code === "Forbidden" || code === "Authorization_RequestDenied"),
    says: (kind) => ({
      reason: "permission-missing",
      sentence: `The app lacks the permission to see ${WHAT[kind]}.`,
      cure: `Grant ${PERMISSION[kind]} and OnlineMeetings.Read.All with admin consent; the page of requirements shows what is missing.`,
    }),
  },
  {
    when: ({ status, said }) => status === 404 && /^3004|meeting not found/i.test(said),
    says: (kind) => ({
      reason: "meeting-gone",
      sentence: `Teams has the meeting no more, and with it no ${WHAT[kind]}: it was deleted, or has expired.`,
      cure: "Whoever holds a recording finds its file in the OneDrive of whoever recorded.",
    }),
  },
  {
    when: ({ status, said }) => status === 404 && /user/i.test(said),
    says: () => ({
      reason: "organiser-unknown",
      sentence: "The tenant does not know the organiser any more.",
      cure: "If their account was deleted lately, restore it in the Entra admin center within 30 days.",
    }),
  },
];

/** A meeting on nobody's calendar, of which Microsoft hands out neither recordings nor transcripts. */
export function standsAlone(kind: Kind): Says {
  return {
    reason: "standalone-meeting",
    sentence: `Microsoft gives apps no ${WHAT[kind]} of a meeting that is on nobody's calendar.`,
    cure: "Open meetings that are to be recorded on the organiser's calendar.",
  };
}

/** The meeting's own options. */
export function optionForbids(kind: Kind): Says {
  return {
    reason: "recording-not-allowed",
    sentence: `The options of this meeting allow no ${WHAT[kind]}.`,
    cure: "Change the meeting's options before it is held.",
  };
}

const OURS: Explanation = {
  reason: "fault-of-ours",
  level: "waiting",
  sentence: "Something went wrong on our side.",
  cure: "Parley tries again by itself. If it lasts, look into the log.",
};
