import { importWord } from '../../src/actions/import-word';
import { understand, type Understanding } from '../../src/actions/understand';
import { WordError } from '../../src/word/error';
import { parseRange } from '../../src/grid/address';
import { DOCUMENTS, type DocumentSheet, readDocument } from '../samples/documents';
import { documentGrid } from '../samples/grids';
import { workbook } from '../grid/sheet';
import { docx, p, tbl, tc, tr } from '../word/docx';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A sheet of a real document as Word has it: the lines above its table, then the table, `cutAt` rows cut in two by a page. */
function asWord({ rows, merges }: DocumentSheet, header: number, cutAt: number | null): string {
  const ranges = merges.flatMap((one) => parseRange(one) ?? []);
  const row = (index: number): string => {
    const cells: string[] = [];
    const width = Math.max(...rows.map((one) => one.length));
    for (let column = 0; column < width; column++) {
      const range = ranges.find(
        (one) => index >= one.top && index <= one.bottom && column >= one.left && column <= one.right,
      );
      if (range && column > range.left) continue;
      const span = range ? range.right - range.left + 1 : 1;
      const tall = range && range.bottom > range.top;
      const properties = `${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${tall ? (index === range.top || index === cutAt ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>') : ''}`;
      const text = range && index > range.top ? '' : (rows[index]?.[column] ?? '');
      cells.push(
        tc(
          text
            .split('\n')
            .map((line) => p(escaped(line)))
            .join(''),
          properties,
        ),
      );
    }
    return tr(...cells);
  };
  const all = rows.map((_, index) => index);
  const above = all
    .slice(0, header)
    .flatMap((index) => (rows[index] ?? []).filter((text) => text !== ''))
    .map((text) => p(escaped(text)));
  const pieces =
    cutAt === null ? [all.slice(header)] : [all.slice(header, cutAt), [header, ...all.slice(cutAt)]];
  return above.join('') + pieces.map((piece) => tbl(...piece.map(row))).join(p('') + p('（续表）'));
}

/** What must be the same whether a table is a sheet or came from Word. */
function meaning({ breakdown }: Understanding): unknown {
  return breakdown.tables.map(({ year, stated, tasks, indicatorCount }) => ({
    year: year.value,
    indicatorCount,
    stated: stated.map((one) => [one.what, one.stated, one.counted]),
    tasks: tasks.map(({ number, text, sections, leaders, lead, support, deadline, indicators }) => ({
      number,
      text,
      sections,
      leaders,
      units: [lead, support].map(({ mentions }) => mentions.map(({ name }) => name)),
      deadline: deadline?.date,
      indicators: indicators.map((one) => [one.number, one.text, one.timing.due]),
    })),
  }));
}

test.each(DOCUMENTS)('%s from Word is the same breakdown as its sheet', async (name) => {
  const before = understand(documentGrid(name), { asOf: '2024-07-01' });
  const { sheets } = readDocument(name);
  for (const cut of [false, true]) {
    const body = sheets.map((sheet, index) => {
      const table = before.breakdown.tables[index];
      const header = table?.headerRows[0] ?? 0;
      const cutAt = table?.tasks[Math.floor(table.tasks.length / 2)]?.rows[0] ?? null;
      return asWord(sheet, header, cut ? cutAt : null);
    });
    const imported = await importWord(docx(body.join(p('第二张'))), name);
    expect(imported?.sheets).toHaveLength(sheets.length);
    const after = understand(imported?.workbook ?? workbook(), { asOf: '2024-07-01' });
    expect(meaning(after)).toEqual(meaning(before));
  }
});

test('a table of another kind is left out; a file without a breakdown is none', async () => {
  const other = tbl(tr(tc('姓名'), tc('电话')), tr(tc('张三'), tc('12345')));
  const table = tbl(
    tr(tc('序号'), tc('工作任务'), tc('责任单位'), tc('完成时限')),
    tr(tc('1'), tc('新建学校2所。'), tc('教育局'), tc('9月底前')),
    tr(tc('2'), tc('修路3条。'), tc('交通局'), tc('6月底前')),
  );
  const both = await importWord(docx(p('2024年重点任务分解表') + table + p('联系人') + other), '通知');
  expect(both).toMatchObject({ sheets: [{ name: '2024年重点任务分解表' }], others: 1 });
  expect(both?.workbook.sheets.map(({ own }) => own)).toEqual([undefined]);
  expect(await importWord(docx(p('通知') + other), '通知')).toBeNull();
  expect(await importWord(docx(p('只有文字')), '通知')).toBeNull();
});

test('an old Word file is told to be saved again', async () => {
  const old = new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Array<number>(600).fill(0),
  ]);
  await expect(importWord(old, 'x')).rejects.toBeInstanceOf(WordError);
});
