import { count, eitherOf } from '../../utils/presenters/format';
import type { QuestionsView } from '../../utils/presenters/rail/questions';
import { trusted } from '../ui/trusted';
import { useFollow } from '../ui/use-follow';
import { useRoving } from '../ui/use-roving';
import { AskField } from './AskField';
import { PointWithSpeaker } from './PointWithSpeaker';
import { QuestionEntry } from './QuestionEntry';
import type { Asked } from './rail-props';
import { TopicChoice } from './TopicChoice';
import type { PanelMemory } from './use-panel-memory';

export interface QuestionsProps {
  view: QuestionsView;
  asked: Asked;
  /** Offset the reader was last taken to; null before. */
  lastJump: number | null;
  memory: PanelMemory;
  onAsk(request: string): void;
  onTravel(offset: number): void;
}

const FAILED = 'Search failed. Reload the page and try again.';

/** The questions asked in the transcript, and the reader's own. */
export function Questions({ view, asked, lastJump, memory, onAsk, onTravel }: QuestionsProps) {
  return (
    <>
      <AskField request={asked.request} example={view.example} onAsk={onAsk} />
      <p class="hidden" role="status">
        {asked.failed && FAILED}
        {asked.answers !== null &&
          (asked.answers.length > 0
            ? [count(asked.answers.length, 'answer'), shortOf(asked)].filter(Boolean).join('. ')
            : nobodyLine(asked))}
      </p>
      {asked.request === '' ? (
        <AskedInTalk view={view} lastJump={lastJump} memory={memory} onTravel={onTravel} />
      ) : (
        <Answers asked={asked} lastJump={lastJump} onAsk={onAsk} onTravel={onTravel} />
      )}
    </>
  );
}

function nobodyLine({ absent, unsaid }: Asked): string {
  if (absent !== null) return `No one named ${absent} speaks in this episode.`;
  // Words that are said may still not be part of any answer.
  return unsaid.length > 0 ? nobodySays(unsaid) : 'No answer found in this episode.';
}

function nobodySays(unsaid: readonly string[]): string {
  return `No one says ${eitherOf(unsaid.map((word) => `\u201c${word}\u201d`))} in this episode.`;
}

/** What the answers do not cover; null when they cover everything. */
function shortOf(asked: Asked): string | null {
  const { absent, unsaid } = asked;
  if (absent !== null) return `${nobodyLine(asked)} Mentions of that name:`;
  return unsaid.length > 0 ? `${nobodySays(unsaid)} Answers for the rest:` : null;
}

/** The answers to the reader's request. Shows nothing before the background has answered. */
function Answers({
  asked,
  lastJump,
  onAsk,
  onTravel,
}: Pick<QuestionsProps, 'asked' | 'lastJump' | 'onAsk' | 'onTravel'>) {
  const { ref, ...roving } = useRoving<HTMLUListElement>('list');
  const { request, answers, suggestions, failed } = asked;
  const short = shortOf(asked);
  if (failed) return <p class="empty">{FAILED}</p>;
  if (answers === null) return null;
  if (answers.length === 0)
    return (
      <>
        <p class="empty late" key={request}>
          {nobodyLine(asked)}
        </p>
        {suggestions.length > 0 && (
          <>
            <p class="meta">
              <span>Try asking</span>
            </p>
            <ul class="list suggestions" ref={ref} {...roving}>
              {suggestions.map((other) => (
                <li key={other}>
                  <button type="button" class="said" onClick={trusted(() => onAsk(other))}>
                    <span class="words" dir="auto">
                      {other}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </>
    );
  return (
    <>
      {short !== null && (
        <p class="empty late" key={request}>
          {short}
        </p>
      )}
      <p class="meta">
        <span>{count(answers.length, 'answer')}</span>
        <span>In transcript order</span>
      </p>
      <ul class="list answers" ref={ref} {...roving}>
        {answers.map((point) => (
          <li key={point.offset}>
            <PointWithSpeaker
              point={point}
              person={point.person}
              timed
              current={point.offset === lastJump}
              onTravel={onTravel}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function AskedInTalk({
  view,
  lastJump,
  memory,
  onTravel,
}: Pick<QuestionsProps, 'view' | 'lastJump' | 'memory' | 'onTravel'>) {
  const { ref, ...roving } = useRoving<HTMLOListElement>('list', '[aria-current]');
  useFollow(ref, lastJump);
  const shown = view.questions.filter(({ topic }) => memory.asked === null || topic === memory.asked);
  if (view.questions.length === 0) return <p class="empty">No questions in this episode.</p>;
  return (
    <>
      <p class="meta">
        <span>{count(shown.length, 'question')}</span>
        {view.topics.length > 1 && <TopicChoice topics={view.topics} chosen={memory.asked} onChoose={memory.onAsked} />}
      </p>
      <ol class="list" ref={ref} {...roving}>
        {shown.map((question) => (
          <QuestionEntry key={question.offset} question={question} lastJump={lastJump} onTravel={onTravel} />
        ))}
      </ol>
    </>
  );
}
