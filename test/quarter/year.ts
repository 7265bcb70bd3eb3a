import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { reportedCellsPlan } from '../../src/actions/mark-done';
import { understand } from '../../src/actions/understand';
import type { JsonDocument } from '../../src/cli/contract/document';
import { run } from '../../src/cli/run';
import type { SummaryDocument } from '../../src/cli/contract/summary';
import type { VersionsDocument } from '../../src/cli/contract/versions';
import { FileHost } from '../../src/hosts/file/file-host';
import { decidedFields, isPending } from '../../src/ledger/adjustment';
import { paragraphTexts } from '../../src/word/model';
import { readWord } from '../../src/word/read-word';
import { load } from '../actions/tabs-workbook';
import { Form } from './fill-in';

type Summary = JsonDocument & SummaryDocument;
type Versions = JsonDocument & VersionsDocument;

/** What the office saw through the year. */
export interface Year {
  readonly imported: JsonDocument;
  /** The figures at the end of each step, by its date. */
  readonly figures: Readonly<Record<string, Summary['summary']>>;
  /** Requests for later dates that waited for a decision. */
  readonly requests: readonly string[];
  /** Every paragraph of the half-year's circular. */
  readonly circular: readonly string[];
  readonly revised: Versions;
  readonly next: Versions;
  readonly exits: Readonly<Record<string, number>>;
}

const SAMPLE = path.join(process.cwd(), 'assets/samples/word-table.docx');
const ROSTER = {
  kind: 'task-breakdown-roster',
  version: 1,
  aliases: {},
  members: { 各街镇: ['东街道', '西镇'] },
  successions: [
    { kind: 'leader', from: '李文华', to: '周明', since: '2024-06-01' },
    { kind: 'unit', from: '科技局', to: '工业和信息化局', since: '2024-06-01' },
  ],
};

/**
 * Plays a year with the command line: a table from Word, handed out, two returns, a date put off, a leader and a unit succeeded, the
 * circular, a revised version, and the next year's table. In a folder of its own, taken away afterwards.
 */
