import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ledgerPlan } from '../../src/actions/build-ledger';
import { statisticsOf } from '../../src/actions/statistics';
import { understand } from '../../src/actions/understand';
import { FileHost } from '../../src/hosts/file/file-host';
import type { SheetContent } from '../../src/plan/sheet-content';
import { fromSerial, toSerial } from '../../src/timing/civil';

/**
 * The figures of a real table at five dates, counted here from nothing but the rows of its ledger as a person would: by their cells. Every
 * third row is reported done, every seventh put off with approval.
 */
const DATES = ['2024-03-31', '2024-04-01', '2024-07-01', '2024-09-30', '2024-12-31'];
const SOON = 30;

interface Row {
  readonly units: readonly string[];
  readonly by: string | null;
  readonly done: boolean;
}

async function filled(): Promise<FileHost> {
  const file = await readFile(path.join(process.cwd(), 'assets/samples/shuangtaizi-2024.xlsx'));
  const host = FileHost.open(new Uint8Array(file));
  const { plan } = ledgerPlan(understand(await host.read(), { asOf: '2024-07-01' }), 'zh-CN');
  const [put] = plan.operations;
  if (put?.op !== 'put-sheet') throw new Error('no ledger');
  await host.apply({ ...plan, operations: [{ ...put, content: reported(put.content) }] });
  return host;
}

function columnsOf({ rows }: SheetContent): {
  readonly header: number;
  readonly at: (name: string) => number;
} {
  const header = rows.findIndex(({ cells }) => cells.some((cell) => cell?.value === '完成日期'));
  const names = rows[header]?.cells.map((cell) => cell?.value) ?? [];
  return { header, at: (name) => names.indexOf(name) };
}

function reported(content: SheetContent): SheetContent {
  const { header, at } = columnsOf(content);
  const rows = content.rows.map((row, index) => {
    if (index <= header) return row;
    const cells = [...row.cells];
    const set = (name: string, value: string | number): void => {
      cells[at(name)] = { ...cells[at(name)], value };
    };
    const n = index - header;
    if (n % 3 === 0) {
      set('状态', '已完成');
      set('完成日期', toSerial(`2024-0${1 + (n % 9)}-15`, false) ?? 0);
    }
    if (n % 7 === 0) {
      set('调整后时限', toSerial('2024-11-20', false) ?? 0);
      set('调整依据', '区政府常务会议');
    }
    return { ...row, cells };
  });
  return { ...content, rows };
}

function rowsAt(content: SheetContent, asOf: string): Row[] {
  const { header, at } = columnsOf(content);
  return content.rows.slice(header + 1).map(({ cells }) => {
    const value = (name: string) => cells[at(name)]?.value ?? null;
    const date = (name: string): string | null => {
      const serial = value(name);
      return typeof serial === 'number' ? fromSerial(serial, false) : null;
    };
    const doneOn = date('完成日期');
    return {
      units: String(value('报送单位') ?? '')
        .split('、')
        .filter((name) => name !== ''),
      by: date('调整后时限') ?? date('时间节点'),
      done: value('状态') === '已完成' && (doneOn === null || doneOn <= asOf),
    };
  });
}

function stateOf({ by, done }: Row, asOf: string): 'done' | 'overdue' | 'soon' | 'open' | 'undated' {
  if (done) return 'done';
  if (by === null) return 'undated';
  if (by < asOf) return 'overdue';
  return (Date.parse(by) - Date.parse(asOf)) / 86_400_000 <= SOON ? 'soon' : 'open';
}

const ORDER = ['overdue', 'soon', 'open', 'undated', 'done'] as const;

let host: FileHost;
beforeAll(async () => {
  host = await filled();
});

test.each(DATES)('at %s the summary is what the rows of the ledger come to', async (asOf) => {
  const content = (await host.readContent([{ sheet: '进度台账' }])).get('进度台账');
  const rows = rowsAt(content ?? ({ rows: [] } as unknown as SheetContent), asOf);
  const { all, occurrences, byUnit } = statisticsOf(understand(await host.read(), { asOf }));
  expect(occurrences).toEqual({
    all: rows.length,
    overdue: rows.filter((row) => stateOf(row, asOf) === 'overdue').length,
  });
  // Texts of one item differ where it has stages: the first row tells it by its 期次, so items are counted by those.
  const { header, at } = columnsOf(content as SheetContent);
  const turns = (content as SheetContent).rows
    .slice(header + 1)
    .map(({ cells }) => String(cells[at('期次')]?.value ?? ''));
  const items: Row[][] = [];
  rows.forEach((row, n) => {
    const turn = turns[n] ?? '';
    if (turn === '' || turn.startsWith('1/')) items.push([row]);
    else items.at(-1)?.push(row);
  });
  const states = items.map((item) => ORDER.find((state) => item.some((row) => stateOf(row, asOf) === state)));
  const count = (state: (typeof ORDER)[number]): number => states.filter((one) => one === state).length;
  expect(all).toMatchObject({
    items: items.length,
    done: count('done'),
    overdue: count('overdue'),
    soon: count('soon'),
    open: count('open'),
    undated: count('undated'),
    due: items.filter((item) => item.some(({ by }) => by !== null && by <= asOf)).length,
  });
  const units = new Set(rows.flatMap((row) => row.units));
  for (const unit of units) {
    const own = items.filter((item) => item.some((row) => row.units.includes(unit)));
    expect([unit, byUnit.find((one) => one.unit === unit)?.lead.items]).toEqual([unit, own.length]);
  }
});
