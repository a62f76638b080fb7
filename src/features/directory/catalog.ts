/** Directory fields that a local field may be matched with, by Microsoft's names. */
export const DIRECTORY_FIELDS = ["userPrincipalName", "mail", "employeeId", "onPremisesSamAccountName", "id"] as const;
