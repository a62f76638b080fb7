export const CAMPUS_DOMAIN = "campus.example";
