import fc from 'fast-check';
import { statisticsOf } from '../../src/actions/statistics';
import { understand } from '../../src/actions/understand';
import { standingsOf } from '../../src/ledger/standing';
import { itemsOf } from '../../src/statistics/items';
import type { Figures } from '../../src/statistics/figures';
import type { Summary } from '../../src/statistics/summary';
import { workbook } from '../grid/sheet';
import { smallLedger, smallTable, someDay, someRows } from './small-table';

const SOURCE = smallTable({ title: '某区2024年政府工作报告任务分解表', roadLed: '交通局' });

function summary(asOf: string, ...rows: string[][]): Summary {
  const sheets = rows.length > 0 ? [SOURCE, smallLedger(rows)] : [SOURCE];
  return statisticsOf(understand(workbook(...sheets), { asOf }));
}

test('items count once, occurrences apart, and what a unit leads is told from what it supports', () => {
  const { all, occurrences, byUnit, byLeader, bySection, byQuarter } = summary('2024-07-01');
  // 4 items: two of task 1 (one of them with four dates), one of task 2, one of task 3.
  expect(all).toMatchObject({
    items: 4,
    due: 3,
    done: 0,
    overdue: 3,
    soon: 0,
    open: 0,
    undated: 1,
    adjusted: 0,
  });
  expect(occurrences).toEqual({ all: 7, overdue: 4 });
  expect(byUnit.map(({ unit, lead, support }) => [unit, lead.items, lead.overdue, support.items])).toEqual([
    ['发展改革局', 2, 2, 1],
    ['交通局', 1, 1, 0],
    ['教育局', 1, 0, 0],
    ['财政局', 0, 0, 3],
  ]);
  expect(byLeader.map(({ leader, items, open, undated }) => [leader, items, open, undated])).toEqual([
    ['张建国', 2, 0, 0],
    ['李文华', 2, 0, 1],
  ]);
  expect(bySection.map(({ section, items }) => [section, items])).toEqual([
    ['一、产业', 3],
    ['二、民生', 1],
  ]);
  expect(byQuarter.map((one) => [one.year, one.quarter, one.occurrences, one.overdue])).toEqual([
    [2024, 1, 2, 2],
    [2024, 2, 2, 2],
    [2024, 3, 1, 0],
    [2024, 4, 1, 0],
  ]);
});

test('done late is done, and not in time; done without a date counts as in time', () => {
  const design = ['1', '建设产业园区。', '1', '3月底前完成设计；', '2024-03-31', '已完成'];
  const road = ['2', '修建乡村道路。', '', '6月底前完工。', '2024-06-30', '已完成'];
  const late = summary('2024-07-01', [...design, '2024-04-02'], [...road, '']).all;
  expect(late).toMatchObject({ due: 3, done: 2, rate: 0.5, onTimeRate: 1 / 3 });
  const inTime = summary('2024-07-01', [...design, '2024-03-20'], [...road, '2024-06-30']).all;
  expect(inTime.onTimeRate).toBe(2 / 3);
  // Seen from before it was done.
  expect(summary('2024-04-01', [...design, '2024-04-02']).all).toMatchObject({ done: 0, overdue: 2 });
});

test('an approved later date counts; one that nobody approved does not', () => {
  const road = ['2', '修建乡村道路。', '', '6月底前完工。', '2024-06-30', '', '', '2024-09-30'];
  expect(summary('2024-07-01', [...road, '区政府常务会议']).all).toMatchObject({
    overdue: 2,
    open: 1,
    adjusted: 1,
    due: 2,
  });
  expect(summary('2024-07-01', [...road, '']).all).toMatchObject({ overdue: 3, adjusted: 0, due: 3 });
  expect(summary('2024-10-01', [...road, '区政府常务会议']).all).toMatchObject({ overdue: 3, adjusted: 1 });
});

