import fc from 'fast-check';
import { buildLedger } from '../../src/actions/build-ledger';
import { carriedOperation, carryOverPlan } from '../../src/actions/carry-over';
import { reportedCellsPlan } from '../../src/actions/mark-done';
import { settingsPlan } from '../../src/actions/store-settings';
import { understand, type Understanding } from '../../src/actions/understand';
import { FileHost } from '../../src/hosts/file/file-host';
import { decidedFields } from '../../src/ledger/adjustment';
import type { ChangedFields } from '../../src/ledger/entry-changes';
import { gridOfLedger } from '../../src/ledger/read-ledger';
import type { WorkbookPlan } from '../../src/plan/model';
import { runs } from '../amount';
import { bytesOf, type Line, load } from './tabs-workbook';

jest.setTimeout(300_000);

/** Each with two items that are due once; by its words each item is known whatever is changed around it. */
const TASKS: readonly Line[] = [
  ['建设智慧停车平台，方便群众出行停车', '完成停车平台招标', '停车平台上线运行', '城市管理局'],
  ['改造城区老旧小区，更换供热供水管网', '老旧小区全部开工', '老旧小区竣工验收', '住房城乡建设局'],
  ['新建标准化农贸市场，规范流动摊点经营', '农贸市场完成选址', '农贸市场投入使用', '商务局'],
  ['开展重点群体职业技能培训，促进稳定就业', '培训机构遴选完毕', '培训学员结业发证', '人力资源社会保障局'],
  ['治理河道沿线生活污水，改善水体质量', '污水管线排查完毕', '水质断面考核达标', '生态环境分局'],
].map(([text = '', first = '', second = '', lead = '']) => ({
  text,
  items: `（1）5月底前，${first}；\n（2）11月底前，${second}。`,
  lead,
  support: '财政局',
}));
const ITEMS = TASKS.flatMap(({ items = '' }) =>
  [...items.matchAll(/底前，(.*?)[；。]/g)].map(([, item = '']) => item),
);
const SUCCESSIONS = [
  { kind: 'unit', from: '城市管理局', to: '综合行政执法局', since: '2024-02-01' },
  { kind: 'unit', from: '商务局', to: '财政局', since: '2024-03-01' },
] as const;

const revision = fc.record({
  kept: fc.shuffledSubarray(
    TASKS.map((_, at) => at),
    { minLength: 2 },
  ),
  reworded: fc.subarray(TASKS.map((_, at) => at)),
});
const item = fc.nat(ITEMS.length - 1);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('write' as const), item }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('adjust' as const), item }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('succeed' as const), at: fc.nat(SUCCESSIONS.length - 1) }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'rebuild' as const }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('revise' as const), revision }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('carry' as const), revision }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'undo' as const }) },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** A workbook, and what must stand in its ledger. */
interface State {
  readonly bytes: Uint8Array;
  readonly year: number;
  readonly tasks: readonly number[];
  /** By item: 进展情况, and what the office decided. */
  readonly said: ReadonlyMap<string, ChangedFields>;
}

