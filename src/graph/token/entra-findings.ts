import type { EntraFinding, EntraRefusal } from "./entra-error.ts";
import { SIGN_IN_FINDINGS } from "./sign-in-findings.ts";

const wrongTenant: EntraFinding = {
  reason: "tenant-unknown",
  sentence: "Microsoft does not know this tenant in this cloud.",
  cure: "Copy the Directory (tenant) ID from the Overview page of the app registration. If it is right, the tenant lives in another of Microsoft's clouds: choose its cloud.",
};
const otherCloud: EntraFinding = {
  reason: "tenant-in-other-cloud",
  sentence: "This tenant lives in another of Microsoft's clouds than the one that was asked.",
  cure: "Choose its cloud. An app registration belongs to one cloud, too: register it in the portal of that cloud.",
};
const commonTenant: EntraFinding = {
  reason: "tenant-not-named",
  sentence: "An application can only get a token in a tenant that is named, not in 'common' or 'consumers'.",
  cure: "Enter the Directory (tenant) ID from the Overview page of the app registration.",
};
const blocked: EntraFinding = {
  reason: "blocked-by-policy",
  sentence: "A Conditional Access policy of the tenant blocks this application.",
  cure: "Ask an administrator to look at the sign-in logs for service principals in Entra and to exclude this application from the policy, or to allow this server's address.",
};
const notConsented: EntraFinding = {
  reason: "consent-missing",
  sentence: "No administrator of the tenant has consented to this application.",
  cure: "Have an administrator grant admin consent for the permissions of the app registration.",
};
const resourceUnknown: EntraFinding = {
  reason: "resource-unknown",
  sentence: "The tenant or the app registration does not know Microsoft Graph as a resource.",
  cure: "Add a Microsoft Graph permission to the app registration and grant admin consent; check that the right Microsoft cloud is chosen.",
};
const credentialMissing: EntraFinding = {
  reason: "credential-missing",
  sentence: "Microsoft asked for a credential and none was sent that it could use.",
  cure: "Give this connection a client secret or a certificate.",
};
const busy: EntraFinding = {
  reason: "entra-busy",
  sentence: "Microsoft Entra is refusing requests because too many were made.",
  cure: "Nothing needs to be done: it is tried again. If it lasts, look for another program that uses the same app registration.",
};

function mismatch(part: string): EntraFinding {
  return {
    reason: "federation-mismatch",
    sentence: `No federated credential of the app registration has the ${part} of this server's identity.`,
    cure: "Compare issuer, subject and audience of the federated credential with those that Parley shows.",
  };
}

