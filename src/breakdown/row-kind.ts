import type { RowFacts } from './row-facts';

/** What a row of a table's body is. */
type RowKind =
  /** `合计 127 项`. */
  | 'total'
  /** A title over the tasks below it. */
  | 'section'
  /** `一 | 主要预期目标 | | |`: the numeral of a section in the number column, its title beside it. */
  | 'section-numeral'
  /** Nothing but titles in the section columns. */
  | 'section-cells'
  /** `1 推进产业强县` above 1.1, 1.2 …: the heading of those. */
  | 'heading'
  | 'task'
  /** More of the task above, whose number or text it prints again. */
  | 'again'
  /** More of the task above, under merged or blank cells. */
  | 'below'
  /** A note, a sum, a signature: none of the table's tasks. It may state totals. */
  | 'remark';

type Line<Kind> = readonly [Kind, (row: RowFacts) => boolean];

/**
 * The kinds, read aloud in three parts: the first line whose words hold of the row tells its kind. Most rows come to the end:
 * cheap questions are asked first.
 */
const STANDS_APART: readonly Line<RowKind>[] = [
  ['total', (row) => row.isAlone && row.sumsUp && !row.isNumbered],
  ['remark', (row) => row.isTitle && (row.statesTotals || row.isNoteAlone || row.isTooLong)],
  ['section', (row) => row.isTitle],
  ['section-numeral', (row) => row.hasSectionNumeral && !row.isAnswered && row.hasTitleBeside],
  [
    'section-numeral',
    (row) =>
      row.hasSectionNumeral && (row.isOnlyLed || !row.hasText) && row.headsFigures && row.hasTitleBeside,
  ],
  ['remark', (row) => row.isNote],
  ['remark', (row) => row.isFigures && !row.isMergedWithTask],
];

/** How a row goes on with the task right above it; `null` where it does not. */
const GOES_ON: readonly Line<'again' | 'below' | null>[] = [
  [null, (row) => !row.isRightBelow],
  ['again', (row) => row.isNumbered && row.hasSameNumber && (row.hasSameText || !row.hasText)],
  [null, (row) => row.isNumbered],
  // 取消合并 of the tasks alone: the number still spans the rows.
  ['again', (row) => row.isNumberMerged && row.hasSameText],
  ['below', (row) => row.isNumberMerged || row.isTextMerged],
  [null, (row) => !row.hasText && row.hasOnlySections],
  ['below', (row) => !row.hasText],
  [null, (row) => row.opensSection],
  ['again', (row) => row.hasSameText],
  // A text of its own without a number: a task that lost its number answers to somebody, a line does not.
  [null, (row) => row.answersForItself || !row.knowsTasks],
  ['below', () => true],
];

/** What is neither apart nor more of the task above. */
const STANDS_ALONE: readonly Line<RowKind>[] = [
  ['section-cells', (row) => !row.hasText && !row.isNumbered && !row.isAnswered],
  ['heading', (row) => row.headsNumbers],
  // Who signs, and when, stands below the table under columns that are not meant.
  ['remark', (row) => row.followsTask && !row.hasText && !row.isNumbered],
];

export function kindOf(row: RowFacts): RowKind {
  return firstOf(STANDS_APART, row) ?? firstOf(GOES_ON, row) ?? firstOf(STANDS_ALONE, row) ?? 'task';
}

function firstOf<Kind>(lines: readonly Line<Kind>[], row: RowFacts): Kind | undefined {
  // By index: an iterator, or a function that knows the row, would be made for each row.
  for (let n = 0; n < lines.length; n++) {
    const line = lines[n];
    if (line?.[1](row) === true) return line[0];
  }
  return undefined;
}
