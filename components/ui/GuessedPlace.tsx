/** Where the words of a missing quote most likely are, quoted from the page. @param none said when there is no guess */
export function GuessedPlace({ words, none }: { words: string | null; none: string }) {
  if (words === null) return none;
  return (
    <>
      Most likely place: <q dir="auto">{words}</q>
    </>
  );
}
