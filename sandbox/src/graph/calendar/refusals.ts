import { GraphRefusal } from "../protocol/refusal.ts";

/** How Exchange says no. */

export function invalidProperty(message = "At least one property failed validation."): GraphRefusal {
  return refused("ErrorPropertyValidationFailure", message);
}

export function invalidRequest(message: string): GraphRefusal {
  return refused("ErrorInvalidRequest", message);
}

export function invalidParameter(message: string): GraphRefusal {
  return refused("ErrorInvalidParameter", message);
}

/** 400 with a code of Exchange's own. */
export function refused(code: string, message: string): GraphRefusal {
  return new GraphRefusal({ status: 400, code }, message);
}

export function unknownZone(zone: string): GraphRefusal {
  const text = `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${zone}'.`;
  return refused("TimeZoneNotSupportedException", text);
}

export function malformedId(): GraphRefusal {
  return refused("ErrorInvalidIdMalformed", "Id is malformed.");
}

export function itemNotFound(): GraphRefusal {
  return new GraphRefusal(
    { status: 404, code: "ErrorItemNotFound" },
    "The specified object was not found in the store.",
  );
}

export function accessDenied(): GraphRefusal {
  return new GraphRefusal(
    { status: 403, code: "ErrorAccessDenied" },
    "Access is denied. Check credentials and try again.",
  );
}
