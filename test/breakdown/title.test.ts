import { understand } from '../../src/actions/understand';
import { sheet, workbook } from '../grid/sheet';

/** The title that is read where these lines stand above a table. */
function titleUnder(...lines: readonly string[]): string | undefined {
  const rows = [
    ...lines.map((line) => [line]),
    ['序号', '工作任务', '牵头单位', '完成时限'],
    ['1', '建设产业园区。', '发展改革局', '12月31日'],
    ['2', '修建乡村道路。', '交通局', '12月31日'],
  ];
  return understand(workbook(sheet(rows)), { asOf: '2024-07-01' }).breakdown.tables[0]?.title;
}

const LONG = `关于印发${'某某'.repeat(24)}区任务分解的通知`;

test.each<[what: string, title: string, lines: readonly string[]]>([
  ['a list is named before a year is', '责任清单', ['责任清单', '2024年某区']],
  ['a list says as much as a plan of a year', '2024年工作方案', ['责任清单', '2024年工作方案']],
  ['works are named before nothing is', '工作一览', ['工作一览', '某区人民政府']],
  ['works say as much as a year', '2024年某区', ['工作一览', '2024年某区']],
  ['a year is named before nothing is', '2024年某区', ['2024年某区', '某区人民政府']],
  ['a year in characters is one', '二〇二四年某区', ['二〇二四年某区', '某区人民政府']],
  ['the nearest of two that say as much', '重点工作任务分解表', ['工作任务分解表', '重点工作任务分解表']],
  [
    'a sentence that names it is none',
    '工作任务分解表',
    ['工作任务分解表', '现将2024年任务分解，请遵照执行。'],
  ],
  ['sixty characters are a title', LONG, [LONG, '工作方案']],
  ['more are a sentence', '工作方案', [`${LONG}书`, '工作方案']],
  ['what stands behind 附件 in a few characters is a mark', '某区', ['附件1任务清单', '某区']],
  ['a mark says as much as nothing', '附件1任务清单', ['某区', '附件1任务清单']],
  ['with more behind it, it is a title', '附件：任务清单表', ['附件：任务清单表', '2024年某区']],
])('%s', (_, title, lines) => {
  expect(titleUnder(...lines)).toBe(title);
});

test('the lengths that decide', () => {
  expect([LONG.length, '附件：任务清单表'.length]).toEqual([60, 8]);
});

describe('the year of tables without one', () => {
  const yearsBeside = (cover: readonly string[], ...titles: readonly string[]): unknown[] => {
    const table = (title: string) => [
      [title],
      ['序号', '工作任务', '牵头单位', '完成时限'],
      ['1', '建设产业园区。', '发展改革局', '12月底'],
    ];
    const sheets = titles.map((title, at) => sheet(table(title), { name: `表${String(at)}` }));
    const book = workbook(
      sheet(
        cover.map((line) => [line]),
        { name: '封面' },
      ),
      ...sheets,
    );
    return understand(book, { asOf: '2024-07-01' }).breakdown.tables.map(({ year }) => [
      year.value,
      year.source,
    ]);
  };

  test.each<[what: string, cover: readonly string[], titles: readonly string[], years: unknown[]]>([
    [
      'is that of the cover',
      ['某区2024年政府工作报告', '任务分解'],
      ['一、产业', '二、民生'],
      [
        [2024, 'workbook'],
        [2024, 'workbook'],
      ],
    ],
    [
      'is not that of other tables',
      ['封面'],
      ['2024年任务分解', '任务分解'],
      [
        [2024, 'title'],
        [null, 'none'],
      ],
    ],
    [
      'stays unknown where the cover names several',
      ['2023年总结', '2024年任务'],
      ['任务分解'],
      [[null, 'none']],
    ],
    [
      'stays unknown where another table is of another year',
      ['2024年任务'],
      ['2023年任务分解', '任务分解'],
      [
        [2023, 'title'],
        [null, 'none'],
      ],
    ],
  ])('%s', (_, cover, titles, years) => {
    expect(yearsBeside(cover, ...titles)).toEqual(years);
  });
});
