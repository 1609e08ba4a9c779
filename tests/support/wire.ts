import { expect } from 'vitest';
import type { Sender } from '../../utils/messaging/dispatch';
import type { Answered, Message } from '../../utils/messaging/long-messages';

const sizeOf = (message: unknown) => new TextEncoder().encode(JSON.stringify(message)).length;

export const copyOf = <T>(message: T): T => JSON.parse(JSON.stringify(message));

/**
 * Simulates the message channel: JSON both ways. Records the size in bytes of every message, with its envelope, in both
 * directions, and checks that no piece ends in the middle of a character (surrogate pair).
 */
export function wireTo(answer: (message: unknown, sender: Sender) => Promise<Answered>) {
  const sizes: number[] = [];
  const weigh = (around: unknown, carried: Message | Answered) => {
    const { text } = (carried as { piece?: { text?: unknown } | null }).piece ?? {};
    if (typeof text === 'string') expect(text.isWellFormed()).toBe(true);
    sizes.push(sizeOf(around));
  };
  const from = (sender: Sender) => async (message: Message) => {
    weigh({ type: 'toBackground', data: message }, message);
    const answered = await answer(copyOf(message), sender);
    weigh(answered, answered);
    return copyOf(answered);
  };
  return { sizes, from };
}
