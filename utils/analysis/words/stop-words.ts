/** English words that carry no subject matter, and spoken fillers. Contractions are listed without their ending. */
const STOP_WORDS = new Set(
  (
    'a about above across actually after again against ago ah all almost along already also although always am among an and ' +
    'another any anybody anyone anything anyway anyways are aren around as aside at away back basically be became because become been ' +
    'before begin behind being below besides better between both bunch but by came can cannot certain certainly clearly com come ' +
    'comes coming could couple couldn course day definitely did didn different do does doesn doing don done down each either else ' +
    'end enough especially essentially etc even ever every everybody everyone everything exactly example except fact fair far feel few first ' +
    'for forth found from further gave get gets getting give given gives go goes going gone gonna good got gotta great guess had ' +
    'hadn happen happened happens has hasn have haven having he hello her here hers herself hey hi him himself his hm hmm honestly how however ' +
    'huh i idea if in indeed instead interested interesting into is isn it its itself just keep kind kinda knew know known last ' +
    'later least less let lets like likely little ll look looking looks lot lots made make makes making many matter may maybe me mean means might ' +
    'mm more most mostly much must my myself near need needs neither never new next nice no nobody none nor not nothing now ' +
    'obviously of off often oh ok okay on once one ones only onto or other others otherwise our ours ourselves out over own ' +
    'part particular particularly people per perhaps piece place point possible possibly pretty probably put question quite rather re real ' +
    'really right said same saw say saying says see seeing seem seemed seems seen several shall she should shouldn show side since so some ' +
    'somebody somehow someone something sometimes somewhere sort specifically still stuff such sure take taken takes talk talked ' +
    'talking tell ten than thank thanks that the their theirs them themselves then there therefore these they thing things think ' +
    'thinking third this those though thought three through thus time times to today together told too took totally toward ' +
    'towards tried true try trying two type uh um under understand until unless up upon us use used using usually ve very via wanna want wanted ' +
    'wants was wasn way ways we week welcome well went were weren what whatever when where whether which while who whoever whole whom whose why ' +
    'will with within without won word words work working works world would wouldn wow yeah year years yep yes yet you your ' +
    'yours yourself yourselves'
  ).split(' '),
);

/** Is `word` an English stop word or filler? Expects lower case; a contraction is allowed ("that's", "don't"). */
export function isStopWord(word: string): boolean {
  if (STOP_WORDS.has(word)) return true;
  const apostrophe = word.indexOf("'");
  if (apostrophe < 0) return word.length === 1 && !/[\d\u3040-\uffff]/.test(word);
  return STOP_WORDS.has(word.slice(0, apostrophe)) && word.length - apostrophe <= 3;
}
