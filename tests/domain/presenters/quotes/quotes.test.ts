import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../utils/analysis/analyze';
import { changeFailureLine } from '../../../../utils/presenters/library/library-notices';
import type { PageNames } from '../../../../utils/presenters/look/page-names';
import { QUOTE_LOOKS } from '../../../../utils/presenters/look/quote-colors';
import { quoteStyles } from '../../../../utils/presenters/look/quote-styles';
import { presentQuoteCard } from '../../../../utils/presenters/quotes/quote-card';
import { draftQuote } from '../../../../utils/presenters/quotes/quote-draft';
import { quoteFailureLine } from '../../../../utils/presenters/quotes/quote-notices';
import { presentQuotes } from '../../../../utils/presenters/quotes/quotes';
import { type CursorStep, stepCursor } from '../../../../utils/presenters/quotes/reading-cursor';
import { parseTags } from '../../../../utils/presenters/tags';
import type { ShelfQuote } from '../../../../utils/quotes/editing/shelf';
import type { Placement, Quote } from '../../../../utils/quotes/model/quote';
import { draftOf, idOf, quoteOfDraft } from '../../../support/quotes';
import { sample } from '../../../tools/gallery/sample';

const { transcript } = sample();
const analysis = analyze(transcript);

const shelved = (n: number, more: Partial<ShelfQuote & { quote: Quote }> = {}): ShelfQuote => ({
  quote: quoteOfDraft(draftOf(n)),
  place: { state: 'anchored', span: { start: n, end: n + 5 } },
  standing: 'kept',
  ...more,
});

describe('a new quote', () => {
  const edit = { color: 'fact' as const, note: '', tags: [] };

  it('takes the speaker of most of it, its topic and its episode', () => {
    const [first, second] = transcript.turns;
    if (first === undefined || second === undefined) throw new Error('The sample has two turns.');
    const span = { start: first.end - 2, end: second.end };
    const draft = draftQuote(transcript, analysis, { id: idOf(1), span, ...edit });
    expect(draft).toMatchObject({
      color: 'fact',
      speaker: { id: second.speaker },
      topic: analysis.topics.findLast(({ start }) => start <= span.start)?.title,
      episode: { title: transcript.episode.title },
      anchor: { exact: transcript.text.slice(span.start, span.end) },
    });
  });

  it('has no speaker before the first label', () => {
    const unlabeled = { ...transcript, turns: transcript.turns.map((turn) => ({ ...turn, speaker: null })) };
    const draft = draftQuote(unlabeled, analysis, { id: idOf(1), span: { start: 0, end: 9 }, ...edit });
    expect(draft).toMatchObject({ speaker: null });
  });
});

describe('the Quotes tab', () => {
  it('lists missing quotes separately, with their words in full and the guess shortened', () => {
    const text = 'x '.repeat(400);
    const { quotes, missing } = presentQuotes(
      [
        shelved(1),
        shelved(2, { place: { state: 'missing', guess: { start: 0, end: 700, score: 0.4, kept: 0.5 } } }),
        shelved(3, { place: { state: 'missing', guess: null } }),
        shelved(4, { place: { state: 'missing', guess: { start: 0, end: 3, score: 0.6, kept: 0.4 } } }),
      ],
      [],
      text,
    );
    expect(quotes.map(({ id, offset }) => [id, offset])).toEqual([[idOf(1), 1]]);
    expect(missing.map(({ words }) => words)).toEqual([2, 3, 4].map((n) => draftOf(n).anchor.exact));
    expect(missing[0]?.guess?.words).toMatch(/ …$/);
    // If too few of its words are there, the guess is shown but must not become the quote.
    expect(missing.map(({ guess }) => guess?.placeable)).toEqual([true, undefined, false]);
  });

  it('F106 says what is wrong with a quote, and also that its words occur in several places', () => {
    const moved = { place: { state: 'moved', span: { start: 0, end: 9 }, score: 0.8 } } as const;
    const tied = { place: { state: 'anchored', span: { start: 0, end: 9 }, tied: true } } as const;
    const both = { place: { ...moved.place, tied: true } } as const;
    const standings = [
      shelved(1),
      shelved(2, { standing: 'failed' }),
      shelved(3, { standing: 'pending' }),
      shelved(4, moved),
      shelved(5, tied),
      shelved(6, both),
    ].map((quote) => presentQuotes([quote], [], '').quotes[0]?.standing);
    expect(standings).toEqual([
      null,
      'Not saved',
      'Saving…',
      'Changed on the page',
      'Said in several places',
      'Changed on the page · Said in several places',
    ]);
  });
});

describe('the quote card', () => {
  it('shows what changed on the page, as far as the background told', () => {
    const quote = quoteOfDraft(draftOf(1));
    const changes = [{ kind: 'added' as const, text: 'glows' }];
    const place = { state: 'moved' as const, span: { start: 3, end: 8 }, score: 0.9 };
    const card = (more: Partial<Placement>) =>
      presentQuoteCard({ quote, place: { ...place, ...more } as Placement, standing: 'kept' });
    expect(card({ changes }).changes).toBe(changes);
    expect(card({}).changes).toBeNull();
    expect(card({ state: 'anchored' }).changes).toBeNull();
  });

  it('reads tags without hash signs, empty tags and duplicates, ignoring case', () => {
    expect(parseTags(' ai , #Safety,, SAFETY , two  words ')).toEqual(['ai', 'Safety', 'two words']);
    expect(parseTags('灯\uff0c海\u3001oil\u060c salt')).toEqual(['灯', '海', 'oil', 'salt']);
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 5 }), (typed) => {
        const tags = parseTags(typed.join(','));
        expect(parseTags(tags.join(', '))).toEqual(tags);
        expect(new Set(tags.map((tag) => tag.toLowerCase())).size).toBe(tags.length);
      }),
    );
  });
});

