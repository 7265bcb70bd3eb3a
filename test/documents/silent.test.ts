import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { circularFindings } from '../../src/actions/check-circular';
import { draftCircular } from '../../src/actions/circular';
import { understand } from '../../src/actions/understand';
import { circularOfWord } from '../../src/circular/read-circular';
import { writePaper } from '../../src/documents/write/write-paper';
import { defaultSettings, settingsXml } from '../../src/settings/xml';
import { FileHost } from '../../src/hosts/file/file-host';
import { readWord } from '../../src/word/read-word';
import { sheet, workbook } from '../grid/sheet';

const UNITS = ['发展改革局', '交通局', '教育局', '民政局', '财政局'];
const TASKS = Array.from({ length: 9 }, (_, at) => ({
  number: String(at + 1),
  text: `推进第${at + 1}号工程建设，新增床位${(at + 1) * 20}张。`,
  by: ['3月底', '6月底', '9月底', '12月底'][at % 4] ?? '',
  due: ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31'][at % 4] ?? '',
}));
const SOURCE = sheet([
  ['某某区2024年政府工作报告任务分解表'],
  ['序号', '类别', '工作任务', '分管领导', '牵头单位', '责任单位', '完成时限'],
  ...TASKS.map(({ number, text, by }, at) => [
    ...[number, at < 5 ? '一、产业' : '二、民生', text, ['张建国', '李文华'][at % 2] ?? ''],
    ...[
      at % 3 === 0 ? `${UNITS[at % 5] ?? ''}、${UNITS[(at + 1) % 5] ?? ''}` : (UNITS[at % 5] ?? ''),
      '财政局',
      by,
    ],
  ]),
]);
const HEADER = [
  '任务序号',
  '任务内容',
  '指标序号',
  '时间节点',
  '状态',
  '完成日期',
  '完成数值',
  '进展情况',
  '调整后时限',
  '调整依据',
];

const entry = fc.tuple(
  fc.constantFrom('', '推进中', '已完成'),
  fc.constantFrom('', '2024-03-20', '2024-06-05', '2024-10-10'),
  fc.constantFrom('', '3', '60'),
  fc.constantFrom('', '已完成招标，正在施工，预计9月竣工。', '完成投资2亿元'),
  fc.constantFrom('', '2024-11-30'),
  fc.constantFrom('', '会议纪要'),
);

test('the check of circulars finds nothing in a draft of ours, whatever the ledger says', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(entry, { minLength: 9, maxLength: 9 }),
      fc.constantFrom('2024-02-10', '2024-03-31', '2024-06-30', '2024-07-15', '2024-12-31', '2025-01-20'),
      fc.subarray(UNITS),
      fc.constantFrom(null, '2024-01-31', '2024-03-31', '2024-06-29'),
      async (entries, asOf, returned, since) => {
        const ledger = sheet(
          [
            HEADER,
            ...TASKS.map(({ number, text, due }, at) => [number, text, '', due, ...(entries[at] ?? [])]),
          ],
          { name: '进度台账', own: { kind: 'ledger', key: '' } },
        );
        const stored = {
          ...defaultSettings(),
          returns: returned.map((unit) => ({ unit, asOf, source: unit })),
        };
        const grid = { ...workbook(SOURCE, ledger), settings: settingsXml(stored) };
        const understanding = understand(grid, { asOf });
        const { paper, text } = await draftCircular(understanding, { choices: { since } });
        const circular = circularOfWord(readWord(await writePaper(paper)));
        const findings = circularFindings(circular, understanding, 'zh-CN');
        const told = findings.map(({ check, message }) => `${check} ${JSON.stringify(message)}`);
        expect([told, told.length > 0 ? text : '']).toEqual([[], '']);
      },
    ),
    { numRuns: 25 },
  );
});

// Limits without a year are those of the table, also in a later year.
test.each(['2024-03-31', '2024-06-30', '2025-01-15', '2026-11-30'])(
  'nor in one of a real table: %s',
  async (asOf) => {
    const file = await readFile(path.join(process.cwd(), 'assets/samples/shuangtaizi-2024.xlsx'));
    const understanding = understand(await FileHost.open(new Uint8Array(file)).read(), { asOf });
    const { paper } = await draftCircular(understanding);
    const circular = circularOfWord(readWord(await writePaper(paper)));
    expect(circularFindings(circular, understanding, 'zh-CN')).toEqual([]);
  },
);
