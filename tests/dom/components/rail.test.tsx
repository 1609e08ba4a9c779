import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Rail } from '../../../components/rail/Rail';
import type { RailProps } from '../../../components/rail/rail-props';
import type { SearchTabProps } from '../../../components/search/search-props';
import { allow } from '../../../components/ui/trusted';
import { EMPTY_RAIL } from '../../../entrypoints/episode.content/empty-rail';
import { DEFAULT_KEYS } from '../../../utils/lib/shortcuts';
import { NOT_CORRECTED } from '../../../utils/presenters/clock-correction';
import { assignSlots } from '../../../utils/presenters/look/slots';
import { presentEpisode } from '../../../utils/presenters/screens';
import { nameOf } from '../../support/name-of';
import { sample } from '../../tools/gallery/sample';

const { transcript, analysis } = sample();
const { slots } = assignSlots(
  analysis.profiles.map(({ speaker, role }) => ({ id: speaker, role })),
  new Map(),
);
const callbacks = {
  onTravel: vi.fn(),
  onSolo: vi.fn(),
  onNextTurn: vi.fn(),
  onPlay: vi.fn(),
  onCorrect: vi.fn(),
  onFollowPlayer: vi.fn(),
  onDismissResume: vi.fn(),
  onDismissDoubt: vi.fn(),
  onNextPlace: vi.fn(),
  onTab: vi.fn(),
  onKeys: vi.fn(),
  onAsk: vi.fn(),
  onOpen: vi.fn(),
  onSide: vi.fn(),
  onSearch: vi.fn(),
};
const screens = presentEpisode(transcript, analysis, slots);
const base: RailProps = {
  ...screens,
  ...EMPTY_RAIL,
  labelDoubts: screens.labels,
  read: new Set<number>(),
  playedBy: null,
  keys: DEFAULT_KEYS,
  clock: { correction: 0, failed: '' },
  tab: 'outline',
  open: true,
  side: 'end',
  layout: 'rail',
  theme: 'light',
  density: 'comfortable',
  ...callbacks,
};

const STRIP = {
  follow: () => () => undefined,
  spotAt: () => ({ turn: 0, topic: 0, name: '', chip: null, time: '', title: '', words: '' }),
  column: () => ({ left: 0, right: 100 }),
  onScrub: () => undefined,
};

const searching = {
  onType: vi.fn(),
  onSettle: vi.fn(() => true),
  onStep: vi.fn(),
  onGo: vi.fn(),
  onTry: vi.fn(),
  onAsk: vi.fn(),
  onMore: vi.fn(),
};
const STEP = { label: 'Search everyone', typed: 'fog', everyone: true };
const NONE = { query: 'fog', steps: [STEP], ask: { label: 'Ask about “fog”', request: 'fog' } };
const [ADA, MILO] = base.speakers.people;
const row = (index: number, person = ADA ?? null) => ({
  index,
  time: `≈0${index}:00`,
  person,
  parts: [
    { text: 'The ', marked: false },
    { text: 'fog', marked: true },
    { text: ' lifts.', marked: false },
  ],
});
const search: SearchTabProps = {
  typed: 'fog',
  pills: [
    { label: 'by:', pressed: false, typed: 'fog by:' },
    { label: 'is:question', pressed: true, typed: 'fog ' },
  ],
  hits: [10, 20, 30, 40],
  current: 1,
  unit: 'hit',
  groups: [
    { title: 'Harbor lights', count: 2, rows: [row(1, MILO ?? null)] },
    { title: 'The northern ferry', count: 1, rows: [row(2)] },
  ],
  earlier: 1,
  later: 1,
  none: null,
  ...searching,
};

let host: HTMLElement;
let root: ShadowRoot;
const show = (props: Partial<RailProps> = {}) => act(() => render(<Rail {...base} {...props} />, root));
const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
const one = (selector: string) => all(selector)[0] as HTMLElement;
const named = (name: string) => all('button').find((button) => nameOf(button) === name) as HTMLElement;
const press = (target: Element, key: string) =>
  act(
    () =>
      void target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true })),
  );
const click = (target: Element) =>
  act(() => void target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true })));

beforeEach(() => {
  allow.synthetic = true;
  host = document.createElement('div');
  document.body.append(host);
  root = host.attachShadow({ mode: 'open' });
});
afterEach(async () => {
  await act(() => render(null, root));
  host.remove();
  callbacks.onOpen.mockReset();
  vi.clearAllMocks();
  vi.restoreAllMocks();
});

describe('events made by scripts', () => {
  it('are ignored: every click, and arrow keys in the tab list', async () => {
    allow.synthetic = false;
    const states: Partial<RailProps>[] = [
      { resume: { offset: 0, place: '≈02:38' }, playedBy: 'page' },
      { tab: 'speakers', solo: 'ines thorvald' },
      { tab: 'questions' },
      { open: false },
      { layout: 'bar' },
      { layout: 'corner' },
      { layout: 'bar', sheetOpen: true },
      { tab: 'search', search },
      { tab: 'search', search: { ...search, hits: [], current: -1, groups: [], none: NONE } },
    ];
    for (const state of states) {
      await show(state);
      for (const button of all('button, dialog')) await click(button);
      for (const tab of all('[role="tab"]')) await press(tab, 'ArrowRight');
    }
    for (const callback of [...Object.values(callbacks), ...Object.values(searching)])
      expect(callback).not.toHaveBeenCalled();
  });
});

