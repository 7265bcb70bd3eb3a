import { compareWorkbooks } from '../../src/actions/compare-versions';
import { understand, type Understanding } from '../../src/actions/understand';
import { versionsSheet } from '../../src/sheets/versions';
import { sheet, workbook } from '../grid/sheet';

const TITLE = ['某区2024年政府工作报告任务分解表'];
const HEADER = ['序号', '工作任务', '牵头单位', '完成时限'];
const read = (...rows: readonly (readonly string[])[]): Understanding =>
  understand(workbook(sheet([TITLE, HEADER, ...rows])), { asOf: '2024-07-01' });

test('changes in the order of the new table with what differs in brackets, new numbers last', () => {
  const old = read(
    ['1', '新增规上工业企业20家', '工业和信息化局', '12月31日'],
    ['2', '改造老旧小区8个', '住房城乡建设局', '11月30日'],
    ['3', '建设智慧停车平台', '城市管理局', '9月30日'],
  );
  const fresh = read(
    ['1', '新增规上工业企业20家', '工业和信息化局', '12月31日'],
    ['2', '整治农贸市场环境卫生', '商务局', '6月30日'],
    ['3', '改造老旧小区10个', '住房城乡建设局', '11月30日'],
    ['4', '建设智慧停车平台', '城市管理局', '10月31日'],
  );
  const { rows } = versionsSheet({
    ...compareWorkbooks(old, fresh),
    oldName: '一月.xlsx',
    asOf: '2024-07-01',
    language: 'zh-CN',
  });
  expect(rows.slice(4).map(({ cells }) => cells.map((cell) => cell?.value ?? ''))).toEqual([
    ['新增任务', '2', '', '任务分解!B4', '', '整治农贸市场环境卫生'],
    ['数字调整（调高）', '3', '任务分解!B4', '任务分解!B5', '改造老旧小区【8】个', '改造老旧小区【10】个'],
    ['时限变动', '4', '任务分解!D5', '任务分解!D6', '9月30日', '10月31日'],
    ['改序号', '3', '任务分解!A4', '任务分解!A5', '2', '3'],
    ['改序号', '4', '任务分解!A5', '任务分解!A6', '3', '4'],
  ]);
});
