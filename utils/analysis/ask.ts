import type { Transcript } from '../transcript/model';
import type { KeyPoint } from './model';

/**
 * Answers a reader's request ("what did Kate say about DeepSeek?") with verbatim sentences, in time order, at most
 * five: a speaker named in it is the one whose words are wanted. Empty when the words of the request are nowhere said.
 */
export function ask(_transcript: Transcript, _request: string): KeyPoint[] {
  return [];
}