describe('the tabs', () => {
  it('are one tab stop, and arrow keys, Home and End select and wrap', async () => {
    await show();
    const tabs = all('[role="tab"]');
    const [outline, speakers] = tabs as [HTMLElement, HTMLElement];
    const last = tabs.at(-1) as HTMLElement;
    expect(tabs.map((tab) => tab.tabIndex)).toEqual([0, -1, -1, -1, -1]);
    expect(outline.getAttribute('aria-selected')).toBe('true');
    expect(one('[role="tabpanel"]').getAttribute('aria-labelledby')).toBe(outline.id);
    outline.focus();
    await press(outline, 'ArrowLeft');
    expect(root.activeElement).toBe(last);
    expect(callbacks.onTab).toHaveBeenLastCalledWith('search');
    await press(last, 'ArrowRight');
    await press(outline, 'ArrowRight');
    expect(callbacks.onTab).toHaveBeenLastCalledWith('speakers');
    await show({ tab: 'speakers' });
    expect(tabs.map((tab) => tab.tabIndex)).toEqual([-1, 0, -1, -1, -1]);
    await press(speakers, 'Home');
    expect(callbacks.onTab).toHaveBeenLastCalledWith('outline');
    await show({ tab: 'outline' });
    await press(outline, 'End');
    expect(callbacks.onTab).toHaveBeenLastCalledWith('search');
  });

  it('are all unselected while the list of keys is shown, keep their tab stop, and lead back', async () => {
    await show({ tab: 'speakers', keysShown: true });
    const tabs = all('[role="tab"]');
    expect(all('[aria-selected="true"], [aria-controls]')).toEqual([]);
    expect(tabs.map((tab) => tab.tabIndex)).toEqual([-1, 0, -1, -1, -1]);
    // The footer is empty, because the names it refers to are not shown.
    expect(one('.footer').textContent).toBe('');
    await click(tabs[1] as HTMLElement);
    expect(callbacks.onTab).toHaveBeenLastCalledWith('speakers');
  });

  it.each([
    ['Linux x86_64', 'Ctrl Z', 'Ctrl Shift Z'],
    ['MacIntel', '⌘ Z', '⌘ Shift Z'],
  ])('show the undo and redo keys of %s', async (platform, ...keys) => {
    const spy = vi.spyOn(navigator, 'platform', 'get').mockReturnValue(platform);
    await show({ keysShown: true });
    expect(all('.key-list kbd').map(({ textContent }) => textContent)).toEqual(expect.arrayContaining(keys));
    spy.mockRestore();
  });

  it('list the keys of the reader’s choice, a dash for one of two that is missing, and no action without any', async () => {
    const keys = { ...DEFAULT_KEYS, 'next-turn': 'X', 'previous-topic': '', ask: '', save: '' };
    await show({ keysShown: true, keys });
    const listed = Object.fromEntries(
      all('.key-list dl > div').map((entry) => [
        entry.querySelector('dd')?.textContent,
        [...entry.querySelectorAll('kbd')].map(({ textContent }) => textContent),
      ]),
    );
    expect(listed).toMatchObject({
      'Next, previous turn': ['Shift X', 'K'],
      'Next, previous topic': ['T', '–'],
      'Save the whole turn': ['Shift S'],
    });
    expect(Object.keys(listed)).not.toEqual(expect.arrayContaining(['Ask a question']));
    expect(Object.keys(listed)).not.toEqual(expect.arrayContaining(['Save the sentence']));
  });

  it('hint at the keys before the quotes are loaded, but not while letters are turned off', async () => {
    for (const tab of ['outline', 'questions', 'quotes'] as const) {
      await show({ tab, quotes: null });
      expect(all('.footer kbd').length, tab).toBeGreaterThan(0);
      await show({ tab, quotes: null, keys: null });
      expect(all('.footer kbd'), tab).toEqual([]);
    }
  });

  it('leave out of the list what does nothing here', async () => {
    const { strip: view } = presentEpisode(transcript, analysis, slots);
    const strip = view && { view, ...STRIP };
    const rows = ['Play from here', 'Next, previous question', 'On the strip: previous, next turn (Shift: topic)'];
    const listed = () => rows.filter((row) => all('.key-list dd').some(({ textContent }) => textContent === row));
    await show({ keysShown: true, playedBy: 'page', strip });
    expect(listed()).toEqual(rows);
    await show({ keysShown: true, playedBy: 'video', layout: 'corner', sheetOpen: true, strip });
    expect(listed()).toEqual(rows.slice(0, 2));
    await show({ keysShown: true, questions: { ...base.questions, questions: [] } });
    expect(listed()).toEqual([]);
  });

  it('leave keys with modifiers to the browser', async () => {
    await show();
    const tab = one('[role="tab"]');
    const event = new KeyboardEvent('keydown', { key: 'ArrowRight', altKey: true, bubbles: true, cancelable: true });
    await act(() => void tab.dispatchEvent(event));
    expect(event.defaultPrevented).toBe(false);
    expect(callbacks.onTab).not.toHaveBeenCalled();
  });
});

