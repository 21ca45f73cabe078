/** What the server asks of a password at least; it has the last word. */
export const shortestPassword = 10;
