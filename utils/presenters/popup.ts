import type { Analysis } from '../analysis/model';
import type { Transcript } from '../transcript/model';
import { aboutMinutes, count, dotted, percent } from './format';
import { type BarView, barOf, type KnownPerson, type Person, plainPerson, roleLine, talkBar } from './people';
import { type PointView, pointOf } from './points';
import { cautionsOf, timeCautions } from './rail/doubts';
import { leadLine, lengthLine, topicTime } from './rail/outline';
import { pointsByTopic, type SaidOnTopic } from './rail/summaries';
import { talksOfLine } from './rail/talk-of';

export interface PopupPerson extends Person {
  /** "Guest · Director of Granite", "Host" */
  role: string;
  /** "23%" */
  share: string;
  points: PointView[];
  /** "10 turns · ≈9 min · mostly DeepSeek-V3" */
  meta: string;
  /** "Often mentions OpenAI, DeepSeek-V3, o3"; null when there is nothing to list. */
  talksOf: string | null;
  /** What they say in each topic; empty when `points` already holds all of it. */
  topics: SaidOnTopic[];
}

export interface PopupTopic {
  /** "14:40" when printed on the page, "≈14:40" when estimated. */
  time: string;
  title: string;
  offset: number;
  /** "Kate leads, 21%", "Cold open and welcome"; empty when nobody leads. */
  lead: string;
  bar: BarView;
}

/** Plain data, because it is sent from the page to the popup in a message. */
export interface PopupView {
  /** "Mixture of Experts · Episode 36" */
  kicker: string;
  title: string;
  /** "≈38 min · 32 min read · 4 speakers". The page adds "4 quotes saved", which only it knows. */
  meta: string;
  /** What is wrong with the page as a whole. The page adds the printed names the reader still has to doubt. */
  cautions: string[];
  bar: BarView;
  /** In the same order as the bar. */
  legend: (Person & { share: string })[];
  /** Guests by share, then hosts: hosts ask, guests answer. */
  people: PopupPerson[];
  topics: PopupTopic[];
}

/** The popup's content on an episode page. */
export function presentPopup(transcript: Transcript, analysis: Analysis, people: readonly KnownPerson[]): PopupView {
  const { episode } = transcript;
  const isHost = (person: KnownPerson) => person.profile.role === 'host';
  return {
    kicker: dotted(episode.show, episode.number === null ? null : `Episode ${episode.number}`),
    title: episode.title,
    meta: dotted(lengthLine(analysis), count(people.length, 'speaker')),
    cautions: [...timeCautions(transcript, analysis), ...cautionsOf(transcript, analysis)],
    bar: talkBar(people),
    legend: people.map((person) => ({ ...plainPerson(person), share: percent(person.profile.share) })),
    people: [...people.filter((person) => !isHost(person)), ...people.filter(isHost)].map((person) =>
      presentPerson(person, transcript, analysis),
    ),
    topics: analysis.topics.map((topic) => ({
      time: topicTime(topic),
      title: topic.title,
      offset: topic.start,
      lead: leadLine(topic, { transcript, analysis, people }),
      bar: barOf(people, topic.shares),
    })),
  };
}

function presentPerson(person: KnownPerson, transcript: Transcript, analysis: Analysis): PopupPerson {
  const { profile } = person;
  const mostly =
    analysis.topics.length > 1 && profile.mostly !== null ? analysis.topics[profile.mostly]?.title : undefined;
  return {
    ...plainPerson(person),
    role: roleLine(person),
    share: percent(profile.share),
    points: profile.keyPoints.map((point) => pointOf(transcript, point)),
    meta: dotted(count(profile.turns, 'turn'), aboutMinutes(profile.seconds), mostly ? `mostly ${mostly}` : null),
    talksOf: talksOfLine(person.id, transcript, analysis),
    topics: pointsByTopic(person.id, transcript, analysis),
  };
}
