import { returnedIn } from '../../src/collect/read-returned';
import { sheet, workbook } from '../grid/sheet';

const HEADERS = ['任务序号', '任务内容', '指标内容', '时间节点', '状态', '标识（请勿改动）'];
const KEY = '0123456789ab.ba9876543210.1';

function read(headers: readonly string[], above: readonly string[] = []) {
  const known = ['3', '修路', '完成验收', '', '办结', KEY];
  const cells = headers.map((_, at) => known[at] ?? '甲');
  const grid = sheet([...above.map((text) => [text]), [...headers], cells]);
  const nameOf = (text: string): string | null => (text.includes('住建局') ? '住建局' : null);
  return returnedIn('a.xlsx', workbook(grid), 2024, nameOf);
}

test('the column of the other units is ours, what a unit added is told, and each is found once', () => {
  const [one] = read([...HEADERS, '相关单位', '我的列', '相关单位', '计数（请勿改动）', '']);
  expect(one?.columns.get('others')).toBe(HEADERS.length);
  expect([...(one?.added ?? [])]).toEqual([[HEADERS.length + 1, '我的列']]);
  expect(read(HEADERS)[0]?.columns.has('others')).toBe(false);
});

test('a status is read as people write it', () => {
  expect(read(HEADERS)[0]?.rows.map(({ entry }) => entry.status)).toEqual(['已完成']);
});

test.each([
  ['in the third row above', ['', '', '住建局任务清单'], '住建局'],
  ['not in the fourth', ['', '', '', '住建局任务清单'], null],
])('the unit is that of a title %s', (_, above, unit) => {
  expect(read(HEADERS, above).map((one) => one.unit)).toEqual([unit]);
});

test('a sheet without the headers is none', () => {
  expect(read(['姓名', '电话'])).toEqual([]);
});
