import { icu } from "../../../web/words/catalogue.ts";
import { factWords } from "../../../web/words/facts.ts";

const HOST = ["hasHost", "host"] as const;

/** How what happens to webhook endpoints reads. */
export const FACT_WORDS = factWords("webhooks", {
  "webhook-endpoint.created": icu(
    "{hasHost, select, yes {Webhooks go to {host} from now on.} other {A webhook endpoint was added.}}",
    HOST,
  ),
  "webhook-endpoint.changed": icu(
    "{hasHost, select, yes {The webhook endpoint at {host} was changed.} other {A webhook endpoint was changed.}}",
    HOST,
  ),
  "webhook-endpoint.deleted": icu(
    "{hasHost, select, yes {The webhook endpoint at {host} was deleted.} other {A webhook endpoint was deleted.}}",
    HOST,
  ),
  "webhook-endpoint.secret-rotated": icu(
    "{hasHost, select, yes {The webhook endpoint at {host} got a new secret.} other {A webhook endpoint got a new secret.}}",
    HOST,
  ),
  "webhook-endpoint.enabled": icu(
    "{hasHost, select, yes {Webhooks go to {host} again.} other {A webhook endpoint is in use again.}}",
    HOST,
  ),
  "webhook-endpoint.disabled": icu(
    "{because, select, gone {{hasHost, select, yes {{host} wants no more webhooks and gets none.} other {A webhook endpoint wants no more and gets nothing.}}} failing {{hasHost, select, yes {{host} has failed for days and gets no more webhooks.} other {A webhook endpoint has failed for days and gets nothing more.}}} other {{hasHost, select, yes {Webhooks to {host} were stopped.} other {A webhook endpoint was taken out of use.}}}}",
    ["because", "hasHost", "host"],
  ),
  "webhook-endpoint.replayed": icu(
    "{hasCount, select, yes {{count, plural, one {One webhook is} other {# webhooks are}} sent again.} other {Webhooks are sent again.}}",
    ["hasCount", "count"],
  ),
});