const stops = base.outline.topics.flatMap((topic) => [topic, ...topic.subtopics].map(({ offset }) => offset));
const [INTRO, LIGHTS, TABLES, , , FERRY] = stops as [number, number, number, number, number, number];

describe('the outline', () => {
  const marked = () => all('[aria-current]').map((row) => row.querySelector('bdi')?.textContent);

  it('jumps to a topic, and marks the current one in words and for assistive technology', async () => {
    await show({ currentTopic: FERRY });
    expect(marked()).toEqual(['The northern ferry']);
    expect(one('[aria-current="location"]').textContent).toContain('You are here');
    expect(one('[aria-current]').getAttribute('aria-description')).toContain('Milo Castellan 40%');
    await click(all('.topic')[1] as HTMLElement);
    expect(callbacks.onTravel).toHaveBeenCalledWith(LIGHTS);
  });

  it('marks the current subtopic rather than its topic, and what was read', async () => {
    await show({ currentTopic: stops[3] ?? null, read: new Set([INTRO, TABLES]) });
    expect(marked()).toEqual(['Who pays for a second harbor']);
    expect(all('.subtopic.read').map((row) => row.textContent)).toEqual(['≈02:38Tide tables before charts, readMC']);
    expect(one('.subtopic').getAttribute('aria-description')).toBe('Milo Castellan leads');
    await click(one('.subtopic'));
    expect(callbacks.onTravel).toHaveBeenCalledWith(TABLES);
  });

  it('ticks a chapter once it was read: all of its subtopics, or itself where it has none', async () => {
    const ticked = () => all('.topic.read bdi').map(({ textContent }) => textContent);
    await show({ read: new Set([INTRO, TABLES]) });
    expect(ticked()).toEqual([base.outline.topics[0]?.title]);
    const { offset, subtopics } = base.outline.topics[1] as (typeof base.outline.topics)[0];
    const read = new Set(subtopics.map((part) => part.offset));
    await show({ read });
    expect(ticked()).toEqual([base.outline.topics[1]?.title]);
    await show({ read, currentTopic: offset });
    expect(ticked()).toEqual([]);
  });

  it('offers to continue where the reader was, until they do or decline', async () => {
    await show();
    expect(named('Dismiss')).toBeUndefined();
    const resume = { offset: TABLES, place: 'Milo Castellan · Tide tables before charts · ≈02:38' };
    await show({ resume });
    expect(one('.continue').textContent).toBe(`Continue where you were${resume.place}`);
    await click(one('.continue'));
    expect(callbacks.onTravel).toHaveBeenCalledWith(TABLES, 'top');
    await click(named('Dismiss'));
    expect(callbacks.onDismissResume).toHaveBeenCalledOnce();
  });

  it.each(['speakers', 'questions', 'quotes', 'search'] as const)(
    'offers it above the tab that was left open, too (%s)',
    async (tab) => {
      await show({ tab, search, resume: { offset: TABLES, place: '≈02:38' } });
      expect(all('.continue')).toHaveLength(1);
    },
  );

  it('says so where the rail is folded', async () => {
    const resume = { offset: TABLES, place: '≈02:38' };
    await show({ open: false, resume });
    expect(one('.folded').title).toBe('Continue where you were. Open Roundtable rail');
    expect(one('.folded').textContent).toBe('Continue where you were');
    await show({ layout: 'bar', resume });
    expect(one('.bottom-bar').textContent).toBe('Continue where you were');
    await show({ layout: 'bar', sheetOpen: true, resume });
    await click(one('dialog .continue'));
    expect(callbacks.onOpen).toHaveBeenLastCalledWith(false);
    expect(callbacks.onTravel).toHaveBeenLastCalledWith(TABLES, 'top');
  });

  it.each([
    ['page', ''],
    ['video', ' on YouTube'],
  ] as const)(
    'plays from the time of each row (%s), a button that the arrow keys pass over',
    async (playedBy, where) => {
      await show();
      expect(all('.play')).toEqual([]);
      await show({ playedBy });
      const stops = base.outline.topics.flatMap((topic) => [topic, ...topic.subtopics]);
      expect(all('.play').map((button) => button.getAttribute('aria-label'))).toEqual(
        stops.map(({ time }) => `Play from ${time}${where}`),
      );
      for (const button of all('.play')) await click(button);
      expect(callbacks.onPlay.mock.calls).toEqual(stops.map(({ seconds }) => [seconds]));
      expect(callbacks.onTravel).not.toHaveBeenCalled();
      const first = one('.topic');
      first.focus();
      await press(first, 'ArrowDown');
      expect(root.activeElement?.className).toBe('topic');
    },
  );

  it('reaches what plays from a row by the arrow to the side, and leads back or on to the next row', async () => {
    await show({ playedBy: 'page' });
    const [first, second] = all('.list > .row > :is(.topic, .unfold)') as [HTMLElement, HTMLElement];
    const focused = () => root.activeElement as HTMLElement;
    expect(all('.play').every((button) => button.tabIndex === -1)).toBe(true);
    first.focus();
    await press(first, 'ArrowRight');
    expect(focused().getAttribute('aria-label')).toBe(`Play from ${base.outline.topics[0]?.time}`);
    expect(all('.list button').filter((button) => button.tabIndex === 0)).toEqual([first]);
    await press(focused(), 'ArrowLeft');
    expect(focused()).toBe(first);
    await press(first, 'ArrowLeft');
    expect(focused()).toBe(first);
    await press(first, 'ArrowRight');
    await press(focused(), 'ArrowDown');
    expect(focused()).toBe(second);
    await show({ playedBy: null });
    await press(second, 'ArrowRight');
    expect(focused()).toBe(second);
  });

  it('says how much is left to read, next to the length of the whole', async () => {
    await show({ timeLeft: '21 min left' });
    expect(one('.meta').textContent).toBe('≈38 min · 32 min read21 min left');
  });

  it('moves the times in steps and back, says by how much, and what failed', async () => {
    await show();
    await click(named('Times off?: correct them'));
    const pressed: number[] = [];
    for (const name of ['10 s earlier', '1 s earlier', '1 s later', '10 s later', 'Reset']) {
      await show({ clock: { correction: 12, failed: '' } });
      await click(named(name));
      pressed.push(callbacks.onCorrect.mock.lastCall?.[0]);
    }
    expect(pressed).toEqual([2, 11, 13, 22, 0]);
    expect(named('Times 12 s later: correct them').getAttribute('aria-expanded')).toBe('true');
    const said = () => one('.correction [role=status]').textContent;
    expect(said()).toBe('Times are 12 s later.');
    await show({ clock: { correction: 0, failed: NOT_CORRECTED.unanswered } });
    expect(said()).toContain('Times are as estimated.Not changed');
    expect(named('set from player')).toBeUndefined();
    await show({ playedBy: 'page' });
    await click(named('set from player'));
    expect(callbacks.onFollowPlayer).toHaveBeenCalledOnce();
    allow.synthetic = false;
    callbacks.onCorrect.mockClear();
    for (const button of all('.correction button')) await click(button);
    expect(callbacks.onCorrect).not.toHaveBeenCalled();
  });

  it('is one tab stop that starts at the current topic, and arrow keys reach every row', async () => {
    await show({ currentTopic: LIGHTS });
    const rows = all('.list button');
    const at = all('.topic')[1] as HTMLElement;
    expect(rows.filter((row) => row.tabIndex === 0)).toEqual([at]);
    at.focus();
    await press(at, 'ArrowDown');
    expect(root.activeElement?.className).toBe('unfold');
    await press(root.activeElement as Element, 'ArrowDown');
    expect(root.activeElement).toBe(one('.subtopic'));
    expect(rows.filter((row) => row.tabIndex === 0)).toEqual([one('.subtopic')]);
    await press(root.activeElement as Element, 'End');
    await press(root.activeElement as Element, 'ArrowDown');
    expect(root.activeElement).toBe(rows[0]);
  });

  it('unfolds key points, then what each person said, and keeps them unfolded when the tab changes', async () => {
    await show();
    expect(all('.said')).toHaveLength(0);
    await click(one('.list .unfold'));
    expect(one('.list .unfold').getAttribute('aria-expanded')).toBe('true');
    expect(one('.list .unfold').textContent).toBe('Key points: Harbor lights');
    const { points, speakers } = base.outline.topics[1]?.summary ?? { points: [], speakers: [] };
    expect(all('.said .words').map((words) => words.textContent)).toEqual(points.map(({ text }) => text));
    await click(all('.said')[1] as HTMLElement);
    expect(callbacks.onTravel).toHaveBeenLastCalledWith(points[1]?.offset);
    await click(all('.list .unfold')[1] as HTMLElement);
    expect(all('.voice').map((voice) => voice.getAttribute('aria-label'))).toEqual(
      speakers.map(({ person }) => person.name),
    );
    const shown = all('.said').length;
    await show({ tab: 'speakers' });
    await show({ open: false, tab: 'outline' });
    await show();
    expect(all('.said')).toHaveLength(shown);
    await click(one('.list .unfold'));
    expect(all('.said')).toHaveLength(0);
  });

  it('links to a label that may be wrong, as it is printed', async () => {
    const labels = [{ time: '≈12:04', text: 'Ada Brennan: Thanks, Ada.', offset: 77, speaker: 'ada brennan' }];
    await show({ labelDoubts: labels });
    expect(one('.doubted').textContent).toBe('≈12:04 The name printed here may be wrongAda Brennan: Thanks, Ada.');
    await click(one('.doubted'));
    expect(callbacks.onTravel).toHaveBeenCalledWith(77);
  });

  it('can dismiss the doubt about a label, as the speakers tab can, and keeps the focus in the rail', async () => {
    const label = { time: '≈12:04', text: 'Ada Brennan: Thanks, Ada.', offset: 77, speaker: 'ada brennan' };
    const labels = [label, { ...label, time: '≈20:00', offset: 99 }];
    await show({ labelDoubts: labels });
    const dismiss = named('Dismiss the doubt at ≈12:04');
    dismiss.focus();
    await click(dismiss);
    expect(callbacks.onDismissDoubt).toHaveBeenCalledWith(77);
    await show({ labelDoubts: labels.slice(1) });
    expect(all('.doubted .time').map((time) => time.textContent)).toEqual(['≈20:00']);
    expect(root.activeElement).toBe(one('.doubted'));
    await click(named('Dismiss the doubt at ≈20:00'));
    await show({ labelDoubts: [] });
    expect(root.activeElement).toBe(one('.topic'));
    await show({ labelDoubts: labels.slice(1), tab: 'speakers' });
    expect(one('.row:has(.speaker) ul .time').textContent).toBe('≈20:00');
    expect(all('.row:has(.speaker) ul')).toHaveLength(1);
    await click(named('Dismiss the doubt at ≈20:00'));
    expect(callbacks.onDismissDoubt).toHaveBeenLastCalledWith(99);
    await show({ tab: 'speakers' });
    expect(all('.row:has(.speaker) ul')).toHaveLength(0);
    expect(callbacks.onTravel).not.toHaveBeenCalled();
  });
});

