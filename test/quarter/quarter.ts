import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../src/cli/run';
import type { JsonDocument } from '../../src/cli/contract/document';
import type { CollectDocument } from '../../src/cli/contract/collect';
import type { UnitsDocument } from '../../src/cli/contract/tabs';
import { Form } from './fill-in';

type UnitsOutput = JsonDocument & UnitsDocument;
type CollectOutput = JsonDocument & CollectDocument;

/** What the office saw at each step; `docs/一个季度.md` tells the same with these numbers. */
export interface Quarter {
  readonly built: UnitsOutput;
  readonly files: number;
  readonly first: CollectOutput;
  readonly again: CollectOutput;
  readonly conflict: CollectOutput;
  readonly settled: CollectOutput;
  readonly last: CollectOutput;
  /** The last collecting wrote the very bytes that it read. */
  readonly unchanged: boolean;
  readonly rebuilt: UnitsOutput;
  readonly overdue: { readonly before: number; readonly after: number };
  /** Exit codes by step. */
  readonly exits: Readonly<Record<string, number>>;
  /** Status and progress in the rebuilt tab of the first unit, by 任务序号 and 指标序号. */
  readonly shown: ReadonlyMap<string, string>;
}

const SAMPLE = path.join(process.cwd(), 'assets/samples/shuangtaizi-2024.xlsx');