async function tableOf(
  { kept, reworded }: { kept: readonly number[]; reworded: readonly number[] },
  year: number,
) {
  const lines = kept.flatMap((at): Line[] => {
    const line = TASKS[at];
    return line ? [reworded.includes(at) ? { ...line, text: `${line.text}，健全长效机制` } : line] : [];
  });
  const book = await load(await bytesOf(lines));
  const title = book.getWorksheet('任务分解')?.getCell('A1');
  if (title) title.value = `${year}年重点任务分解表`;
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function opened(bytes: Uint8Array, year: number): Promise<{ host: FileHost; read: Understanding }> {
  const host = FileHost.open(bytes);
  return { host, read: understand(await host.read(), { asOf: `${year}-07-01` }) };
}

/** The table of a new file, with ledger and decisions of the old one taken over in one step. */
async function takenOver({ bytes, year }: State, table: Uint8Array, to: number): Promise<Uint8Array> {
  const { host: oldHost, read: old } = await opened(bytes, year);
  const grid = gridOfLedger(old.workbook.sheets);
  const content = grid && (await oldHost.readContent([{ sheet: grid.name }])).get(grid.name);
  if (!grid || !content) throw new Error('no ledger');
  const { host, read } = await opened(table, to);
  const carried = carriedOperation(read, old);
  const settings = carried?.after ?? null;
  const fresh = understand({ ...read.workbook, settings }, { asOf: `${to}-07-01` });
  const from = { name: '旧.xlsx', understanding: old, ledger: { understanding: old, grid, content } };
  await host.apply(carryOverPlan(fresh, carried, from, 'zh-CN'));
  return host.bytes();
}

function reported(read: Understanding, at: string, fields: ChangedFields): WorkbookPlan | null {
  const occurrence = read.progress.link.occurrences.find(({ text }) => text.includes(at));
  return occurrence ? reportedCellsPlan(read, [{ occurrence, fields }]) : null;
}

/** What stands in the ledger where the item is, or where its row was put when the table lost it. */
function found(
  { progress: { link } }: Understanding,
  at: string,
): { at: 'item' | 'unmatched' | 'lost'; said: ChangedFields } {
  const own = link.occurrences.find(({ text }) => text.includes(at));
  const row = own ? link.rows.get(own.key) : link.unmatched.find(({ itemText }) => itemText.includes(at));
  if (!row) return { at: 'lost', said: {} };
  const { progress, basis, adjustedTo } = row.entry;
  return { at: own ? 'item' : 'unmatched', said: { progress, basis, adjustedTo: adjustedTo?.date ?? '' } };
}

async function expectKept({ bytes, year, tasks, said }: State): Promise<void> {
  const { read } = await opened(bytes, year);
  const stays = tasks.flatMap((at) => ITEMS.slice(2 * at, 2 * at + 2));
  for (const [at, fields] of said) {
    const now = found(read, at);
    expect([at, now.at]).toEqual([at, stays.includes(at) ? 'item' : 'unmatched']);
    expect([at, now.said]).toEqual([at, expect.objectContaining(fields)]);
  }
}

/** What was decided within a year says nothing of the next. */
function nextYear(said: State['said']): State['said'] {
  return new Map([...said].map(([at, { progress = '' }]) => [at, { progress }]));
}

async function after(
  state: State,
  one: Exclude<Step, { kind: 'undo' }>,
  count: number,
): Promise<{ state: State; undo: WorkbookPlan | null }> {
  const { bytes, year, said } = state;
  if (one.kind === 'revise' || one.kind === 'carry') {
    const to = one.kind === 'carry' ? year + 1 : year;
    const taken = await takenOver(state, await tableOf(one.revision, to), to);
    const kept = one.kind === 'carry' ? nextYear(said) : said;
    return { state: { bytes: taken, year: to, tasks: one.revision.kept, said: kept }, undo: null };
  }
  const { host, read } = await opened(bytes, year);
  if (one.kind === 'rebuild') {
    await buildLedger(host, read, 'zh-CN');
    return { state: { ...state, bytes: host.bytes() }, undo: null };
  }
  if (one.kind === 'succeed') {
    const more = SUCCESSIONS[one.at] ?? SUCCESSIONS[0];
    const plan = settingsPlan(read.workbook, (settings) => ({
      ...settings,
      successions: [...settings.successions.filter(({ from }) => from !== more.from), more],
    }));
    const { inverse } = await host.apply(plan);
    return { state: { ...state, bytes: host.bytes() }, undo: inverse };
  }
  const at = ITEMS[one.item] ?? '';
  const decision = {
    to: `${year}-12-0${(count % 9) + 1}`,
    reason: `原因${count}`,
    by: '区长',
    on: `${year}-06-01`,
  };
  const fields = one.kind === 'write' ? { progress: `进展${count}` } : decidedFields(decision, null, 'zh-CN');
  const plan = reported(read, at, fields);
  if (!plan) return { state, undo: null };
  const { inverse } = await host.apply(plan);
  const now = new Map(said).set(at, { ...said.get(at), ...fields });
  return { state: { ...state, bytes: host.bytes(), said: now }, undo: inverse };
}

test('entries survive any sequence of adjusting, succeeding, merging, revising, carrying over and undoing', async () => {
  const host = FileHost.open(await tableOf({ kept: TASKS.map((_, at) => at), reworded: [] }, 2024));
  await buildLedger(host, understand(await host.read(), { asOf: '2024-07-01' }), 'zh-CN');
  const start: State = { bytes: host.bytes(), year: 2024, tasks: TASKS.map((_, at) => at), said: new Map() };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 9 }), async (steps) => {
      let state = start;
      const before: { readonly state: State; readonly undo: WorkbookPlan | null }[] = [];
      for (const [count, one] of steps.entries()) {
        if (one.kind === 'undo') {
          const last = before.pop();
          if (!last) continue;
          if (last.undo) {
            const undoing = FileHost.open(state.bytes);
            await undoing.apply(last.undo);
            state = { ...last.state, bytes: undoing.bytes() };
          } else state = last.state;
        } else {
          const next = await after(state, one, count);
          before.push({ state, undo: next.undo });
          state = next.state;
        }
        await expectKept(state);
      }
    }),
    { numRuns: runs(6, 15) },
  );
});
