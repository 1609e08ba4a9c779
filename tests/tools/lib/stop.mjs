/** Ends a command with a message for the user. It is printed without a stack trace. */
export class Stop extends Error {}
