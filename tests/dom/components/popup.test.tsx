import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OptionsApp } from '../../../components/options/OptionsApp';
import { PopupApp, type PopupAppProps } from '../../../components/popup/PopupApp';
import { allow } from '../../../components/ui/trusted';
import { assignSlots } from '../../../utils/presenters/look/slots';
import { type PageStateKind, presentPageState } from '../../../utils/presenters/page-states';
import { presentEpisode } from '../../../utils/presenters/screens';
import { DEFAULT_SETTINGS } from '../../../utils/storage/settings';
import { nameOf } from '../../support/name-of';
import { CROWD, sample } from '../../tools/gallery/sample';

const callbacks = {
  onTravel: vi.fn(),
  onSolo: vi.fn(),
  onOpenRail: vi.fn(),
  onLibrary: vi.fn(),
  onSettings: vi.fn(),
  onReload: vi.fn(),
  onExport: vi.fn(),
};
const formats = [{ id: 'webvtt', name: 'Captions (WebVTT)', about: 'For a video player' }];
const quotesOf = (id: string) => `/library.html#place=person&id=${id}`;
const rest = { formats, quotesOf, quoted: [] as string[], ...callbacks };
const view = (options?: Parameters<typeof sample>[0]) => {
  const { transcript, analysis } = sample(options);
  const people = analysis.profiles.map(({ speaker, role }) => ({ id: speaker, role }));
  return presentEpisode(transcript, analysis, assignSlots(people, new Map()).slots).popup;
};

const root = document.createElement('div');
const show = (page: PopupAppProps['page'], solo: string | null = null, library: number | null = null) =>
  act(() => render(<PopupApp page={page} solo={solo} library={library} {...rest} />, root));
const state = (kind: PageStateKind, library?: number) => show({ state: presentPageState(kind) }, null, library);
const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
const button = (name: string) => all('button').find((item) => nameOf(item) === name) as HTMLElement;

beforeEach(() => {
  allow.synthetic = true;
  document.body.append(root);
});
afterEach(async () => {
  await act(() => render(null, root));
  vi.clearAllMocks();
});

