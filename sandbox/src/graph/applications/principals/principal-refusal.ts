import { GraphRefusal } from "../../protocol/refusal.ts";

/** A service principal stands for an app that there is. */
export function withoutApp(appId: string): GraphRefusal {
  const head = { status: 400, code: "Request_BadRequest", inner: "NoBackingApplicationObject" };
  return new GraphRefusal(
    head,
    `The appId '${appId}' of the service principal does not reference a valid application object.`,
  );
}

/** An app has one service principal in a tenant. */
export function alreadyThere(appId: string): GraphRefusal {
  return new GraphRefusal(
    { status: 409, code: "Request_MultipleObjectsWithSameKeyValue" },
    `The service principal cannot be created, updated, or restored because the service principal name ${appId} is already in use.`,
  );
}