describe('the current row of the outline', () => {
  const rect = (top: number, bottom: number) => ({ top, bottom }) as DOMRect;
  const arrange = async () => {
    await show({ currentTopic: INTRO });
    const scroller = one('.body');
    scroller.getBoundingClientRect = () => rect(100, 300);
    (all('.topic')[3] as HTMLElement).getBoundingClientRect = () => rect(320, 400);
    return scroller;
  };
  const last = base.outline.topics[3]?.offset ?? null;

  it('scrolls into view as the reader scrolls the page', async () => {
    const scroller = await arrange();
    await show({ currentTopic: last });
    // Scrolls to the lower edge of the row, plus a quarter of the view for what comes next.
    expect(scroller.scrollTop).toBe(100 + 50);
  });
});

describe('the speakers tab', () => {
  it('switches solo on and off, and goes to the next turn', async () => {
    await show({ tab: 'speakers' });
    const ines = all('.speaker')[2] as HTMLElement;
    expect(ines.getAttribute('aria-pressed')).toBe('false');
    await click(ines);
    expect(callbacks.onSolo).toHaveBeenLastCalledWith('ines thorvald');
    await show({ tab: 'speakers', solo: 'ines thorvald' });
    expect(ines.getAttribute('aria-pressed')).toBe('true');
    await click(named('Next turn'));
    expect(callbacks.onNextTurn).toHaveBeenCalledWith('ines thorvald');
    await click(ines);
    expect(callbacks.onSolo).toHaveBeenLastCalledWith(null);
  });

  it('lists mentioned names, and steps through the places of each', async () => {
    await show({ tab: 'speakers' });
    const [buoy] = base.speakers.mentions;
    const row = one('.mention');
    expect(row.textContent).toBe('Tideway 4 model 3 places');
    await click(row);
    expect(callbacks.onNextPlace).toHaveBeenCalledWith(buoy?.places);
    await show({ tab: 'speakers', lastJump: buoy?.places[1] ?? null });
    expect(row.textContent).toContain('2 of 3');
  });

  it('shows the first of many names, and all of them on request', async () => {
    const mentions = Array.from({ length: 12 }, (_, i) => ({ name: `Buoy ${i}`, kind: '', places: [i] }));
    await show({ tab: 'speakers', speakers: { ...base.speakers, mentions } });
    expect(all('.mention')).toHaveLength(9);
    await click(named('Show all 12'));
    expect(all('.mention')).toHaveLength(12);
  });

  it('announces when solo begins and ends, but not a solo that was already on', async () => {
    await show({ solo: 'milo castellan' });
    expect(one('[role="status"]').textContent).toBe('');
    await show({ solo: 'ines thorvald' });
    expect(one('[role="status"]').textContent).toBe('Only Ines Thorvald. Escape shows everyone.');
    await show({ solo: null });
    expect(one('[role="status"]').textContent).toBe('Everyone is shown.');
  });

  it('offers a way out of solo in every tab, with its key only where Escape would do it', async () => {
    await show({ solo: 'ines thorvald' });
    expect(one('.footer').textContent).toBe('Only Ines. Show everyone Esc');
    await click(named('Show everyone'));
    expect(callbacks.onSolo).toHaveBeenCalledWith(null);
    // In this tab the person's row has the button, so the footer only names the key.
    await show({ solo: 'ines thorvald', tab: 'speakers' });
    expect(one('.footer').textContent).toBe('Esc shows everyone.');
    expect(one('.row.marked').textContent).toContain('Show everyone');
    // Esc first closes the list of keys above the row, or a sheet or floating rail, so it is not offered for solo.
    await show({ solo: 'ines thorvald', tab: 'speakers', keysShown: true });
    expect(one('.footer').textContent).toBe('Only Ines. Show everyone Esc');
    for (const place of [{ layout: 'bar', sheetOpen: true }, { layout: 'tab' }] as const) {
      await show({ solo: 'ines thorvald', tab: 'speakers', keysShown: false, sheetOpen: false, ...place });
      expect(one('.footer').textContent, place.layout).not.toContain('Esc');
    }
  });
});