describe('the popup on an episode page', () => {
  it('lists guests before the host, each with verbatim sentences that link into the transcript', async () => {
    await show({ episode: view() });
    expect(all('h2').map((heading) => heading.textContent)).toEqual([
      'Milo Castellan',
      'Ines Thorvald',
      'Noor Aldridge',
      'Ada Brennan',
      'Topics',
      'Save transcript',
    ]);
    const door = all('.door')[1] as HTMLElement;
    door.click();
    expect(callbacks.onTravel).toHaveBeenCalledWith(view().people[0]?.points[1]?.offset);
  });

  it("says how many of a person's words are saved, as a link to them in the library", async () => {
    const episode = view();
    const [milo, ines] = episode.people.map(({ id }) => id) as [string, string];
    const page = { episode };
    await act(() =>
      render(<PopupApp page={page} solo={null} library={null} {...rest} quoted={[milo, ines, milo]} />, root),
    );
    const links = all('.card a').map((link) => [link.textContent, link.getAttribute('href')]);
    expect(links).toEqual([
      ['2 quotes saved: Milo Castellan', quotesOf(milo)],
      ['1 quote saved: Ines Thorvald', quotesOf(ines)],
    ]);
  });

  it('unfolds what a person says in each topic, each sentence a link, and folds it again', async () => {
    const episode = view();
    await show({ episode });
    const before = all('.door').length;
    const [milo] = episode.people;
    const more = () => all('.by-topic')[0] as HTMLElement;
    expect(more().textContent).toBe('By topic: Milo Castellan');
    await act(() => more().click());
    expect(more().getAttribute('aria-expanded')).toBe('true');
    expect(all('.topic-name').map((name) => name.textContent)).toEqual(milo?.topics.map(({ title }) => title));
    const points = milo?.topics.flatMap(({ points, above }) => [...points, ...above]) ?? [];
    expect(all('.door')).toHaveLength(before + points.length);
    const lines = all('.topic-name + .points .door').map((door) =>
      door.textContent?.slice(door.firstChild?.textContent?.length),
    );
    expect(lines).toEqual(['Shown above', 'Yeah. I think they are a fine thing, actually.']);
    all('.topic-name + .points .door').at(-1)?.click();
    expect(callbacks.onTravel).toHaveBeenCalledWith(points.at(-1)?.offset);
    await act(() => more().click());
    expect(all('.door')).toHaveLength(before);
  });

  it('toggles solo for a person', async () => {
    await show({ episode: view() }, 'ines thorvald');
    expect(button('Solo Ines Thorvald').getAttribute('aria-pressed')).toBe('true');
    expect(button('Solo Noor Aldridge').getAttribute('aria-pressed')).toBe('false');
    button('Solo Ines Thorvald').click();
    expect(callbacks.onSolo).toHaveBeenLastCalledWith(null);
    button('Solo Noor Aldridge').click();
    expect(callbacks.onSolo).toHaveBeenLastCalledWith('noor aldridge');
  });

  it('offers the rail, the library and the settings', async () => {
    await show({ episode: view() });
    button('Open rail').click();
    button('Settings').click();
    expect(callbacks.onOpenRail).toHaveBeenCalledOnce();
    expect(callbacks.onSettings).toHaveBeenCalledOnce();
    button('Library').click();
    expect(callbacks.onLibrary).toHaveBeenCalledOnce();
  });

  it('gives the shares as text, names up to five people, and shows chips for more', async () => {
    await show({ episode: view() });
    expect(all('.bar.thick')[0]?.title).toBe(
      'Ada Brennan 41%, Milo Castellan 23%, Ines Thorvald 18%, Noor Aldridge 17%',
    );
    expect(all('.legend .name').map((name) => name.textContent)).toEqual(['Ada', 'Milo', 'Ines', 'Noor']);
    await show({ episode: view({ cast: CROWD }) });
    expect(all('.legend .name')).toHaveLength(0);
    expect(all('.legend .chip')).toHaveLength(CROWD.length);
  });

  it('makes room for times over an hour', async () => {
    const episode = view();
    await show({ episode });
    expect(all('.popup.hours')).toHaveLength(0);
    const people = episode.people.map((person) => ({
      ...person,
      points: [{ time: '≈1:02:03', text: 'Late.', offset: 0 }],
    }));
    await show({ episode: { ...episode, people } });
    expect(all('.popup.hours')).toHaveLength(1);
  });

  it('shows markup in names and titles as text', async () => {
    const episode = { ...view(), title: '<img src=x onerror=alert(1)>' };
    await show({ episode });
    expect(all('img')).toHaveLength(0);
    expect(all('h1')[0]?.textContent).toBe(episode.title);
  });

  it('offers to go to a rail that is already open', async () => {
    await act(() =>
      render(<PopupApp page={{ episode: view() }} solo={null} library={null} railShown {...rest} />, root),
    );
    button('Go to rail').click();
    expect(callbacks.onOpenRail).toHaveBeenCalledOnce();
  });

  it('says that the page did not respond, keeps its content, and offers to reload', async () => {
    const shown = { page: { episode: view() }, solo: null, library: null, ...rest };
    await act(() => render(<PopupApp {...shown} />, root));
    const [scroll] = all('.scroll');
    await act(() => render(<PopupApp {...shown} unanswered />, root));
    expect(all('.scroll')[0]).toBe(scroll);
    expect(all('[role="alert"]')[0]?.textContent).toContain("The page didn't respond.");
    button('Reload the page').click();
    expect(callbacks.onReload).toHaveBeenCalledOnce();
  });

  it('ignores clicks made by scripts', async () => {
    allow.synthetic = false;
    await show({ episode: view() });
    const buttons = all('button');
    expect(buttons.length).toBeGreaterThan(5);
    for (const item of buttons) item.click();
    for (const callback of Object.values(callbacks)) expect(callback).not.toHaveBeenCalled();
  });
});

describe('the popup on other pages', () => {
  it('shows how many quotes the library holds, once that is known and not zero', async () => {
    await state('hub');
    expect(all('.in-library')).toHaveLength(0);
    await state('hub', 0);
    expect(all('.in-library')).toHaveLength(0);
    await state('hub', 1_200);
    expect(all('.in-library')[0]?.textContent).toBe('1,200 quotes');
  });

  it('links to the podcasts', async () => {
    await state('not-a-podcast');
    expect(all('h1')[0]?.textContent).toBe('Not an IBM podcast page');
    expect(all('a')[0]?.getAttribute('href')).toBe('https://www.ibm.com/think/podcasts/mixture-of-experts');
    expect(button('Open rail')).toBeUndefined();
  });

  it('offers to reload an outdated page', async () => {
    await state('outdated');
    button('Reload the page').click();
    expect(callbacks.onReload).toHaveBeenCalledOnce();
  });

  it('is marked as busy while it loads', async () => {
    await state('loading');
    expect(all('main')[0]?.getAttribute('aria-busy')).toBe('true');
  });
});

it('the settings page changes one setting at a time and states that nothing is tracked', async () => {
  const onChange = vi.fn();
  await act(() =>
    render(
      <OptionsApp
        values={{ ...DEFAULT_SETTINGS, density: 'compact' }}
        unsaved={false}
        onForget={async () => true}
        onChange={onChange}
      />,
      root,
    ),
  );
  const input = (label: string) =>
    all('label')
      .find((item) => item.textContent === label)
      ?.querySelector('input') as HTMLInputElement;
  expect([input('On').checked, input('Right').checked, input('Compact').checked]).toEqual([true, true, true]);
  for (const label of ['Off', 'Left', 'Comfortable']) input(label).click();
  expect(onChange.mock.calls).toEqual([[{ colors: false }], [{ side: 'start' }], [{ density: 'comfortable' }]]);
  expect(root.textContent).toContain('no account, no server, no tracking');
});
