import { readBreakdown } from '../../src/breakdown/read';
import { defaultSettings } from '../../src/settings/xml';
import { sheet, workbook } from '../grid/sheet';

const HEADER = ['序号', '重点任务', '责任单位', '分管领导', '完成时限'];
const task = (number: number | string, text: string): (string | number)[] => [
  number,
  text,
  '区住建局',
  '王建国',
  '12月底',
];

function tableOf(rows: readonly (readonly (string | number)[])[], merges: readonly string[] = []) {
  const [table] = readBreakdown(
    workbook(sheet([['2024年任务分解表'], HEADER, ...rows], { merges })),
    defaultSettings(),
  ).tables;
  return table?.tasks.map(({ number, text, sections }) => [number, text, sections]);
}

describe('what a row is', () => {
  test('after three blank rows only a numbered task goes on with the table', () => {
    const stray = task('', '另一件事情需要办理');
    const blanks = (count: number): string[][] => Array.from({ length: count }, () => []);
    const first = task(1, '改造老旧小区');
    const texts = (...rows: (string | number)[][]) => tableOf(rows)?.map(([, text]) => text);
    expect(texts(first, ...blanks(2), stray)).toEqual(['改造老旧小区', '另一件事情需要办理']);
    expect(texts(first, ...blanks(3), stray)).toEqual(['改造老旧小区']);
    expect(texts(first, ...blanks(9), task(2, '疏浚排水管网'))).toEqual(['改造老旧小区', '疏浚排水管网']);
  });

  test('rows that the cell of the task covers are its own, however many of them are blank', () => {
    const rows = [
      task(1, '改造老旧小区'),
      [],
      [],
      [],
      ['', '', '区城管局', '李建国', '6月底'],
      task('', '疏浚排水管网'),
    ];
    const texts = tableOf(rows, ['B3:B7'])?.map(([, text]) => text);
    expect(texts).toEqual(['改造老旧小区', '疏浚排水管网']);
    expect(tableOf(rows, [])?.map(([, text]) => text)).toEqual(['改造老旧小区']);
  });

  test('a task printed again under its merged number is said once', () => {
    const rows = [task(1, '改造老旧小区'), task('', '改造老旧小区'), task(2, '疏浚排水管网')];
    expect(tableOf(rows, ['A3:A4'])?.map(([number, text]) => [number, text])).toEqual([
      ['1', '改造老旧小区'],
      ['2', '疏浚排水管网'],
    ]);
  });

  test('a text over three of five columns stands for all, one over two does not', () => {
    const rows = [['加强城市管理'], task(1, '改造老旧小区')].map((row, index) =>
      index === 0 ? ['', row[0] ?? '', '', '', ''] : row,
    );
    const long = '加强城市管理，提升城市品质'; // A pause: no title by its words.
    const withText = (merge: string) => tableOf([['', long, '', '', ''], ...rows.slice(1)], [merge]);
    expect(withText('B3:D3')?.[0]?.[2]).toEqual([long]);
    expect(withText('B3:C3')?.[0]?.[2]).toEqual([]);
  });

  test('up to thirty characters without punctuation between two tasks are a title', () => {
    const of = (length: number) =>
      tableOf([task(1, '改造老旧小区'), ['', '加'.repeat(length), '', '', ''], task(2, '疏浚排水管网')])?.at(
        -1,
      )?.[2];
    expect(of(30)).toEqual(['加'.repeat(30)]);
    expect(of(31)).toEqual([]);
  });

  test('up to eighty characters at the left edge are a section, more a remark', () => {
    const of = (length: number) =>
      tableOf([['加'.repeat(length), '', '', '', ''], task(1, '改造老旧小区')])?.[0]?.[2];
    expect(of(80)).toEqual(['加'.repeat(80)]);
    expect(of(81)).toEqual([]);
  });

  test('a numbered row nobody answers for heads those under its number, and ends at the next', () => {
    expect(
      tableOf([
        [1, '推进城市建设', '', '', ''],
        task('1.1', '改造老旧小区'),
        task('1.2', '疏浚排水管网'),
        task(2, '办好招商大会'),
      ]),
    ).toEqual([
      ['1.1', '改造老旧小区', ['1.推进城市建设']],
      ['1.2', '疏浚排水管网', ['1.推进城市建设']],
      ['2', '办好招商大会', []],
    ]);
  });

  test('a text without a number is a task of its own where it answers for itself, a line of the one above where not', () => {
    expect(
      tableOf([task(1, '改造老旧小区。'), task('', '疏浚排水管网。'), task(3, '办好招商大会。')])?.length,
    ).toBe(3);
    expect(
      tableOf([
        task(1, '改造老旧小区。'),
        ['', '疏浚排水管网。', '', '', '6月底'],
        task(2, '办好招商大会。'),
      ])?.map(([, text]) => text),
    ).toEqual(['改造老旧小区。\n疏浚排水管网。', '办好招商大会。']);
  });

  test('the same number and the same text right below are the same task; another text is another task', () => {
    expect(
      tableOf([task(1, '改造老旧小区'), task(1, '改造老旧小区。'), task(2, '疏浚排水管网')])?.length,
    ).toBe(2);
    expect(tableOf([task(1, '改造老旧小区'), task(1, '疏浚排水管网'), task(2, '办好招商大会')])?.length).toBe(
      3,
    );
  });
});
