import type { Analysis, KeyPoint, Stretch } from '../model';

/**
 * The analysis with all its times moved by `seconds`, because a reader has heard that they are off: the recording they
 * listen to has a longer or shorter beginning than the one the publisher took its times from. No time is below 0,
 * except of the clock's knots, between which times could not run straight otherwise.
 *
 * Printed chapter times move too and are estimates then: within one list, all times must be of the same recording, or a
 * sub-topic could come before its chapter, and playing from a chapter would miss it. What the page prints stays as it
 * is. `Clock.duration` and speaking times stay: the talk is somewhere else in the recording, but as long as it was.
 */
export function corrected(analysis: Analysis, seconds: number): Analysis {
  if (seconds === 0) return analysis;
  const moved = <T extends { seconds: number }>(timed: T): T => ({
    ...timed,
    seconds: Math.max(0, timed.seconds + seconds),
  });
  const { clock } = analysis;
  const points = (all: readonly KeyPoint[]) => all.map(moved);
  return {
    ...analysis,
    clock: {
      knots: clock.knots.map((knot) => ({ ...knot, seconds: knot.seconds + seconds })),
      turnSeconds: clock.turnSeconds.map((at) => Math.max(0, at + seconds)),
      duration: clock.duration,
    },
    profiles: analysis.profiles.map((profile) => ({ ...profile, keyPoints: points(profile.keyPoints) })),
    topics: analysis.topics.map((topic) => ({
      ...moved(topic),
      asPrinted: false,
      subtopics: topic.subtopics.map(moved<Stretch>),
    })),
    summaries: analysis.summaries.map(({ keyPoints, speakers }) => ({
      keyPoints: points(keyPoints),
      speakers: speakers.map((said) => ({ ...said, keyPoints: points(said.keyPoints), further: points(said.further) })),
    })),
    questions: analysis.questions.map((question) => ({
      ...moved(question),
      answers: question.answers.map((answer) => ({
        ...answer,
        point: moved(answer.point),
        further: points(answer.further),
      })),
    })),
  };
}
