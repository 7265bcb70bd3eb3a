import { columnUnread } from '../../src/checks/column-unread';
import { toA1 } from '../../src/grid/address';
import { words } from '../../src/locales/words';
import { sheet, workbook } from '../grid/sheet';
import { contextOf, checkNames } from './unread';

const HEADER = ['序号', '工作任务', '责任单位', '完成时限'];
const ROWS: (string | number)[][] = [
  [1, '新建学校2所。', '教育局', '6月底前'],
  [2, '修路3条。', '交通局', '9月底前'],
  [3, '建成公园1个。', '住建局', '年底前'],
];

/** What is said of the table with one more column behind the others, or with other cells in the first. */
function said(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const book = workbook(sheet([['2024年任务分解表'], header, ...rows]));
  return [...columnUnread.run(contextOf(book))].map(
    ({ message, place }) => `${place ? toA1(place.row, place.column) : '-'} ${words('zh-CN', message)}`,
  );
}

const withLast = (header: string, cells: readonly (string | number)[]): string[] =>
  said(
    [...HEADER, header],
    ROWS.map((row, at) => [...row, cells[at] ?? '']),
  );

describe('column-unread', () => {
  test('a column with text in most rows, whose words nobody knows', () => {
    expect(withLast('破题思路', ['以点带面', '分类施策', '一抓到底'])).toEqual([
      'E2 E 列“破题思路”没有认出是什么，这一列没有用到。',
    ]);
    expect(withLast('破题思路', ['以点带面', '分类施策'])).toHaveLength(1);
  });

  test('a column without a header', () => {
    expect(withLast('', ['以点带面', '分类施策', '一抓到底'])).toEqual([
      'E2 E 列没有表头，也看不出是什么，这一列没有用到。',
    ]);
  });

  test.each<[string, readonly (string | number)[]]>([
    ['备注', ['续建', '新建', '新建']],
    ['联系人及电话', ['王芳 12345678', '李明 12345679', '陈刚 12345670']],
    ['总投资（万元）', [100, 200, 300]],
    ['某数', [1.5, 2.5, 3.5]],
    ['职务', ['局长', '局长', '局长']],
    ['破题思路', ['以点带面', '', '']],
    ['破题思路', ['', '', '']],
  ])('not for %s over %j', (header, cells) => {
    expect(withLast(header, cells)).toEqual([]);
  });

  test('numbers that are none are said, once', () => {
    const rows = ROWS.map((row, at) => [['甲', '乙', '丙'][at] ?? '', ...row.slice(1)]);
    expect(said(HEADER, rows)).toEqual(['A2 A 列“序号”写的“甲”等看不出是序号，序号没有核对。']);
  });

  test('a person who says what the column is, or that it is nothing, hears no more of it', () => {
    expect(checkNames({ E: 'indicators' })).not.toContain('column-unread');
    expect(checkNames({ E: null })).not.toContain('column-unread');
    expect(checkNames({})).toContain('column-unread');
  });
});