const FINDINGS: Readonly<Record<number, EntraFinding>> = {
  ...SIGN_IN_FINDINGS,
  90002: wrongTenant,
  // That the tenant's requests are redirected, and that an app's own are not. The last two say the same.
  90038: otherCloud,
  900382: otherCloud,
  900432: otherCloud,
  900023: {
    reason: "tenant-malformed",
    sentence: "The tenant is neither an id nor a domain name.",
    cure: "Copy the Directory (tenant) ID from the Overview page of the app registration: 36 characters with four hyphens.",
  },
  9001023: commonTenant,
  50059: commonTenant,
  50194: commonTenant,
  700016: {
    reason: "application-unknown",
    sentence: "The tenant does not know an application with this id.",
    cure: "Compare the Application (client) ID and the Directory (tenant) ID with the Overview page of the app registration; if the application belongs to another tenant, have an administrator consent to it in this one.",
  },
  7000215: {
    reason: "secret-wrong",
    sentence: "Microsoft does not accept the client secret.",
    cure: "Create a new client secret in the app registration and copy its Value at once: it is shown only then.",
  },
  7000222: {
    reason: "secret-expired",
    sentence: "The client secret has expired.",
    cure: "Create a new client secret in the app registration and enter its Value here, or change to a certificate that Parley renews.",
  },
  7000218: credentialMissing,
  90014: credentialMissing,
  700025: {
    reason: "public-client",
    sentence: "The app registration is a public client, which may not hold a secret.",
    cure: "Under Authentication, turn off 'Allow public client flows' or use another app registration.",
  },
  700027: {
    reason: "certificate-unknown",
    sentence:
      "Microsoft could not verify the certificate's signature: the app registration does not hold this certificate, or holds another one.",
    cure: "Upload the certificate that Parley shows under Certificates & secrets, and wait a minute.",
  },
  700024: {
    reason: "clock-wrong",
    sentence: "This server's clock differs from Microsoft's: the signed request was too old or from the future.",
    cure: "Set the server's clock by NTP, then try again.",
  },
  7000112: {
    reason: "application-disabled",
    sentence: "The application is disabled in the tenant.",
    cure: "In Entra, under Enterprise applications, open it and set 'Enabled for users to sign-in' to Yes.",
  },
  7000229: {
    reason: "application-not-installed",
    sentence: "The tenant has no service principal for the application.",
    cure: "Have an administrator grant admin consent, which creates it.",
  },
  70025: {
    reason: "federation-missing",
    sentence: "The app registration trusts no outside identity: it has no federated credential.",
    cure: "Under Certificates & secrets, add a federated credential with the issuer, subject and audience that Parley shows.",
  },
  70021: mismatch("issuer, subject and audience"),
  700211: mismatch("issuer"),
  700212: mismatch("audience"),
  700213: mismatch("subject"),
  50166: {
    reason: "issuer-unreachable",
    sentence: "Microsoft could not fetch the keys of the issuer that gave this server its identity token.",
    cure: "Make the issuer's OpenID configuration reachable from the internet, or use a certificate.",
  },
  53003: blocked,
  530035: {
    reason: "blocked-by-security-defaults",
    sentence: "The tenant's security defaults block this way of signing in.",
    cure: "Ask an administrator to look at the sign-in logs and to allow this application.",
  },
  530031: blocked,
  65001: notConsented,
  65004: {
    reason: "consent-declined",
    sentence: "Whoever was asked declined to give the application its permissions.",
    cure: "Open the consent page again and choose Accept, or have another administrator do so.",
  },
  90094: {
    reason: "consent-needs-administrator",
    sentence: "These permissions can only be consented to by an administrator, and whoever signed in is none.",
    cure: "Have a Privileged Role Administrator sign in, who may consent for the organisation.",
  },
  90008: notConsented,
  650051: {
    reason: "consent-pending",
    sentence: "Microsoft is still creating the application in the tenant, or another consent for it is under way.",
    cure: "Wait a minute and try again; if it stays, remove the application under Enterprise applications and consent again.",
  },
  650057: resourceUnknown,
  500011: resourceUnknown,
  1002012: resourceUnknown,
  90055: busy,
  50196: busy,
};

const SECRET_ID: EntraFinding = {
  reason: "secret-id-instead-of-value",
  sentence: "The secret has the form of an id: the Secret ID was probably pasted instead of its Value.",
  cure: "Copy the column Value, not Secret ID. The Value is shown only once, so create a new client secret if it is gone.",
};

/** All that is known of Entra's refusals, each once. */
export function everyEntraFinding(): EntraFinding[] {
  return [...new Set([...Object.values(FINDINGS), SECRET_ID])];
}

/** What a refusal means and what cures it. A code nobody has described yet stays in the sentence. */
export function findingOf(refusal: EntraRefusal): EntraFinding {
  const finding = refusal.errorCodes.map((code) => FINDINGS[code]).find((known) => known !== undefined);
  if (finding?.reason === "secret-wrong" && refusal.secretLooksLikeId) return SECRET_ID;
  return finding ?? unknownTo(refusal);
}

/** OAuth's words for trouble of the sign-in service itself, which may come with any status. */
const PASSING: ReadonlySet<string> = new Set(["temporarily_unavailable", "server_error"]);

function unknownTo({ error, errorCodes, description, status }: EntraRefusal): EntraFinding {
  if (status === 429) return busy;
  const passes = status >= 500 || PASSING.has(error);
  const code = errorCodes.length === 0 ? error : `AADSTS${errorCodes.join(", AADSTS")}`;
  const words = description === "" ? "." : `: ${description}`;
  return {
    reason: passes ? "entra-unavailable" : "entra-refused",
    sentence: `Microsoft Entra refused to give a token (${code})${words}`,
    cure: passes
      ? "Nothing needs to be done: it is tried again."
      : "Look the code up in Microsoft's list of Entra error codes, or ask an administrator of the tenant.",
  };
}
