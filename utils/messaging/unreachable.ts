/** A call came to nothing: no receiver, a dead extension, a timeout or a refusal. An expected outcome, not a bug. */
export class Unreachable extends Error {}

/** There may be a receiver, which did not answer in time, perhaps because it is busy. */
export class TimedOut extends Unreachable {}

/** There is a receiver, which did not do what was asked. `message`: the reason in its reply. */
export class Refused extends Unreachable {}
