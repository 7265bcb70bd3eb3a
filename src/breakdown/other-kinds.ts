import type { SheetView } from '../grid/view';
import { isBlank } from '../texts/invisible';
import { squash } from '../texts/width';

/**
 * What a sheet that is no breakdown is taken for: a list of people to call, marks for an examination, money, or figures
 * that count or measure.
 */
export type OtherKind = 'contacts' | 'scores' | 'money' | 'statistics';

const WORDS: readonly (readonly [OtherKind, RegExp, most: number])[] = [
  ['contacts', /^(姓名|性别|职务|职称|联络员|联系人|手机|.{0,6}电话|.{0,4}联系方式|邮箱|办公地点)/, 2],
  ['scores', /得分|评分|分值|扣分/, 1],
  ['money', /^.{0,6}(金额|预算|决算|经费|支出|收入|单价|资金来源)(\(.*)?$/, 1],
];
/** How far down words are looked for. */
const DEPTH = 30;
/** Rows that are looked at for figures. */
const SAMPLE = 200;

/** `null`: nothing in particular, or hardly anything at all. */
export function otherKind(view: SheetView): OtherKind | null {
  let cells = 0;
  let figures = 0;
  let fullRows = 0;
  let named: OtherKind | null = null;
  for (let row = 0; row < Math.min(view.rowCount, SAMPLE); row++) {
    const texts = textsOf(view, row);
    if (texts.length < 2) continue;
    fullRows++;
    if (row < DEPTH) named ??= kindOfHeader(texts);
    // The first column numbers or names the rows; a row without any figure is a header.
    const inRow = texts.slice(1).filter((text) => /^[-+]?[\d.,]+[%‰]?$/.test(text)).length;
    if (inRow > 0) cells += texts.length - 1;
    figures += inRow;
  }
  if (fullRows < 3) return null;
  return named ?? (figures * 2 > cells ? 'statistics' : null);
}

function kindOfHeader(texts: readonly string[]): OtherKind | null {
  const found = WORDS.find(
    ([, pattern, most]) => texts.filter((text) => text.length < 16 && pattern.test(text)).length >= most,
  );
  return found?.[0] ?? null;
}

function textsOf(view: SheetView, row: number): string[] {
  const texts: string[] = [];
  for (let column = 0; column < view.columnCount; column++) {
    const text = view.own(row, column)?.text ?? '';
    if (!isBlank(text)) texts.push(squash(text));
  }
  return texts;
}
