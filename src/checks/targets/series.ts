import type { Indicator, Task } from '../../breakdown/model';
import { remembered } from '../../grid/remembered';
import type { CivilDate } from '../../timing/model';
import { parentNumber } from '../parent-item';
import { readQuantities, type Quantity } from '../../quantities/read-quantities';

/** One figure of one dated indicator. */
export interface Stage {
  readonly indicator: Indicator;
  readonly quantity: Quantity;
  /** The last date on which the indicator is due. */
  readonly due: CivilDate;
  /** Whether the words name a stretch of time (`1-3月份`, `二季度`, `每月`), not the day by which something stands. */
  readonly perPeriod: boolean;
  /** Whether that stretch begins with the year (`一季度`, `上半年`, `1-9月`, `全年`). */
  readonly fromStart: boolean;
}

/** The figures of one thing in one measure over the stages of a task, by due date. Never empty. */
export interface Series {
  readonly thing: string;
  readonly unit: string;
  readonly comparison: Quantity['comparison'];
  readonly stages: readonly [Stage, ...Stage[]];
}

/** A figure that may belong to a series, and what it has in common with the others of that series. */
interface Figure {
  readonly quantity: Quantity;
  readonly key: string;
}

/**
 * The figures of an item that name their thing; one without joins only where it is the whole item. The same thing twice
 * in one item is left out: which of the two continues the series cannot be known.
 */
const figuresOf = remembered((text): readonly Figure[] => {
  const all = readQuantities(text);
  const figures = new Map<string, Quantity | null>();
  for (const quantity of all) {
    const { attribute, thing, unit, comparison } = quantity;
    if (attribute || (thing === '' && all.length > 1)) continue;
    const key = [unit, comparison, thing].join('\n');
    figures.set(key, figures.has(key) ? null : quantity);
  }
  return [...figures].flatMap(([key, quantity]) => (quantity ? { key, quantity } : []));
});

/**
 * Sorts the figures of a task's indicators into series. Only indicators under one inner heading, or under one parent
 * item, belong together. A figure without a named thing joins only where the whole item is that figure (`完成50%`).
 */
export function seriesOf(task: Task): readonly Series[] {
  // Many tasks have no figures at all.
  let groups: Map<string, Stage[]> | null = null;
  for (let n = 0; n < task.indicators.length; n++) {
    const indicator = task.indicators[n];
    const due = indicator?.timing.due.at(-1);
    if (!indicator || due === undefined) continue;
    const figures = figuresOf(indicator.text);
    if (figures.length === 0) continue;
    const perPeriod = namesPeriod(indicator);
    const fromStart = beginsWithYear(indicator);
    const place = placeOf(indicator);
    groups ??= new Map();
    for (const { quantity, key } of figures) {
      const group = place === '' ? key : `${place}\n${key}`;
      const stages = groups.get(group);
      const stage = { indicator, quantity, due, perPeriod, fromStart };
      if (stages) stages.push(stage);
      else groups.set(group, [stage]);
    }
  }
  if (!groups) return NONE;
  const all: Series[] = [];
  for (const stages of groups.values()) {
    // Most stand alone.
    if (stages.length > 1) stages.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
    if (!holdsOne(stages)) continue;
    const { thing, unit, comparison } = stages[0].quantity;
    all.push({ thing, unit, comparison, stages });
  }
  return all;
}

const NONE: readonly Series[] = [];

function holdsOne(stages: readonly Stage[]): stages is Series['stages'] {
  return stages.length > 0;
}

/** The heading and the parent item that an indicator stands under; '' for most. */
function placeOf(indicator: Indicator): string {
  const { heading } = indicator;
  const parent = parentNumber(indicator);
  return heading === null && parent === '' ? '' : `${heading ?? ''}\n${parent}`;
}

/** `二季度`, `4-6月份`, `下半年` are stretches; `二季度末`, `6月底前` are days. */
function namesPeriod({ timing }: Indicator): boolean {
  if (timing.kind === 'range' || timing.kind === 'every' || timing.kind === 'in') return true;
  return /(?:季度|下半年)$/.test(timing.phrase ?? '');
}

function beginsWithYear({ timing }: Indicator): boolean {
  return timing.kind === 'year' || FROM_START.test(plainPhrase(timing.phrase ?? ''));
}

const FROM_START = /^(?:20\d\d年)?(?:第?[一1]季度|上半年|前|[1一]月?[-—–～~至到])/;
/** A table says the same few times over and over. */
const plainPhrase = remembered((phrase) => phrase.normalize('NFKC'));
