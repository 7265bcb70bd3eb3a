/** The same table with other rows around and between its own. */
import {
  bodyTop,
  columnOf,
  type Draft,
  type DraftRow,
  insertColumn,
  insertRows,
  takeColumns,
  text,
  textIn,
} from './draft';

function lineOf(draft: Draft, written: string, at = 0): DraftRow {
  return draft.roles.map((_, column) => (column === at ? text(written) : undefined));
}

const NOTICE = [
  '附件2',
  '',
  '各有关单位：',
  '现将《任务分解和责任分工方案》印发给你们，请认真抓好落实，并于每月25日前报送进展情况。',
  '',
];
const AFTER = [
  '',
  '备注：1.本表由牵头单位汇总，每月25日前报送。',
  '填表说明：进展情况应当写明时间、数量和存在问题。',
  '联系人：王伟　电话：0427-3830000',
];

/** Notice rows, blank rows and two blank columns before the table; remarks and a signature after it. */
export function shifted(draft: Draft): Draft {
  const blank: DraftRow = [];
  const before = insertRows(
    draft,
    0,
    NOTICE.map((line) => lineOf(draft, line)),
  );
  const after = [
    ...AFTER.map((line) => lineOf(draft, line)),
    lineOf(draft, '区人民政府办公室', 5),
    lineOf(draft, '2024年1月26日', 5),
  ];
  const around = insertRows(before, before.rows.length, after);
  return insertColumn(insertColumn(around, 0, null, blank), 0, null, blank);
}

/** The header again about every `every` rows, where no merge is in its way, as at page breaks. */
export function headersRepeated(draft: Draft, every: number): Draft {
  const header = draft.rows[draft.headerRows[0] ?? 0] ?? [];
  const headerMerges = draft.merges.filter((one) => one.top === draft.headerRows[0]);
  let result = draft;
  let since = 0;
  for (let row = bodyTop(draft) + 1; row < result.rows.length; row++) {
    const at = row;
    since++;
    if (since < every || result.merges.some((one) => one.top < at && one.bottom >= at)) continue;
    result = insertRows(result, at, [[...header]]);
    result = {
      ...result,
      merges: [...result.merges, ...headerMerges.map((one) => ({ ...one, top: at, bottom: at }))],
    };
    since = 0;
    row++;
  }
  return result;
}

const ORDINALS = '一二三四五六七八九十';

/** Section columns become rows over the whole width: `一、…` and below them `（一）…`. */
export function sectionRows(draft: Draft): Draft {
  const sections = draft.roles.flatMap((role, column) => (role === 'section' ? [column] : []));
  const task = columnOf(draft, 'task');
  const top = bodyTop(draft);
  const bare = takeColumns(
    draft,
    draft.roles.flatMap((role, column) => (role === 'section' ? [] : [column])),
  );
  const width = bare.roles.length;
  const seen = ['', ''];
  let ordinal = 0;
  const rows: DraftRow[] = [];
  const titled: number[] = [];
  const moved: number[] = [];
  draft.rows.forEach((_, row) => {
    if (row >= top && textIn(draft, row, task) !== '') {
      sections.forEach((column, level) => {
        const title = textIn(draft, row, column)
          .replaceAll('\n', '')
          .replace(/^[一二三四五六七八九十]+(?!、)/, '');
        const wide = draft.merges.some(
          (one) => one.top <= row && one.bottom >= row && one.left === column && one.right > column,
        );
        if (level === 0 && wide) seen[1] = '';
        if (title === '' || title === seen[level]) return;
        seen[level] = title;
        if (level === 0) seen[1] = '';
        titled.push(rows.length);
        const written = level === 0 ? `${numeral(++ordinal)}、${title}` : title;
        rows.push(Array.from({ length: width }, (_, at) => (at === 0 ? text(written) : undefined)));
      });
    }
    moved.push(rows.length);
    rows.push(bare.rows[row] ?? []);
  });
  const merges = bare.merges
    .filter((one) => one.right - one.left + 1 === width)
    .map((one) => ({ ...one, top: moved[one.top] ?? 0, bottom: moved[one.bottom] ?? 0 }));
  for (const row of titled) merges.push({ top: row, bottom: row, left: 0, right: width - 1 });
  return { ...bare, rows, merges, headerRows: draft.headerRows.map((row) => moved[row] ?? row) };
}

function numeral(n: number): string {
  const unit = ORDINALS[(n - 1) % 10] ?? '';
  return n <= 10 ? unit : `十${unit}`;
}

/** One table below another in one sheet, two blank rows between them. */
export function stacked(upper: Draft, lower: Draft): { draft: Draft; lowerHeader: number } {
  const offset = upper.rows.length + 2;
  const rows = [...upper.rows, [], [], ...lower.rows];
  const merges = [
    ...upper.merges,
    ...lower.merges.map((one) => ({ ...one, top: one.top + offset, bottom: one.bottom + offset })),
  ];
  return { draft: { ...upper, rows, merges }, lowerHeader: (lower.headerRows[0] ?? 0) + offset };
}
