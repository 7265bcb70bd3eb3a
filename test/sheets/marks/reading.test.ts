import { markPlan } from '../../../src/actions/mark-overdue';
import { understand } from '../../../src/actions/understand';
import { caseOf, type ReadingCase } from '../../breakdown/reading/cases';
import { sheet, workbook } from '../../grid/sheet';
import { shownMarks } from './shown';

type Rows = ReadingCase['rows'];

/** What a sheet shows at 2024-07-01, 40 characters wide a column: `C3 ▲`, `F3 ▲ ▲逾期1条`; △ is soon. */
function marked(rows: Rows, merges: readonly string[] = []): string[] {
  const grid = sheet(rows, { name: 'Sheet1', merges });
  const understanding = understand(workbook(grid), { asOf: '2024-07-01' });
  const { overdue } = understanding.settings.lights;
  const widths = Array.from({ length: 20 }, () => 40);
  const looks = new Map([['Sheet1', { widths, styles: widths.map(() => ({ wrap: true })) }]]);
  const [lay] = markPlan(understanding, { language: 'zh-CN', looks }).operations;
  const shown = shownMarks(grid, lay?.op === 'lay-highlights' ? lay.rules : []);
  return [...shown]
    .map(([cell, { colour, numberFormat = '' }]) =>
      [cell, colour === overdue.colour ? '▲' : '△', /"　(.*)"/.exec(numberFormat)?.[1] ?? '']
        .filter((one) => one !== '')
        .join(' '),
    )
    .sort();
}

/** The cells alone. */
function cells(rows: Rows, merges: readonly string[] = []): string[] {
  return marked(rows, merges).map((one) => one.split(' ').slice(0, 2).join(' '));
}

describe('a cell is marked for what stands in it', () => {
  test('v01: measures in rows of their own, each with its own deadline', () => {
    const { rows, merges } = caseOf('v01');
    // Row 7 is due every quarter: March and June have passed.
    expect(marked(rows, merges)).toEqual(
      ['C3 ▲', 'C4 ▲', 'C7 ▲', 'F3 ▲ ▲逾期1条', 'F4 ▲ ▲逾期1条', 'F7 ▲ ▲逾期1条'].sort(),
    );
  });

  test('the same where number and task are repeated or left blank', () => {
    const { rows } = caseOf('v01');
    const repeated = rows.map((row, at) => {
      const from = at > 2 && at < 5 ? 2 : at === 6 ? 5 : at;
      return [rows[from]?.[0] ?? '', rows[from]?.[1] ?? '', ...row.slice(2)];
    });
    const expected = cells(rows, caseOf('v01').merges);
    expect(cells(rows)).toEqual(expected);
    expect(cells(repeated)).toEqual(expected);
  });

  test('v29: a text with stages is one item, overdue as long as one of them is', () => {
    const { rows, merges } = caseOf('v29');
    expect(marked(rows, merges)).toEqual(['C3 ▲', 'C4 ▲', 'E3 ▲ ▲逾期1条', 'E4 ▲ ▲逾期1条']);
  });

  test('v43: a month that is over is red, one to come is not', () => {
    const { rows, merges } = caseOf('v43');
    const found = marked(rows, merges);
    const passed = (row: number, from: string): string[] =>
      Array.from('DEFGHI')
        .filter((letter) => letter >= from)
        .map((letter) => `${letter}${row} ▲ ▲逾期1条`);
    const soon = (row: number): string => `J${row} △ △临近1条`;
    expect(found).toEqual([...passed(3, 'D'), soon(3), ...passed(4, 'F'), soon(4)].sort());
  });

  test('columns of quarters beside one deadline: it counts them, and each says itself that it is overdue', () => {
    const head = [
      '序号',
      '工作任务',
      '一季度目标',
      '二季度目标',
      '三季度目标',
      '四季度目标',
      '牵头单位',
      '完成时限',
    ];
    const found = marked([
      ['2024年重点工作任务分解表', '', '', '', '', '', '', ''],
      head,
      [1, '新建泵站三座', '完成招标', '主体开工', '主体完工', '投入使用', '水务局', '12月31日'],
      [2, '编制城市更新规划', '', '', '完成初稿', '通过评审', '资源局', '12月31日'],
    ]);
    expect(found).toEqual(['C3 ▲ ▲逾期1条', 'D3 ▲ ▲逾期1条', 'H3 ▲ ▲逾期2条']);
  });

  test('numbered items are named where there is room', () => {
    const found = marked([
      ['2024年重点工作任务分解表', '', '', '', ''],
      ['序号', '工作任务', '阶段性指标', '牵头单位', '完成时限'],
      [
        1,
        '修建乡村道路',
        '（1）3月底前完成设计；\n（2）9月底前过半；\n（3）6月底前开工。',
        '交通局',
        '12月31日',
      ],
    ]);
    expect(found).toEqual(['C3 ▲', 'E3 ▲ ▲逾期（1）（3）']);
  });

  test('parts of a task without indicators, each in its own row', () => {
    const found = marked(
      [
        ['2024年重点工作任务分解表', '', '', '', ''],
        ['序号', '重点任务', '建设内容', '牵头单位', '完成时限'],
        [1, '老城复兴', '完成纪念馆提升', '文旅局', '3月底前'],
        ['', '', '推进道路整治', '住建局', '9月底前'],
      ],
      ['A3:A4', 'B3:B4'],
    );
    expect(found).toEqual(['C3 ▲', 'E3 ▲ ▲逾期']);
  });
});
