import { type PaperParagraph, paragraph } from '../model';

/** Paragraphs of which the first, where others follow, leads to them (`…有3项：`): it stays on their page. */
export function listOf(texts: readonly string[]): readonly PaperParagraph[] {
  return texts.map((text, at) => ({
    ...paragraph('body', text),
    ...(at === 0 && texts.length > 1 && { stays: true }),
  }));
}
