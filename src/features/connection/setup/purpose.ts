/** What set-up tokens are good for. */
export const PURPOSE = "connection.setup";
