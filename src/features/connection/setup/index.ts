export { declareConnection } from "./declare-connection.ts";
export { registerAddresses } from "./register-addresses.ts";
