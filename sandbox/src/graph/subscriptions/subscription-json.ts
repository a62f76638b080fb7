import type { SubscriptionRecord } from "../../entities/subscription.ts";
import { isoMillis } from "../../kernel/clock.ts";
import type { JsonObject } from "../../kernel/json.ts";

/** subscription as Graph sends it. */
export function subscriptionJson(subscription: SubscriptionRecord): JsonObject {
  const { encryption, creatorId } = subscription;
  return {
    id: subscription.id,
    resource: subscription.resource,
    applicationId: subscription.appId,
    changeType: subscription.changeTypes.join(","),
    clientState: subscription.clientState,
    notificationUrl: subscription.notificationUrl,
    notificationQueryOptions: null,
    lifecycleNotificationUrl: subscription.lifecycleUrl,
    expirationDateTime: isoMillis(subscription.expiresAt),
    creatorId,
    includeResourceData: encryption === null ? null : true,
    latestSupportedTlsVersion: "v1_2",
    encryptionCertificate: encryption?.certificate ?? null,
    encryptionCertificateId: encryption?.id ?? null,
    notificationUrlAppId: null,
  };
}
