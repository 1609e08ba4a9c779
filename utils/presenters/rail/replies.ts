import type { TurnReply } from '../../analysis/model';
import type { Turn } from '../../transcript/model';
import type { KnownPerson } from '../people';

/** Maximum names: as many as fit on one line. */
const MOST = 3;
/** A single reply may be chance. */
const OFTEN = 2;

/** "Replies to Kate 5 times, Chris 3": the people a speaker replies to at least twice; null when there are none. */
export function repliesLine(
  speaker: string,
  { turns, replies }: { turns: readonly Turn[]; replies: readonly TurnReply[] },
  people: readonly KnownPerson[],
): string | null {
  const times = new Map<string, number>();
  for (const reply of replies) {
    if (turns[reply.turn]?.speaker !== speaker) continue;
    const to = turns[reply.to]?.speaker ?? '';
    times.set(to, (times.get(to) ?? 0) + 1);
  }
  const often = people
    .map(({ id, short }) => ({ short, n: times.get(id) ?? 0 }))
    .filter(({ n }) => n >= OFTEN)
    .sort((a, b) => b.n - a.n)
    .slice(0, MOST);
  return often.length === 0
    ? null
    : `Replies to ${often.map(({ short, n }, i) => `${short} ${n}${i === 0 ? ' times' : ''}`).join(', ')}`;
}