describe('the questions tab', () => {
  const field = () => one('input') as HTMLInputElement;
  const type = (text: string) =>
    act(() => {
      field().value = text;
      field().dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    });
  const pass = (ms: number) =>
    act(() => {
      vi.advanceTimersByTime(ms);
    });
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('links to each question and its answers, and says when there is no answer', async () => {
    await show({ tab: 'questions' });
    const [first, , last] = all('.question') as HTMLElement[];
    await click(first?.querySelector('.asking') as HTMLElement);
    await click(first?.querySelector('.said') as HTMLElement);
    const question = base.questions.questions[0];
    expect(callbacks.onTravel.mock.calls).toEqual([[question?.offset], [question?.answers[0]?.offset]]);
    expect(first?.querySelector('.said')?.textContent).toBe(
      'MCMilo Castellan: I think they are a fine thing, actually.',
    );
    expect(last?.textContent).toContain('No answer in the transcript');
  });

  it('links the second line of an answer to its own place', async () => {
    const [question] = base.questions.questions as [(typeof base.questions.questions)[0]];
    const further = { time: '≈1:05', text: 'Nobody has to live in a buoy.', offset: 4321 };
    const answers = question.answers.map((answer) => ({ ...answer, further: [further] }));
    const tab = { tab: 'questions' as const, questions: { ...base.questions, questions: [{ ...question, answers }] } };
    await show(tab);
    const second = all('.question .said')[1] as HTMLElement;
    expect(second.textContent).toBe('≈1:05Milo Castellan continues: Nobody has to live in a buoy.');
    await click(second);
    expect(callbacks.onTravel).toHaveBeenLastCalledWith(4321);
    expect(all('[aria-current]')).toEqual([]);
    await show({ ...tab, lastJump: 4321 });
    expect(all('[aria-current]')).toEqual([second]);
  });

  it('keeps the chosen topic when another tab is shown in between', async () => {
    await show({ tab: 'questions' });
    const select = one('select') as HTMLSelectElement;
    expect([...select.options].map(({ text }) => text)).toEqual(['All topics', 'Harbor lights', 'The northern ferry']);
    select.value = '2';
    await act(() => void select.dispatchEvent(new Event('change', { bubbles: true })));
    const shown = all('.question').length;
    expect(one('.meta').textContent).toContain(`${shown} question`);
    expect(shown).toBeLessThan(3);
    await show({ tab: 'outline' });
    await show({ tab: 'questions' });
    expect(all('.question')).toHaveLength(shown);
  });

  it('asks once typing stops, or at once on Enter, but not on every key', async () => {
    await show({ tab: 'questions' });
    await type('buo');
    await pass(100);
    await type('buoys ');
    await pass(100);
    expect(callbacks.onAsk).not.toHaveBeenCalled();
    await pass(20);
    expect(callbacks.onAsk.mock.calls).toEqual([['buoys']]);
    await type('towers');
    await press(field(), 'Enter');
    await pass(0);
    expect(callbacks.onAsk.mock.calls).toEqual([['buoys'], ['towers']]);
  });

  it('shows answers with their speakers, or says why there are none', async () => {
    const answers = base.questions.questions[1]?.answers ?? [];
    await show({
      tab: 'questions',
      asked: { request: 'towers', answers, absent: null, unsaid: [], suggestions: [], failed: false },
    });
    expect(all('.question')).toHaveLength(0);
    expect(one('[role="tabpanel"] [role="status"]').textContent).toBe('2 answers');
    await click(all('.answers .said')[1] as HTMLElement);
    expect(callbacks.onTravel).toHaveBeenCalledWith(answers[1]?.offset);
    const none = { request: 'eels', answers: [], absent: null, suggestions: [], failed: false };
    await show({ tab: 'questions', asked: { ...none, unsaid: ['eels'] } });
    expect(one('.empty').textContent).toBe('No one says “eels” in this episode.');
    await show({ tab: 'questions', asked: { ...none, unsaid: [] } });
    expect(one('.empty').textContent).toBe('No answer found in this episode.');
    await show({
      tab: 'questions',
      asked: { request: 'eels', answers: [], absent: 'Zed', unsaid: [], suggestions: [], failed: false },
    });
    expect(one('.empty').textContent).toBe('No one named Zed speaks in this episode.');
    await show({
      tab: 'questions',
      asked: { request: 'blue towers', answers, absent: null, unsaid: ['blue', 'old'], suggestions: [], failed: false },
    });
    expect(one('.empty').textContent).toBe('No one says “blue” or “old” in this episode. Answers for the rest:');
    await show({
      tab: 'questions',
      asked: { request: 'eels', answers: null, absent: null, unsaid: [], suggestions: [], failed: true },
    });
    expect(one('.empty').textContent).toContain('Search failed');
  });

  it('suggests other words to ask, and returns the focus to the field when one is chosen', async () => {
    const none = {
      request: 'elks',
      answers: [],
      absent: null,
      unsaid: ['elks'],
      suggestions: ['eels', 'towers'],
      failed: false,
    };
    await show({ tab: 'questions' });
    await type('elks');
    await pass(1_000);
    await show({ tab: 'questions', asked: none });
    const [eels, towers] = all('.list button');
    expect([eels, towers].map((button) => button?.textContent)).toEqual(['eels', 'towers']);
    (eels as HTMLElement).focus();
    await press(eels as HTMLElement, 'ArrowDown');
    expect(root.activeElement).toBe(towers);
    await click(towers as HTMLElement);
    expect(callbacks.onAsk).toHaveBeenLastCalledWith('towers');
    await show({ tab: 'questions', asked: { ...none, request: 'towers', answers: null } });
    await pass(50);
    expect(field().value).toBe('towers');
    expect(root.activeElement).toBe(field());
  });

  it('announces that the search failed', async () => {
    await show({
      tab: 'questions',
      asked: { request: 'eels', answers: null, absent: null, unsaid: [], suggestions: [], failed: true },
    });
    expect(all('[role="status"]').map(({ textContent }) => textContent)).toContain(one('.empty').textContent);
  });

  it('keeps what is typed when Escape belongs to an IME composition', async () => {
    await show({ tab: 'questions' });
    await type('eels');
    await act(
      () =>
        void field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true })),
    );
    await pass(1_000);
    expect(field().value).toBe('eels');
    expect(callbacks.onAsk.mock.calls).toEqual([['eels']]);
  });

  it('clears the field on the first Escape, keeps the focus, and lets the next Escape through', async () => {
    await show({
      tab: 'questions',
      asked: { request: 'eels', answers: [], absent: null, unsaid: [], suggestions: [], failed: false },
    });
    const first = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    await act(() => void field().dispatchEvent(first));
    await pass(0);
    expect(first.defaultPrevented).toBe(true);
    expect(callbacks.onAsk).toHaveBeenCalledWith('');
    expect(field().value).toBe('');
    expect(root.activeElement).toBe(field());
    const again = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    await act(() => void field().dispatchEvent(again));
    expect(again.defaultPrevented).toBe(false);
  });
});

