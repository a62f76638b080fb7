/** How many pictures and files go along with one message. */
export const MOST_UPLOADS = 10;

/** The largest of them, in MiB and in bytes: as much as comes over a slow line in the time that a request has. */
export const LARGEST_MIB = 25;
export const LARGEST_UPLOAD = LARGEST_MIB * 1024 * 1024;

/**
 * What the pictures of a message have together, in bytes: Graph takes requests of 4 MB, pictures travel in base64, which
 * makes 4 bytes of 3, and the words of the message go along with them. What is larger is laid into OneDrive as a file.
 */
export const PICTURES_TOGETHER = 3 * 1000 * 1000;
