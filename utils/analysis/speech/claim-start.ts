import { openerLength } from './leaning';
import { noiseBefore } from './noise';

const { raw } = String;

/** Connects a sentence to the one before. Can be dropped, and a complete clause remains. */
const CONNECTIVES = new RegExp(
  `^(?:${[
    // Matches in "It's like a gate is not a wall", but not in "it's like a gate that is open".
    raw`it's like (?=(?:(?!that|which|who|it|they|he|she)[\w'-]+ ){1,4}(?:is|are|isn't|aren't|has|have|can|can't|will|won't|don't|doesn't)\b)`,
    '(?:u[mh]|erm?|with that aside|that said|that being said|having said that|in (?:either|any) case|all right|alright|yeah|yes|yep|no|oh|right|okay|ok|well|like|look|now|also|again|anyway|actually|basically|honestly|obviously|so far|as you know|as usual|of course|in fact|i mean|you know|to be (?:honest|clear|fair|precise|specific|more precise|more specific)|instead|however|yet|thus|therefore|hence|plus), ',
    raw`(?:and|but|so|plus|therefore|hence|thus|i mean|just to add (?:on|to) (?:that|this))(?:,| -| \u2013|\u2014)?(?! (?:that|far|long|much|many|forth|on|not)\b) `,
  ].join('|')})+`,
);

/**
 * Offset at which the claim of a sentence begins: after transcriber's notes, empty openers and connectives. 0 if there
 * is nothing to drop. `plain` is `plainOf(text)`.
 */
export function claimStart(text: string, plain: string): number {
  const noise = noiseBefore(text);
  const opener = noise + openerLength(text.slice(noise), plain.slice(noise));
  const rest = plain.slice(opener);
  const joint = CONNECTIVES.exec(rest)?.[0].length ?? 0;
  return opener + (joint < rest.length ? joint : 0);
}