describe('rail layouts', () => {
  it('start with a button that leads to the rail', async () => {
    await show();
    expect(all('button')[0]?.textContent).toBe('Roundtable rail');
    await click(all('button')[0] as HTMLElement);
    expect(root.activeElement).toBe(one('[role="tab"]'));
  });

  it('fold and unfold without losing the focus', async () => {
    callbacks.onOpen.mockImplementation((open: boolean) => show({ open }));
    await show();
    await click(named('Fold rail'));
    expect(root.activeElement).toBe(named('Open Roundtable rail'));
    await click(named('Open Roundtable rail'));
    expect(root.activeElement).toBe(one('[role="tab"]'));
  });

  it('do not take the focus when the page folds the rail', async () => {
    await show();
    await show({ open: false });
    expect(root.activeElement).toBeNull();
  });

  it.each([
    ['folds one that covers the text', 'tab', [[false]]],
    ['leaves one beside the text open', 'rail', []],
  ] as const)('a jump from the strip %s, and keeps the focus', async (_, layout, folded) => {
    const { strip: view } = presentEpisode(transcript, analysis, slots);
    const strip = view && { view, ...STRIP };
    callbacks.onOpen.mockImplementation((open: boolean) => show({ layout, strip, open }));
    await show({ layout, strip });
    one('[role="slider"]').focus();
    await press(one('[role="slider"]'), 'End');
    expect(callbacks.onOpen.mock.calls).toEqual(folded);
    expect(callbacks.onTravel).toHaveBeenCalledWith(view?.turns.at(-1)?.start);
    expect(root.activeElement).toBe(one('[role="slider"]'));
  });

  it('move to the other side', async () => {
    await show({ side: 'start' });
    await click(named('Move rail to the other side'));
    expect(callbacks.onSide).toHaveBeenCalledWith('end');
  });

  it('are a bar with the current topic in a narrow window, and a sheet that closes after a jump', async () => {
    await show({ layout: 'bar', currentTopic: LIGHTS });
    expect(one('.bottom-bar').textContent).toBe('Harbor lights');
    await show({ layout: 'bar', currentTopic: TABLES });
    expect(one('.bottom-bar').getAttribute('aria-label')).toBe(
      'Harbor lights, Tide tables before charts. Open Roundtable rail',
    );
    await click(one('.bottom-bar'));
    expect(callbacks.onOpen).toHaveBeenLastCalledWith(true);
    await show({ layout: 'bar', currentTopic: LIGHTS, sheetOpen: true });
    expect(one('dialog').hasAttribute('open')).toBe(true);
    expect(all('dialog [role="status"]')).toHaveLength(2);
    expect(all('[role="status"]')).toHaveLength(2);
    await click(all('.topic')[3] as HTMLElement);
    expect(callbacks.onOpen).toHaveBeenLastCalledWith(false);
    expect(callbacks.onTravel).toHaveBeenCalledWith(base.outline.topics[3]?.offset);
  });

  it('lead from hit to hit on the bar, because the sheet closes at each', async () => {
    await show({ layout: 'bar', currentTopic: LIGHTS, search });
    expect(one('.bottom-bar').getAttribute('aria-label')).toBe('2 of 4 hits. Open Roundtable rail');
    expect(named('Search the transcript')).toBeUndefined();
    await click(named('Next hit'));
    await click(named('Previous hit'));
    expect(searching.onStep.mock.calls).toEqual([[false], [true]]);
    await show({ layout: 'bar', currentTopic: LIGHTS, search: { ...search, hits: [], current: -1 } });
    expect(one('.bottom-bar').textContent).toBe('Harbor lights');
    await click(named('Search the transcript'));
    expect(callbacks.onSearch).toHaveBeenCalledOnce();
  });

  it('close the sheet on Escape and on a click on the scrim, but not on a click inside', async () => {
    await show({ layout: 'corner', sheetOpen: true });
    await click(one('.meta'));
    expect(callbacks.onOpen).not.toHaveBeenCalled();
    await act(() => void one('dialog').dispatchEvent(new Event('cancel', { cancelable: true })));
    await click(one('dialog'));
    expect(callbacks.onOpen.mock.calls).toEqual([[false], [false]]);
  });

  it('have a name for every button', async () => {
    for (const state of [
      {},
      { open: false },
      { layout: 'bar' },
      { layout: 'corner' },
      { tab: 'speakers' },
      { tab: 'questions' },
    ] as Partial<RailProps>[]) {
      await show(state);
      for (const button of all('button')) expect(nameOf(button)).toMatch(/\p{L}/u);
    }
  });
});

