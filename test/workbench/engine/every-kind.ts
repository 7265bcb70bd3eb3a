import { readFileSync } from 'node:fs';
import { buildLedger } from '../../../src/actions/build-ledger';
import { buildUnitTabs } from '../../../src/actions/build-unit-tabs';
import { compareWorkbooks, versionsPlan } from '../../../src/actions/compare-versions';
import { crosscheckReport } from '../../../src/actions/crosscheck-report';
import { understand, type Understanding } from '../../../src/actions/understand';
import { crosscheckPlan } from '../../../src/actions/write-crosscheck';
import { reportPlan } from '../../../src/actions/write-report';
import { writeStatistics } from '../../../src/actions/write-statistics';
import { FileHost } from '../../../src/hosts/file/file-host';
import { bytesOf, type Line } from '../../actions/tabs-workbook';

export const AS_OF = '2024-07-01';

/** Every kind of sheet that we write, as identities have them. */
export const KINDS = ['report', 'ledger', 'index', 'unit', 'summary', 'crosscheck', 'versions'] as const;

/** A table and a report about it. */
interface Given {
  readonly table: Uint8Array;
  readonly older: Uint8Array;
  readonly report: string;
}

const file = (name: string) => new Uint8Array(readFileSync(`assets/samples/${name}`));

/** 127 tasks, 50 units. */
export const large = (): Given => ({
  table: file('shuangtaizi-2024.xlsx'),
  older: file('taian-2023.xlsx'),
  report: readFileSync('assets/samples/shuangtaizi-2024-report.txt', 'utf8'),
});

const UNITS = ['财政局', '教育局', '商务局', '住建局'];
const LINES: readonly Line[] = ['收入', '招商', '校园', '供热', '绿化', '停车'].map((what, index) => ({
  text: `抓好${what}工作，新建${index + 2}个项目`,
  items: `（1）${index + 3}月底前，签约${index + 2}个；\n（2）年底前，完成全部。`,
  lead: UNITS[index % UNITS.length] ?? '',
  support: UNITS[(index + 1) % UNITS.length] ?? '',
}));

const of = async (lines: readonly Line[]): Promise<Given> => ({
  table: await bytesOf(lines),
  older: await bytesOf(lines.slice(1).map((one) => ({ ...one, text: `继续${one.text}` }))),
  report: ['三、2024年工作安排', ...lines.map(({ text }) => `${text}。`), '新建一座图书馆。'].join('\n'),
});

/** A few of each. */
export const small = (): Promise<Given> => of(LINES);

/** As many that every sheet is longer than its head. */
export const middling = (): Promise<Given> =>
  of(
    ['城东', '城西', '城南'].flatMap((where) =>
      LINES.map((one) => ({ ...one, text: `${where}${one.text}` })),
    ),
  );

/** The table with a sheet of ours of every kind: 进度台账, tabs, 单位目录, 进度统计, 检查报告, 报告对照 and 版本对照. */
export async function everyKind({ table, older, report }: Given): Promise<Uint8Array> {
  const host = FileHost.open(table);
  const now = async (): Promise<Understanding> => understand(await host.read(), { asOf: AS_OF });
  await buildLedger(host, await now(), 'zh-CN');
  await buildUnitTabs(host, await now(), { language: 'zh-CN' });
  await writeStatistics(host, await now(), 'zh-CN');
  await host.apply(reportPlan(await now(), 'zh-CN'));
  const { crosscheck } = crosscheckReport(await now(), report, 'zh-CN');
  await host.apply(crosscheckPlan(await now(), crosscheck, 'zh-CN'));
  const old = understand(await FileHost.open(older).read(), { asOf: AS_OF });
  await host.apply(versionsPlan(await now(), compareWorkbooks(old, await now()), '旧.xlsx', 'zh-CN'));
  return host.bytes();
}
