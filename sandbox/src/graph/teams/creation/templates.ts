import { type Answer, type Call, found, type Route } from "../../protocol/call.ts";
import { badRequest, notFound } from "../../protocol/refusal.ts";

/** Templates of Graph and what kind of team comes of them. */
const TEMPLATES: Readonly<Record<string, string>> = {
  standard: "none",
  educationClass: "educationClass",
  educationStaff: "educationStaff",
  educationProfessionalLearningCommunity: "educationProfessionalLearningCommunity",
  healthcareWard: "healthcareStandard",
  healthcareHospital: "healthcareStandard",
  retailStore: "none",
  retailManagerCollaboration: "none",
};

export const templates: readonly Route[] = [
  { method: "GET", template: "/teamsTemplates", handle: listTemplates, options: ["$filter", "$select"] },
];

/** The specialization behind template@odata.bind. */
export function specializationOf(bind: string | undefined): string {
  if (bind === undefined) throw badRequest("'template@odata.bind' is required to create a team.");
  const name = /teamsTemplates(?:\/([^/]+)|\('([^']+)'\))$/i.exec(bind);
  const wanted = (name?.[1] ?? name?.[2] ?? "").toLowerCase();
  const known = Object.entries(TEMPLATES).find(([template]) => template.toLowerCase() === wanted);
  if (known !== undefined) return known[1];
  throw notFound(`The teams template '${bind}' was not found.`);
}

function listTemplates(call: Call): Answer {
  return found(call, "teamsTemplates", { value: Object.keys(TEMPLATES).map((id) => ({ id })) });
}
