import { understand } from '../../src/actions/understand';
import { namingOf } from '../../src/documents/naming';
import { defaultSettings } from '../../src/settings/xml';
import { sheet, workbook } from '../grid/sheet';

const named = (title: string, choices = {}) => {
  const source = sheet([
    [title],
    ['序号', '工作任务', '牵头单位', '完成时限'],
    ['1', '修建乡村道路，打通断头路。', '交通局', '6月底'],
    ['2', '建设养老服务中心。', '民政局', '12月底'],
  ]);
  const { breakdown } = understand(workbook(source), { asOf: '2024-07-01' });
  return namingOf(breakdown, { ...defaultSettings().papers, ...choices }, '2024-07-01');
};

test.each([
  ['双台子区2024年政府工作报告任务分解表', '双台子区', '区', '《政府工作报告》重点任务'],
  ['2024年区政府工作报告任务分解和责任分工方案', '【待补：地区】', '区', '《政府工作报告》重点任务'],
  ['某某县人民政府2024年《政府工作报告》重点任务分解表', '某某县', '县', '《政府工作报告》重点任务'],
  ['西洞庭管理区2024年经济工作会议工作任务责任分解表', '西洞庭管理区', '管理区', '经济工作会议工作任务'],
])('%s: whose it is, and what it is about', (title, area, level, subject) => {
  expect(named(title)).toMatchObject({ area, level, subject, office: `${area}人民政府督查室`, year: 2024 });
});

test('what people chose wins', () => {
  expect(
    named('双台子区2024年政府工作报告任务分解表', {
      area: '甲县',
      office: '甲县政府办公室',
      subject: '民生实事',
    }),
  ).toMatchObject({
    area: '甲县',
    level: '县',
    office: '甲县政府办公室',
    author: '甲县政府办公室',
    subject: '民生实事',
  });
});

test('the file’s properties name the program where nobody is known, never what is left to fill in', () => {
  expect(named('2024年政府工作报告任务分解表').author).toBe('任务分解助手');
});
