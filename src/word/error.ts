/** Stable codes; the words for people are in the locales under `word.<code>`. */
type WordErrorCode =
  | 'not-docx' // some other kind of file; params: found
  | 'old-word' // .doc, .wps: to be saved as .docx
  | 'encrypted'
  | 'damaged'
  | 'too-large';

/** A Word file that cannot be read. */
export class WordError extends Error {
  constructor(
    readonly code: WordErrorCode,
    readonly params: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'WordError';
  }
}