/** Plays a quarter with the command line: build, fill in, collect, settle, rebuild. In a folder of its own, taken away afterwards. */
export async function playQuarter(say: (line: string) => void = () => undefined): Promise<Quarter> {
  const folder = await mkdtemp(path.join(tmpdir(), 'quarter-'));
  const at = (name: string): string => path.join(folder, name);
  const exits: Record<string, number> = {};
  const cli = async <T>(step: string, ...args: string[]): Promise<T> => {
    let text = '';
    let problem = '';
    exits[step] = await run([...args, '--as-of', '2024-07-01', '--json'], {
      out: (part) => (text += part),
      error: (part) => (problem += part),
    });
    if (text === '') throw new Error(`${step}: ${problem}`);
    return JSON.parse(text) as T;
  };
  try {
    say('1. 生成分表，并每个单位一个文件');
    const built = await cli<UnitsOutput>(
      'build',
      ...['units', SAMPLE, '--out', at('分表.xlsx'), '--separate', at('填报')],
    );
    const { lead, support } = built.reconciliation;
    say(
      `   分表 ${built.tabs.length} 张；牵头 ${lead.source} = ${lead.tabs}，配合 ${support.source} = ${support.tabs}`,
    );

    say('2. 三个单位填报：营商局排了序，财政局改了任务文字，教育局加了一行');
    await fillIn(at('填报'), '营商局', (form) => {
      const [first = 0, second = 0] = form.rows;
      form.set(first, '状态', '已完成');
      form.set(first, '完成日期', new Date(Date.UTC(2024, 2, 28)));
      form.set(first, '进展情况', '事项目录已编制并公布。');
      form.set(second, '状态', '推进中');
      form.set(second, '进展情况', '清单调整至20项。');
      form.sortBy('时间节点');
    });
    await fillIn(at('填报'), '财政局', (form) => {
      const [first = 0] = form.rows;
      form.set(first, '任务内容', form.text(first, '任务内容').replace(/增长6%/, '增长5%'));
      form.set(first, '状态', '推进中');
    });
    await fillIn(at('填报'), '教育局', (form) => {
      form.set(form.rows[1] ?? 0, '状态', '推进中');
      form.addRow({ 任务内容: '开展校园安全大检查', 进展情况: '已检查12所学校。', 状态: '推进中' });
    });
    const returned = ['营商局', '财政局', '教育局'].map((unit) => at(`填报/${unit}.xlsx`));

    say('3. 收回填报');
    const first = await cli<CollectOutput>(
      'collect',
      'collect',
      at('分表.xlsx'),
      ...returned,
      '--out',
      at('收回.xlsx'),
    );
    say(
      `   新填报 ${first.collected.length} 处，冲突 ${first.conflicts.length} 处，改动文字 ${first.reworded.length} 处，对不上 ${first.unmatched.length} 行，未填报 ${first.notReturned.length} 个单位`,
    );

    say('4. 同样的文件再收一次');
    const again = await cli<CollectOutput>(
      'again',
      'collect',
      at('收回.xlsx'),
      ...returned,
      '--out',
      at('再收.xlsx'),
    );
    say(`   新填报 ${again.collected.length} 处，冲突 ${again.conflicts.length} 处`);

    say('5. 两个单位对同一件事说法不同');
    const shared = built.tabs
      .find(({ unit }) => unit === '营商局')
      ?.lead.find(({ task }) =>
        built.tabs.some(
          ({ unit, support: list }) => unit === '民政局' && list.some((one) => one.task === task),
        ),
      );
    for (const [unit, words] of [
      ['营商局', '四个系统已全部联通。'],
      ['民政局', '三个系统已联通，一个在调试。'],
    ] as const) {
      await fillIn(at('填报'), unit, (form) => {
        const row = form.rows.findLast((one) => form.text(one, '任务序号') === shared?.task) ?? 0;
        const last = form.rows.filter((one) => form.text(one, '任务序号') === shared?.task);
        const same = last.find((one) => form.text(one, '指标序号') === '2') ?? row;
        form.set(same, '存在问题', words);
      });
    }
    const two = [at('填报/营商局.xlsx'), at('填报/民政局.xlsx')];
    const conflict = await cli<CollectOutput>(
      'conflict',
      'collect',
      at('再收.xlsx'),
      ...two,
      '--out',
      at('冲突.xlsx'),
    );
    say(`   冲突 ${conflict.conflicts.length} 处，新填报 ${conflict.collected.length} 处`);

    say('6. 办公室选定营商局的说法');
    const accept = { conflicts: conflict.conflicts.map((one) => ({ ...one, choose: '营商局.xlsx' })) };
    await writeFile(at('处理意见.json'), JSON.stringify(accept));
    const settled = await cli<CollectOutput>(
      'settle',
      ...['collect', at('再收.xlsx'), ...two, '--out', at('台账.xlsx'), '--accept', at('处理意见.json')],
    );
    say(`   已处理 ${settled.settled.length} 处，仍有冲突 ${settled.conflicts.length} 处`);

    say('7. 重建分表');
    const rebuilt = await cli<UnitsOutput>('rebuild', 'units', at('台账.xlsx'), '--out', at('季末.xlsx'));
    const shown = new Map<string, string>();
    const form = await Form.open(await readFile(at('季末.xlsx')), '营商局');
    for (const row of form.rows) {
      const said = ['状态', '进展情况', '存在问题'].map((header) => form.text(row, header));
      if (said.some((text) => text !== ''))
        shown.set(`${form.text(row, '任务序号')}.${form.text(row, '指标序号')}`, said.join('/'));
    }
    const overdue = { before: overdueIn(built), after: overdueIn(rebuilt) };
    say(`   逾期指标由 ${overdue.before} 个减为 ${overdue.after} 个`);
    say('8. 对着重建后的工作簿，同样两个文件再收一次');
    const last = await cli<CollectOutput>(
      'last',
      ...['collect', at('季末.xlsx'), ...two, '--out', at('季末再收.xlsx')],
    );
    say(`   新填报 ${last.collected.length} 处，冲突 ${last.conflicts.length} 处`);
    const unchanged = (await readFile(at('季末再收.xlsx'))).equals(await readFile(at('季末.xlsx')));
    return {
      built,
      files: built.tabs.length,
      first,
      again,
      conflict,
      settled,
      rebuilt,
      last,
      unchanged,
      overdue,
      exits,
      shown,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function fillIn(folder: string, unit: string, fill: (form: Form) => void): Promise<void> {
  const file = path.join(folder, `${unit}.xlsx`);
  const form = await Form.open(await readFile(file));
  fill(form);
  await writeFile(file, await form.bytes());
}

function overdueIn({ tables }: JsonDocument): number {
  return tables
    .flatMap(({ tasks }) => tasks.flatMap(({ indicators }) => indicators))
    .filter(({ state }) => state === 'overdue').length;
}
