import { GraphRefusal } from "../protocol/refusal.ts";

/** How OneDrive and SharePoint say no. */

export function invalidRequest(message: string): GraphRefusal {
  return new GraphRefusal({ status: 400, code: "invalidRequest" }, message);
}

export function itemMissing(message = "The resource could not be found."): GraphRefusal {
  return new GraphRefusal({ status: 404, code: "itemNotFound" }, message);
}

export function accessDenied(message = "Access denied"): GraphRefusal {
  return new GraphRefusal({ status: 403, code: "accessDenied" }, message);
}

export function nameTaken(): GraphRefusal {
  return new GraphRefusal(
    { status: 409, code: "nameAlreadyExists" },
    "An item with the same name already exists under the parent",
  );
}

export function noDrive(): GraphRefusal {
  return new GraphRefusal({ status: 404, code: "ResourceNotFound" }, "User's mysite not found.");
}
