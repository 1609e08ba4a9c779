import { render } from 'preact';
import { useState } from 'preact/hooks';
import { OptionsApp } from '../../../components/options/OptionsApp';
import optionsCss from '../../../components/options/options.css?inline';
import { PopupApp } from '../../../components/popup/PopupApp';
import popupCss from '../../../components/popup/popup.css?inline';
import { Rail } from '../../../components/rail/Rail';
import railCss from '../../../components/rail/rail.css?inline';
import { type Asked, type Density, isNarrow, type RailSide } from '../../../components/rail/rail-props';
import type { RailTab } from '../../../components/rail/tabs';
import { DEFAULT_KEYS } from '../../../utils/lib/shortcuts';
import type { Theme } from '../../../utils/presenters/look/palette';
import { assignSlots } from '../../../utils/presenters/look/slots';
import { type PageStateKind, presentPageState } from '../../../utils/presenters/page-states';
import type { RailLayout } from '../../../utils/presenters/rail-layout';
import { presentEpisode } from '../../../utils/presenters/screens';
import { TRANSCRIPT_FORMATS } from '../../../utils/quotes/formats/all-transcripts';
import { Swatches } from './Swatches';
import { CROWD, sample } from './sample';

/**
 * Shows one picture per query string:
 * `?show=rail&theme=dark&tab=speakers&solo=1&layout=bar&sheet=1&here=2&crowd=1&doubts=1`,
 * `?show=popup`, `?show=state&kind=hub`, `?show=options`, `?show=swatches`. See shoot.mjs.
 */
const query = new URLSearchParams(location.search);
const is = (name: string) => query.has(name);
const { transcript, analysis } = sample({
  ...(is('crowd') && { cast: CROWD }),
  doubts: is('doubts'),
  chapters: !is('bare'),
});
const { slots } = assignSlots(
  analysis.profiles.map(({ speaker, role }) => ({ id: speaker, role })),
  new Map(),
);
const screens = presentEpisode(transcript, analysis, slots);
const theme = (query.get('theme') ?? 'light') as Theme;
const guest = analysis.profiles[2]?.speaker ?? null;

/** Fakes the background's answer: sentences by the first guests, or nothing if the question is about nothing. */
function answer(request: string): Asked {
  const answers = screens.questions.questions.flatMap((question) => question.answers).slice(0, 3);
  const found = request.includes('nothing')
    ? { answers: [], suggestions: ['salmon', 'granite'] }
    : { answers, suggestions: [] };
  return { request, ...found, absent: null, unsaid: [], failed: false };
}

function RailShow() {
  const [tab, onTab] = useState((query.get('tab') ?? 'outline') as RailTab);
  const [solo, onSolo] = useState(is('solo') ? guest : null);
  const [open, onOpen] = useState(!is('folded'));
  const [sheetOpen, onSheet] = useState(is('sheet'));
  const [keysShown, onKeys] = useState(is('keys'));
  const [side, onSide] = useState((query.get('side') ?? 'end') as RailSide);
  const stops = screens.outline.topics.flatMap((topic) => [topic, ...topic.subtopics].map(({ offset }) => offset));
  const currentTopic = is('here') ? (stops[Number(query.get('here'))] ?? null) : null;
  const read = new Set(stops.filter((offset) => currentTopic !== null && offset < currentTopic));
  const [resume, setResume] = useState(
    is('resume') ? { offset: stops[3] ?? 0, place: 'Milo Castellan · Tide tables before charts · ≈12:38' } : null,
  );
  const [lastJump, onGone] = useState<number | null>(null);
  const layout = (query.get('layout') ?? 'rail') as RailLayout;
  const density = (query.get('density') ?? 'comfortable') as Density;
  const [correction, onCorrect] = useState(Number(query.get('correction') ?? 0));
  const [labels, setLabels] = useState(screens.labels);
  const [asked, setAsked] = useState<Asked>(answer(query.get('ask') ?? ''));
  return (
    <Rail
      {...screens}
      labelDoubts={labels}
      onDismissDoubt={(at) => setLabels(labels.filter(({ offset }) => offset !== at))}
      asked={asked}
      onAsk={(request) => setAsked(answer(request))}
      {...{
        tab,
        onTab,
        solo,
        onSolo,
        open,
        sheetOpen,
        keysShown,
        onKeys,
        onOpen: isNarrow(layout) ? onSheet : onOpen,
        side,
        onSide,
        currentTopic,
        read,
        playedBy: 'video',
        onPlay: () => undefined,
        clock: { correction, failed: '' },
        onCorrect,
        onFollowPlayer: () => undefined,
        keys: DEFAULT_KEYS,
        resume,
        onDismissResume: () => setResume(null),
        timeLeft: currentTopic === null ? '' : '21 min left',
        lastJump,
        layout,
        theme,
        density,
      }}
      {...{ quotes: null, search: null, floats: null, line: null, said: '', strip: null }}
      onTravel={console.log}
      onNextPlace={(places) =>
        onGone(places.find((place) => lastJump === null || place > lastJump) ?? places[0] ?? null)
      }
      onNextTurn={console.log}
      onSearch={() => onTab('search')}
    />
  );
}

function PopupShow({ kind }: { kind: PageStateKind | null }) {
  const [solo, onSolo] = useState(is('solo') ? guest : null);
  const page = kind === null ? { episode: screens.popup } : { state: presentPageState(kind) };
  return (
    <PopupApp
      page={page}
      {...{ solo, onSolo }}
      library={5}
      formats={TRANSCRIPT_FORMATS}
      quoted={guest === null ? [] : [guest, guest]}
      quotesOf={() => '#'}
      onExport={console.log}
      onTravel={console.log}
      onOpenRail={console.log}
      onLibrary={console.log}
      onSettings={console.log}
      onReload={console.log}
    />
  );
}

function OptionsShow() {
  const [values, set] = useState({ colors: true, side: 'end', density: 'comfortable' } as const as Parameters<
    typeof OptionsApp
  >[0]['values']);
  return (
    <OptionsApp
      values={values}
      unsaved={false}
      onForget={async () => true}
      onChange={(change) => set({ ...values, ...change })}
    />
  );
}

const app = document.querySelector('#app') as HTMLElement;
const style = (css: string) =>
  document.head.append(Object.assign(document.createElement('style'), { textContent: css }));
const show = query.get('show') ?? 'rail';
if (show === 'rail') {
  // A hostile page's style sheet. None of it may affect the rail.
  style(
    `html{font-size:30px} body{margin:0;color:red;letter-spacing:4px;text-align:right;line-height:3;background:${theme === 'dark' ? '#161616' : '#fff'}}`,
  );
  const root = app.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(railCss);
  root.adoptedStyleSheets = [sheet];
  render(<RailShow />, root);
} else if (show === 'swatches') {
  style(popupCss);
  style('body{width:auto}');
  render(<Swatches />, app);
} else {
  style(show === 'options' ? optionsCss : popupCss);
  render(show === 'options' ? <OptionsShow /> : <PopupShow kind={query.get('kind') as PageStateKind | null} />, app);
}