describe('the search', () => {
  const field = () => one('.query input') as HTMLInputElement;
  const show5 = (change: Partial<SearchTabProps> = {}, props: Partial<RailProps> = {}) =>
    show({ tab: 'search', ...props, search: { ...search, ...change } });

  it('shows the count, the topics with their own counts, and the hits listed, the current one marked', async () => {
    await show5();
    expect(one('.search .meta').textContent).toBe('2 of 4 hits');
    expect(all('.hits h3').map(({ textContent }) => textContent)).toEqual(['Harbor lights2', 'The northern ferry1']);
    expect(all('.hit').map((hit) => hit.getAttribute('aria-current'))).toEqual(['location', null]);
    expect(all('.hit mark').map(({ textContent }) => textContent)).toEqual(['fog', 'fog']);
    expect(one('.hit').textContent).toBe(`${MILO?.initials}${MILO?.name}≈01:00The fog lifts.`);
    await show5({ hits: [10], current: 0, unit: 'turn' });
    expect(one('.search .meta').textContent).toBe('1 of 1 turn');
  });

  it('passes on what is typed and every step, and Escape clears before it leaves the field', async () => {
    await show5();
    field().focus();
    field().value = 'foggy';
    await act(() => void field().dispatchEvent(new InputEvent('input', { bubbles: true })));
    expect(searching.onType).toHaveBeenLastCalledWith('foggy');
    await press(field(), 'Enter');
    await press(field(), 'ArrowUp');
    expect(searching.onStep.mock.calls).toEqual([[false], [true]]);
    searching.onSettle.mockReturnValueOnce(false);
    await press(field(), 'Enter');
    expect(searching.onStep).toHaveBeenCalledTimes(2);
    await press(field(), 'Escape');
    expect(searching.onType).toHaveBeenLastCalledWith('');
    expect(root.activeElement).toBe(field());
    await show5({ typed: '' });
    await press(field(), 'Escape');
    expect(root.activeElement).toBeNull();
  });

  it('goes to a hit, writes a filter and lists more', async () => {
    await show5();
    await click(all('.hit')[1] as HTMLElement);
    expect(searching.onGo).toHaveBeenLastCalledWith(2);
    await click(named('by:'));
    expect(searching.onType).toHaveBeenLastCalledWith('fog by:');
    expect(root.activeElement).toBe(field());
    await click(named('1 earlier'));
    await click(named('1 later'));
    expect(searching.onMore.mock.calls).toEqual([['earlier'], ['later']]);
  });

  it('closes what covers the text before it goes to a hit, but not when there is none', async () => {
    await show5({}, { layout: 'bar', sheetOpen: true });
    await press(field(), 'Enter');
    expect(callbacks.onOpen).toHaveBeenLastCalledWith(false);
    callbacks.onOpen.mockClear();
    searching.onSettle.mockReturnValueOnce(false);
    await press(field(), 'Enter');
    await click(named('by:'));
    expect(callbacks.onOpen).not.toHaveBeenCalled();
    await click(all('.hit')[0] as HTMLElement);
    expect(callbacks.onOpen).toHaveBeenLastCalledWith(false);
  });

  it('keeps the current hit in view, also in a low window, where the field scrolls along', async () => {
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      return this.matches('.hit[aria-current]') ? new DOMRect(0, 900, 300, 60) : new DOMRect(0, 0, 300, 400);
    });
    for (const scroller of ['.hits', '.body']) {
      vi.spyOn(window, 'getComputedStyle').mockImplementation(
        (element) => ({ overflowY: element.matches(scroller) ? 'auto' : 'visible' }) as CSSStyleDeclaration,
      );
      await show5({ current: 1 });
      await show5({ current: 2 });
      expect(one(scroller).scrollTop).toBeGreaterThan(500);
      act(() => render(null, root));
    }
  });

  it('says plainly that there are no hits, and offers the next steps', async () => {
    await show5({ hits: [], current: -1, groups: [], earlier: 0, later: 0, none: NONE });
    expect(one('.empty').textContent).toBe('No hits for fog');
    await click(named('Search everyone'));
    expect(searching.onTry).toHaveBeenCalledWith(STEP);
    await click(named('Ask about “fog”'));
    expect(searching.onAsk).toHaveBeenCalledWith('fog');
  });

  it('has a button on the bar of a narrow window', async () => {
    await show({ layout: 'bar' });
    await click(named('Search the transcript'));
    expect(callbacks.onSearch).toHaveBeenCalledOnce();
    expect(callbacks.onOpen).not.toHaveBeenCalled();
  });
});
