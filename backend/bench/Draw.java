package bench;

/**
 * The values of one request, drawn once so that every server is asked the same.
 *
 * @param viewer who asks, a resident's number
 * @param after the proposal behind which the page of the feed begins; -1 for the first page
 * @param text what is looked for, or said
 */
record Draw(int viewer, int community, int after, int proposal, int council, String text) {}
