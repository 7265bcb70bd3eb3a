import fc from 'fast-check';
import { ledgerPlan } from '../../src/actions/build-ledger';
import { unitTabsPlan } from '../../src/actions/build-unit-tabs';
import { draftCircular } from '../../src/actions/circular';
import { draftNotices } from '../../src/actions/notices';
import { statisticsOf } from '../../src/actions/statistics';
import { understand } from '../../src/actions/understand';
import { statisticsPlan } from '../../src/actions/write-statistics';
import type { State } from '../../src/timing/model';
import { factsOf } from '../../src/taskpane/pages/ledger/ledger-facts';
import { countStates, listed } from '../../src/taskpane/pages/overdue/listing';
import { unitBars } from '../../src/taskpane/pages/overdue/load';
import { viewAt } from '../../src/taskpane/pages/overdue/view';
import { needsOf } from '../../src/taskpane/pages/start/needs';
import { unitRows } from '../../src/taskpane/pages/statistics/rows';
import { runs } from '../amount';
import { workbook } from '../grid/sheet';
import { sheetIn, table } from './planned-figures';
import { smallLedger, smallTable, someDay, someRows } from './small-table';

const SOURCE = smallTable({ title: '某区2024年政府工作报告任务分解表', roadLed: '交通局' });
const SOON = 30;
const ALL = { states: new Set<State>(), text: '', only: null };

test('whatever the ledger says and whatever the date, every page, sheet and paper has the same figures', async () => {
  await fc.assert(
    fc.asyncProperty(someRows(), someDay, async (rows, asOf) => {
      const known = understand(workbook(SOURCE, smallLedger(rows)), { asOf });
      const { all, occurrences, byUnit } = statisticsOf(known);
      const { done, overdue, soon, open, undated } = all;
      const { items } = viewAt(known, asOf, SOON);

      expect(countStates(items)).toEqual({ done, overdue, soon, open, undated });
      const urgent = needsOf(known).find(({ what }) => what.id === 'pane.home.overdue');
      expect(urgent?.what.params['count'] ?? 0).toBe(overdue);
      expect(factsOf(known).find(({ id }) => id === 'pane.ledger.states')?.params).toEqual({
        ...{ done, overdue, late: occurrences.overdue },
      });
      const groups = new Map(listed(items, ALL, 'unit').map((one) => [one.name, one.overdue]));
      const bars = new Map(unitBars(items.map(({ item }) => item)).map((one) => [one.name, one.counts]));
      const page = new Map(unitRows(statisticsOf(known)).map(({ name, counts }) => [name, counts]));
      const led = byUnit.filter(({ lead }) => lead.items > 0);
      for (const { unit, lead } of led) {
        expect([unit, groups.get(unit)]).toEqual([unit, lead.overdue]);
        expect([unit, bars.get(unit)]).toMatchObject([unit, { overdue: lead.overdue, done: lead.done }]);
        expect([unit, page.get(unit)?.slice(0, 4)]).toEqual([
          unit,
          [lead.items, lead.done, lead.overdue, lead.soon],
        ]);
      }

      const lights = table(sheetIn(ledgerPlan(known, 'zh-CN').plan, 'ledger'), '任务序号');
      const red = lights.filter((row) => String(row['亮灯'] ?? '').startsWith('▲'));
      expect(red).toHaveLength(occurrences.overdue);
      const { plan } = unitTabsPlan(known, { language: 'zh-CN', by: 'unit' }, new Map());
      const index = table(sheetIn(plan, 'index'), '序号').filter((row) => typeof row['序号'] === 'number');
      // It names dates (期次), and here each has one unit that leads it.
      expect(index.reduce((sum, row) => sum + Number(row['牵头逾期'] ?? 0), 0)).toBe(occurrences.overdue);
      const [total] = table(sheetIn(statisticsPlan(known, 'zh-CN'), 'summary'), '序号');
      expect(total).toMatchObject({
        ...{ 总体: '合计', 项数: all.items, '●绿灯': done, '▲红灯': overdue },
        ...{ '△黄灯': soon, '○未到期': open, '—无时限': undated },
      });

      const { text } = await draftCircular(known);
      const said = (pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? 0);
      expect([said(/分解为(\d+)项/), said(/逾期未完成(\d+)项/)]).toEqual([all.items, overdue]);
      expect(said(/其中逾期(\d+)期次/)).toBe(occurrences.overdue);
      const { notices } = await draftNotices(known);
      const urged = led.filter(({ lead }) => lead.overdue + lead.soon > 0);
      expect(
        notices.map(({ urging }) => [urging.unit, urging.overdue.length, urging.soon.length]).sort(),
      ).toEqual(urged.map(({ unit, lead }) => [unit, lead.overdue, lead.soon]).sort());
    }),
    { numRuns: runs(25, 400) },
  );
});
