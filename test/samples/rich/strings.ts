import { escapeXml, MAIN } from './package';

/** The first string: 进度图 in runs, with a phonetic guide that is no part of the text. */
export const STRING_IN_RUNS = 0;
const RUNS =
  '<si><r><t>进度</t></r><r><rPr><b/><sz val="11"/><rFont val="仿宋"/></rPr><t>图</t></r><rPh sb="0" eb="2"><t>ジンド</t></rPh><phoneticPr fontId="0"/></si>';

/** Shared strings, in order of first use after the one in runs. */
export class Strings {
  readonly #index = new Map<string, number>();
  #uses = 0;

  of(text: string): number {
    this.#uses++;
    const known = this.#index.get(text) ?? this.#index.size + 1;
    this.#index.set(text, known);
    return known;
  }

  xml(): string {
    const items = [...this.#index.keys()].map(
      (text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`,
    );
    return `<sst xmlns="${MAIN}" count="${this.#uses + 1}" uniqueCount="${items.length + 1}">${RUNS}${items.join('')}</sst>`;
  }
}