export async function playYear(say: (line: string) => void = () => undefined): Promise<Year> {
  const folder = await mkdtemp(path.join(tmpdir(), 'year-'));
  const at = (name: string): string => path.join(folder, name);
  const exits: Record<string, number> = {};
  const figures: Record<string, Summary['summary']> = {};
  const cli = async <T>(step: string, ...args: string[]): Promise<T> => {
    let text = '';
    let problem = '';
    exits[step] = await run([...args, '--json'], {
      out: (part) => (text += part),
      error: (part) => (problem += part),
    });
    if (text === '') throw new Error(`${step}: ${problem}`);
    return JSON.parse(text) as T;
  };
  const count = async (step: string, file: string, asOf: string): Promise<void> => {
    const { summary } = await cli<Summary>(step, 'summary', at(file), '--as-of', asOf);
    figures[asOf] = summary;
    const { items, done, overdue, soon, open, adjusted } = summary;
    say(
      `   ${asOf}：${items} 项，已完成 ${done}，逾期 ${overdue}，临近 ${soon}，未到期 ${open}，已调整 ${adjusted}`,
    );
  };
  const collect = async (
    step: string,
    file: string,
    out: string,
    asOf: string,
    fill: Filled,
  ): Promise<void> => {
    const sent = at(`${step}填报`);
    await mkdir(sent);
    await cli(step, 'units', at(file), '--out', at(`${step}.xlsx`), '--separate', sent, '--as-of', asOf);
    const returned: string[] = [];
    for (const [unit, work] of Object.entries(fill)) {
      const name = path.join(sent, `${unit}.xlsx`);
      const form = await Form.open(await readFile(name));
      work(
        form,
        (task, item) =>
          form.rows.find(
            (row) => form.text(row, '任务序号') === task && form.text(row, '指标序号') === item,
          ) ?? 0,
      );
      await writeFile(name, await form.bytes());
      returned.push(name);
    }
    const files = [at(`${step}.xlsx`), ...returned];
    await cli(`${step}收回`, 'collect', ...files, '--out', at(out), '--as-of', asOf);
  };
  try {
    say('1. 一月：从 Word 导入');
    const imported = await cli<JsonDocument>('import', 'import', SAMPLE, '--out', at('一月.xlsx'));

    say('2. 一季度：分给各单位，收回');
    await collect('一季度', '一月.xlsx', '三月.xlsx', '2024-03-31', {
      工业和信息化局: (form, row) => {
        done(form, row('1', '1'), 2024, 3, 28);
      },
      教育局: (form, row) => {
        done(form, row('7', '1'), 2024, 3, 20);
      },
      民政局: (form, row) => {
        done(form, row('8', '1'), 2024, 2, 27);
      },
      住房城乡建设局: (form, row) => {
        form.set(row('4', '1'), '申请调整至', new Date(Date.UTC(2024, 4, 31)));
        form.set(row('4', '1'), '申请理由', '施工图审查延后');
      },
    });
    await count('summary-1', '三月.xlsx', '2024-03-31');

    say('3. 五月：批准一项延期');
    const requests = await grant(at('三月.xlsx'), at('五月.xlsx'));
    await count('summary-2', '五月.xlsx', '2024-05-15');

    say('4. 六月：领导接任，科技局并入工业和信息化局；上半年收回');
    await writeFile(at('名册.json'), JSON.stringify(ROSTER));
    const to = ['--out', at('六月.xlsx'), '--as-of', '2024-06-30'];
    await cli('roster', 'ledger', at('五月.xlsx'), '--roster', at('名册.json'), ...to);
    await collect('上半年', '六月.xlsx', '半年.xlsx', '2024-06-30', {
      工业和信息化局: (form, row) => {
        done(form, row('3', '1'), 2024, 5, 30);
      },
      住房城乡建设局: (form, row) => {
        done(form, row('4', '1'), 2024, 5, 28);
      },
    });
    await count('summary-3', '半年.xlsx', '2024-06-30');

    say('5. 上半年通报');
    await cli('circular', 'circular', at('半年.xlsx'), '--out', at('通报.docx'), '--as-of', '2024-06-30');
    await cli('circular-check', 'circular-check', at('半年.xlsx'), at('通报.docx'));
    const { blocks } = readWord(new Uint8Array(await readFile(at('通报.docx'))));

    say('6. 八月：表修订了，台账跟到新版本');
    await rewrite(at('一月.xlsx'), at('修订.xlsx'), (set) => {
      set('2', '工作任务', '新签约亿元以上项目25个，到位资金30亿元。');
      set('5', '完成时限', '11月30日');
    });
    const revised = await cli<Versions>('compare', 'compare', at('一月.xlsx'), at('修订.xlsx'));
    const since = ['--as-of', '2024-08-01', '--out', at('八月.xlsx')];
    await cli('follow', 'ledger', at('修订.xlsx'), '--from', at('半年.xlsx'), ...since);
    await count('summary-4', '八月.xlsx', '2024-08-01');

    say('7. 明年：结转');
    await rewrite(at('修订.xlsx'), at('明年.xlsx'), (set) => {
      set('', 'title', '示例区2025年《政府工作报告》重点任务分解表');
      set('1', '工作任务', '新增规模以上工业企业15家。');
      set('8', '工作任务', '开展农村黑臭水体排查整治。');
      set('8', '主要时间节点或阶段性量化指标', '9月底前，完成整治。');
    });
    const next = await cli<Versions>(
      'carry',
      'compare',
      at('八月.xlsx'),
      at('明年.xlsx'),
      '--as-of',
      '2025-01-20',
    );
    const then = ['--as-of', '2025-01-20', '--out', at('明年一月.xlsx')];
    await cli('carry-over', 'ledger', at('明年.xlsx'), '--from', at('八月.xlsx'), ...then);
    await count('summary-5', '明年一月.xlsx', '2025-01-20');
    return { imported, figures, requests, circular: paragraphTexts(blocks), revised, next, exits };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Filled = Readonly<Record<string, (form: Form, row: (task: string, item: string) => number) => void>>;

function done(form: Form, row: number, year: number, month: number, day: number): void {
  form.set(row, '状态', '已完成');
  form.set(row, '完成日期', new Date(Date.UTC(year, month - 1, day)));
}

/** What units ask for is granted as asked; answers whose items these were. */
async function grant(from: string, to: string): Promise<readonly string[]> {
  const host = FileHost.open(new Uint8Array(await readFile(from)));
  const understanding = understand(await host.read(), { asOf: '2024-04-20' });
  const { occurrences, rows } = understanding.progress.link;
  const decided = occurrences.flatMap((occurrence) => {
    const entry = rows.get(occurrence.key)?.entry;
    const asked = entry && isPending(entry) ? entry.requestTo : null;
    if (!entry || !asked?.date) return [];
    const decision = { to: asked.date, reason: entry.requestReason, by: '区长办公会', on: '2024-04-20' };
    return [{ occurrence, fields: decidedFields(decision, asked, 'zh-CN') }];
  });
  const plan = reportedCellsPlan(understanding, decided);
  if (!plan) throw new Error('the ledger cannot be written');
  await host.apply(plan);
  await writeFile(to, host.bytes());
  return decided.map(({ occurrence: { task, subject } }) => `${task.number ?? ''}（${subject.number}）`);
}

type Setter = (task: string, column: string, text: string) => void;

/** Another version of the table, with cells changed by the number of their task. */
async function rewrite(from: string, to: string, change: (set: Setter) => void): Promise<void> {
  const book = await load(await readFile(from));
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('no sheet');
  const rows = Array.from({ length: sheet.rowCount }, (_, index) => index + 1);
  const header = rows.find((row) => sheet.getCell(row, 1).text === '序号') ?? 0;
  change((task, column, text) => {
    if (column === 'title') {
      sheet.getCell('A1').value = text;
      return;
    }
    const row = rows.find((one) => one > header && sheet.getCell(one, 1).text === task) ?? 0;
    const columns = Array.from({ length: sheet.columnCount }, (_, index) => index + 1);
    const at = columns.find((one) => sheet.getCell(header, one).text === column) ?? 0;
    sheet.getCell(row, at).value = text;
  });
  await book.xlsx.writeFile(to);
}
