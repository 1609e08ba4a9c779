import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../../../utils/analysis/model';
import { assignSlots, type SlotPerson } from '../../../../utils/presenters/look/slots';

const guests = (...ids: string[]): SlotPerson[] => ids.map((id) => ({ id, role: 'guest' }));
const NOBODY = new Map<string, number>();

describe('assignSlots', () => {
  it('gives hosts, Narrator and people of unknown role the neutral slot', () => {
    const people: SlotPerson[] = [
      { id: 'ada', role: 'host' },
      { id: 'narrator', role: 'unknown' },
      { id: 'lev', role: 'unknown' },
      ...guests('milo', 'ines'),
    ];
    const { slots, remembered } = assignSlots(people, NOBODY);
    expect([...slots]).toEqual([
      ['ada', 0],
      ['narrator', 0],
      ['lev', 0],
      ['milo', 1],
      ['ines', 2],
    ]);
    expect([...remembered]).toEqual([
      ['milo', 1],
      ['ines', 2],
    ]);
  });

  it('gives people of unknown role colors if nobody is known to be a guest', () => {
    const people: SlotPerson[] = ['narrator', 'lev', 'noor'].map((id) => ({ id, role: 'unknown' }));
    expect([...assignSlots(people, NOBODY).slots]).toEqual([
      ['narrator', 0],
      ['lev', 1],
      ['noor', 2],
    ]);
  });

  it('gives a new person the least used slot that nobody in the episode holds', () => {
    const known = new Map([
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['d', 4],
      ['e', 5],
      ['f', 6],
      ['g', 7],
      ['h', 8],
      ['i', 1],
    ]);
    const { slots, remembered } = assignSlots(guests('b', 'new'), known);
    expect(slots.get('new')).toBe(3);
    expect(remembered.get('new')).toBe(3);
  });

  it('lends the later of two people with one slot the first free one, for this episode only', () => {
    const known = new Map([
      ['milo', 2],
      ['ines', 2],
    ]);
    const { slots, remembered } = assignSlots(guests('milo', 'ines'), known);
    expect([...slots]).toEqual([
      ['milo', 2],
      ['ines', 1],
    ]);
    expect(remembered).toEqual(known);
    expect(assignSlots(guests('ines'), remembered).slots.get('ines')).toBe(2);
  });

  it('gives a guest who hosts once the neutral slot, and keeps their color for later', () => {
    const known = new Map([['milo', 3]]);
    const { slots, remembered } = assignSlots([{ id: 'milo', role: 'host' }], known);
    expect(slots.get('milo')).toBe(0);
    expect(remembered).toEqual(known);
  });

  it('starts again at 1 after eight guests and remembers none of the reused slots', () => {
    const { slots, remembered } = assignSlots(guests(...'abcdefghij'), NOBODY);
    expect([slots.get('h'), slots.get('i'), slots.get('j')]).toEqual([8, 1, 2]);
    expect(remembered.size).toBe(8);
  });

  it('treats a stored slot that does not exist as new', () => {
    expect(assignSlots(guests('milo'), new Map([['milo', 12]])).slots.get('milo')).toBe(1);
  });
});

describe('assignSlots for any people', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', '__proto__', 'constructor', '李');
  const episode = fc.uniqueArray(fc.record({ id, role: fc.constantFrom<Role>('host', 'guest', 'unknown') }), {
    selector: (p) => p.id,
  });
  const known = fc.array(fc.tuple(id, fc.integer({ min: 0, max: 9 }))).map((pairs) => new Map(pairs));

  it('gives up to eight guests distinct slots', () => {
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 8 }), known, (ids, before) => {
        const slots = [...assignSlots(guests(...ids), before).slots.values()];
        expect(new Set(slots).size).toBe(ids.length);
        expect(slots.every((slot) => slot >= 1 && slot <= 8)).toBe(true);
      }),
    );
  });

  it('gives the same result on the next visit, and never changes a remembered slot', () => {
    fc.assert(
      fc.property(episode, known, (people, before) => {
        const first = assignSlots(people, before);
        const second = assignSlots(people, first.remembered);
        expect(second.slots).toEqual(first.slots);
        expect(second.remembered).toEqual(first.remembered);
        for (const [person, slot] of before)
          if (slot >= 1 && slot <= 8) expect(first.remembered.get(person)).toBe(slot);
      }),
    );
  });

  it('gives a person the same color in every episode, unless somebody else there has it', () => {
    fc.assert(
      fc.property(fc.array(episode, { maxLength: 6 }), (episodes) => {
        let memory: ReadonlyMap<string, number> = new Map<string, number>();
        for (const people of episodes) {
          const { slots, remembered } = assignSlots(people, memory);
          for (const [person, slot] of slots) {
            const own = remembered.get(person);
            const taken = [...slots].some(([other, held]) => other !== person && held === own);
            if (slot !== 0 && own !== undefined) expect(slot === own || taken).toBe(true);
          }
          memory = remembered;
        }
      }),
    );
  });
});
