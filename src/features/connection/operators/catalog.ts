/** How a user principal name looks. */
export const LOGIN = /^[^\s@]+@[^\s@]+$/;

/** How an object id looks. */
export const OBJECT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
