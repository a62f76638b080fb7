/** The app in its tenant that announcements of the benchmark are for, and what they prove themselves by. */
export const TENANT = "6d1f0e02-52b5-4a34-9c39-0d0c3ea5d201";
export const CLIENT = "8ac7c0a5-0b17-4c43-8b0f-b9f8b35a7f11";
export const ROW = "3b7f1f5c-95c8-4e7b-8f0e-2a4a7a1d6c01";
export const CLIENT_STATE = `${ROW}.${"s".repeat(43)}`;

/** What stands in a body where each delivery has to be another. */
export const PLACE = "@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@=";
