const WANTED = /(?:要|须|确保|力争|务必|计划)[^;。]*前[^;。]*(?:达到?|完成|建成|即)/;

/** What is to be reached some day, and no table has yet: `要在11月底前达到90%，即建成18万亩`. @param run everything before the figure in its sentence */
export function isWanted(run: string): boolean {
  return WANTED.test(run);
}

/** The same of words in a paragraph, where they stand first. */
export function isWantedIn(paragraph: string, words: string): boolean {
  const at = paragraph.indexOf(words);
  return at > 0 && isWanted(/[^。!?]*$/.exec(paragraph.slice(0, at))?.[0] ?? '');
}