it.each(['too-long', 'long-note'] as const)('says whether the words or the note are too long: %s', (reason) => {
  for (const line of [quoteFailureLine(reason), changeFailureLine(reason)])
    expect(line).toContain(`${reason === 'too-long' ? 'quotes' : 'notes'} can have up to 20,000 characters`);
});

describe('the reading cursor', () => {
  const { sentences } = analysis;

  it('moves by sentence and turn, first back to the start of the turn, and never past the ends', () => {
    const turns = sentences.map(({ turn }) => turn);
    const inside = turns.findIndex((turn, i) => i > 1 && turn === turns[i - 1]);
    const start = turns.indexOf(turns[inside] as number);
    expect(stepCursor(analysis, inside, { by: 'turn', back: true })).toBe(start);
    const turnOf = (at: number | null) => turns[at ?? -1];
    expect(turnOf(stepCursor(analysis, start, { by: 'turn', back: true }))).toBe((turns[inside] as number) - 1);
    expect(turnOf(stepCursor(analysis, inside, { by: 'turn', back: false }))).toBe((turns[inside] as number) + 1);
    for (const by of ['sentence', 'turn', 'own-turn', 'topic', 'question', 'quote'] as const) {
      expect(stepCursor(analysis, 0, { by, back: true }), by).toBeNull();
      expect(stepCursor(analysis, sentences.length - 1, { by, back: false }), by).toBeNull();
    }
  });

  it('stops at the sentences of topics and questions, and at no others', () => {
    const walk = (by: CursorStep['by'], back: boolean) => {
      const passed: number[] = [];
      const next = (at: number) => stepCursor(analysis, at, { by, back });
      for (let at = next(back ? sentences.length - 1 : -1); at !== null; at = next(at)) passed.push(at);
      return passed.map((at) => sentences[at]);
    };
    const holds = (starts: number[]) =>
      starts
        .map((offset) => sentences.findLast(({ start }) => start <= offset))
        .filter((s, i, all) => s !== all[i - 1]);
    const topics = holds(analysis.topics.flatMap((topic) => [topic, ...topic.subtopics]).map(({ start }) => start));
    expect(walk('topic', false)).toEqual(topics);
    expect(walk('topic', true)).toEqual(topics.toReversed());
    expect(walk('question', false)).toEqual(holds(analysis.questions.map(({ start }) => start)));
  });

  it('passes over turns that are not read, by turn and by sentence', () => {
    const isRead = (turn: number) => turn % 2 === 1;
    const walk = (by: CursorStep['by']) => {
      const passed: number[] = [];
      const next = (at: number) => stepCursor(analysis, at, { by, back: false }, { isRead });
      for (let at = next(-1); at !== null; at = next(at)) passed.push(at);
      return passed;
    };
    const read = [...sentences.keys()].filter((at) => isRead(sentences[at]?.turn as number));
    expect(walk('sentence')).toEqual(read);
    expect(walk('turn')).toEqual(read.filter((at) => sentences[at]?.turn !== sentences[at - 1]?.turn));
    expect(walk('own-turn')).toEqual(walk('turn'));
  });

  it('stops at the sentences in which the reader’s quotes start, each once, and nowhere without quotes', () => {
    const at = [4, 4, 9].map((index) => (sentences[index]?.start ?? 0) + 2);
    const step = (from: number, back: boolean, quotes: number[]) =>
      stepCursor(analysis, from, { by: 'quote', back }, { quotes });
    expect([step(0, false, at), step(4, false, at), step(9, false, at)]).toEqual([4, 9, null]);
    expect([step(12, true, at), step(9, true, at), step(4, true, at)]).toEqual([9, 4, null]);
    expect(step(3, false, [])).toBeNull();
  });

  it('reaches every turn when it moves forward', () => {
    const passed: number[] = [];
    const next = (at: number) => stepCursor(analysis, at, { by: 'turn', back: false });
    for (let at: number | null = 0; at !== null; at = next(at)) passed.push(sentences[at]?.turn as number);
    expect(passed).toEqual([...new Set(sentences.map(({ turn }) => turn))]);
  });
});

const NAMES: PageNames = {
  attribute: {
    slot: 'data-slot',
    initials: 'data-initials',
    near: 'data-near',
    dimmed: 'data-dimmed',
    landing: 'data-landing',
    quoted: 'data-quoted',
    found: 'data-found',
    current: 'data-current',
    over: 'data-over',
  },
  highlight: {
    name: (slot) => `name-${slot}`,
    dim: 'dim',
    landing: 'landing',
    here: (prefix) => `${prefix}-here`,
    quote: (...parts) => parts.join('-'),
    hit: (prefix) => `${prefix}-hit`,
    currentHit: (prefix) => `${prefix}-current-hit`,
  },
};

it('gives each color, lane and standing its own style, under :root only where highlights inherit', () => {
  const css = quoteStyles({ theme: 'light', prefix: 'qx', names: NAMES, highlightsInherit: true });
  for (const color of Object.keys(QUOTE_LOOKS)) {
    for (const lane of [0, 1, 2, 3]) {
      for (const standing of ['kept', 'pending', 'failed']) {
        expect(css).toContain(`:root::highlight(qx-${color}-${lane}-${standing}){`);
      }
    }
  }
  expect(quoteStyles({ theme: 'light', prefix: 'qx', names: NAMES, highlightsInherit: false })).not.toContain(
    ':root::highlight',
  );
});