test('whatever the ledger says, the figures add up', () => {
  fc.assert(
    fc.property(someRows(), someDay, (rows, asOf) => {
      const understanding = understand(workbook(SOURCE, smallLedger(rows)), { asOf });
      const { all, occurrences, byUnit, byLeader, bySection, byQuarter, byMonth } =
        statisticsOf(understanding);
      const each: Figures[] = [
        all,
        ...byUnit.flatMap(({ lead, support }) => [lead, support]),
        ...byLeader,
        ...bySection,
      ];
      for (const one of each) {
        expect(one.done + one.overdue + one.soon + one.open + one.undated).toBe(one.items);
        expect(one.due).toBeGreaterThanOrEqual(one.overdue);
        expect(one.due).toBeLessThanOrEqual(one.items);
        for (const rate of [one.rate, one.onTimeRate]) expect(rate >= 0 && rate <= 1).toBe(true);
      }
      const sum = (list: readonly Figures[], field: keyof Figures): number =>
        list.reduce((total, one) => total + one[field], 0);
      for (const field of ['items', 'due', 'done', 'overdue', 'adjusted'] as const) {
        expect(sum(bySection, field)).toBe(all[field]);
        expect(sum(byLeader, field)).toBe(all[field]);
      }
      const { link } = understanding.progress;
      const standings = standingsOf(link.occurrences, { link, asOf, soonDays: 30 });
      const undated = standings.filter(({ by }) => by === null).length;
      expect(byQuarter.reduce((total, one) => total + one.occurrences, undated)).toBe(occurrences.all);
      expect(byQuarter.reduce((total, one) => total + one.overdue, 0)).toBe(occurrences.overdue);
      // The months of the year add up to its quarters.
      for (const { year, quarter, ...figures } of byQuarter) {
        const months = byMonth.filter(({ month }) => year === 2024 && Math.ceil(month / 3) === quarter);
        if (months.length === 0) continue;
        for (const field of ['occurrences', 'done', 'overdue'] as const)
          expect(months.reduce((total, one) => total + one[field], 0)).toBe(figures[field]);
      }
      // What `check` says of the states is the same.
      const states = [...understanding.states.values()].flatMap(({ task, indicators }) => [
        ...(task ? [task] : []),
        ...indicators,
      ]);
      expect(itemsOf(standings, understanding.breakdown).map(({ state }) => state)).toEqual(states);
    }),
  );
});

/** The dates of the small table, by its items; a unit that leads each, and the unit that supports it. */
const WRITTEN = [
  { item: '1/1', dates: ['2024-03-31'], lead: '发展改革局' },
  { item: '1/2', dates: ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31'], lead: '发展改革局' },
  { item: '2/', dates: ['2024-06-30'], lead: '交通局' },
  { item: '3/', dates: [null], lead: '教育局' },
] as const;

/** What a row of the ledger makes of a date, by the words of the definitions alone: days are counted, nothing of ours is asked. */
function byHand(rows: readonly (readonly string[])[], asOf: string) {
  const days = (date: string): number => Date.parse(date) / 86_400_000;
  const rank = ['overdue', 'soon', 'open', 'undated', 'done'] as const;
  return WRITTEN.map(({ item, dates, lead }) => {
    const each = dates.map((date) => {
      const row = rows.find(
        ([task = '', , number = '', , due = '']) => `${task}/${number}` === item && due === (date ?? ''),
      );
      const [, , , , , status = '', doneOn = '', later = '', basis = ''] = row ?? [];
      const by = basis !== '' && later !== '' ? later : date;
      const done = ['已完成', '已销号'].includes(status) && (doneOn === '' || doneOn <= asOf);
      const left = by === null ? Infinity : days(by) - days(asOf);
      const state = done
        ? 'done'
        : by === null
          ? 'undated'
          : left < 0
            ? 'overdue'
            : left <= 30
              ? 'soon'
              : 'open';
      return {
        ...{ state, due: by !== null && by <= asOf, adjusted: by !== date },
        inTime: state === 'done' && (doneOn === '' || by === null || doneOn <= by),
      } as const;
    });
    return {
      lead,
      state: rank.find((one) => each.some(({ state }) => state === one)),
      due: each.some(({ due }) => due),
      onTime: each.every(({ due, inTime }) => !due || inTime),
      adjusted: each.some(({ adjusted }) => adjusted),
      overdue: each.filter(({ state }) => state === 'overdue').length,
    };
  });
}

test('whatever the ledger says, the figures are those that a person counts from its rows', () => {
  fc.assert(
    fc.property(someRows(), someDay, (rows, asOf) => {
      const items = byHand(rows, asOf);
      const count = (own: typeof items) => ({
        items: own.length,
        ...Object.fromEntries(
          (['done', 'overdue', 'soon', 'open', 'undated'] as const).map((state) => [
            state,
            own.filter((one) => one.state === state).length,
          ]),
        ),
        due: own.filter(({ due }) => due).length,
        adjusted: own.filter(({ adjusted }) => adjusted).length,
        onTimeRate:
          own.filter(({ due }) => due).length === 0
            ? 0
            : own.filter(({ due, onTime }) => due && onTime).length / own.filter(({ due }) => due).length,
      });
      const { all, occurrences, byUnit } = summary(asOf, ...rows.map((row) => [...row]));
      expect(all).toMatchObject(count(items));
      expect(occurrences).toEqual({ all: 7, overdue: items.reduce((sum, { overdue }) => sum + overdue, 0) });
      for (const { unit, lead } of byUnit)
        expect([unit, lead]).toMatchObject([unit, count(items.filter((one) => one.lead === unit))]);
    }),
  );
});
