/** Does the text up to `end` end with a question mark? */
export function isMarked(text: string, end = text.length): boolean {
  return '?\uff1f'.includes(text[end - 1] ?? ' ');
}

/** Like `isMarked`, but a closing quotation mark may follow the question mark. */
export function isMarkedOrQuoted(text: string, end = text.length): boolean {
  return isMarked(text, end - ('"\u201d\u300d\u300f'.includes(text[end - 1] ?? ' ') ? 1 : 0));
}

/** Is this a genuine question? One with a tag ("…, right?") or in quotation marks is not. `plain` is `plainOf` text. */
export function isQuestion(plain: string): boolean {
  return isMarked(plain) && !/(?<!is (?:that|this|it)),? (?:right|no|correct|okay|yeah|huh)\?$/.test(plain);
}
