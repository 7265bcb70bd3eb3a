import { isFigure } from './figure-text';
import type { RowCells } from './row-cells';
import { sectionDepth } from './sections';
import { titleKind } from './title-kinds';

/** Rows below a blank one that are looked at. */
const DEPTH = 20;

/**
 * Whether the rows from here to the next blank one are a statistic of its own: under a title and a header, if any,
 * every row is figures behind its first cell (`区教育局 | 6 | 2 | 33%`). 0-based sheet row.
 */
export function beginsStatistic(cells: RowCells, row: number): boolean {
  let figures = 0;
  for (let at = row; at <= Math.min(cells.area.bottom, row + DEPTH); at++) {
    const filled = cells.filled(at);
    if (filled.length === 0) break;
    if (filled.length < 3) continue;
    const words = filled.filter((column) => !isFigure(cells.plain(at, column)));
    if (words.length <= 1) figures++;
    else if (figures > 0 || words.length < filled.length) return false;
  }
  return figures > 0;
}

/** Words that head the columns of a list of persons. */
const OF_PERSONS = /^(姓名|性别|职务|职称|联系人|联络员|(联系|办公|手机)?(电话|号码|方式)|手机|邮箱)$/;
const TITLE_OF_LIST = /(表|名单|名册|通讯录|方式)$/;

/** Whether another list begins in a row: `附件2`, its title (`联络员名单`), or a header of persons. 0-based sheet row. */
export function beginsList(cells: RowCells, row: number): boolean {
  const texts = cells.filled(row).map((column) => cells.plain(row, column));
  const [only = '', another] = texts;
  if (another === undefined)
    return (
      /^附件\d*:?$/.test(only) ||
      (sectionDepth(only) === null && TITLE_OF_LIST.test(only) && titleKind(only) === 'other')
    );
  return texts.filter((text) => OF_PERSONS.test(text)).length >= 2;
}
