import { MAX_COLUMNS, MAX_ROWS } from '../../src/grid/address';
import type { WorkbookPlan } from '../../src/plan/model';
import { defaultSettings, settingsXml } from '../../src/settings/xml';
import { FULL, MARKS, plan, put } from '../contracts/plans';
import { pick, TEXTS, type Random } from './mutate';

const NUMBERS: readonly number[] = [
  -1,
  0,
  1,
  2,
  0.5,
  255,
  256,
  409,
  410,
  65_535,
  MAX_COLUMNS - 1,
  MAX_COLUMNS,
  MAX_ROWS - 1,
  MAX_ROWS,
  1e9,
  1e308,
  -1e308,
];

/** Every operation that changes a sheet, over a sheet of that name: what is mutated. */
function wholePlan(sheet: string): WorkbookPlan {
  return plan(
    put(FULL),
    put(FULL, { identity: { kind: 'unit', key: '财政局' }, name: '财政局', after: sheet }),
    { ...MARKS, sheet },
    {
      op: 'add-column',
      sheet,
      column: 9,
      width: 12,
      cells: [{ row: 1, value: '状态', copyStyleFrom: { row: 1, column: 1 } }],
    },
    {
      op: 'set-cells',
      sheet,
      cells: [{ place: { row: 2, column: 2 }, before: '交通运输局', after: '交通局' }],
    },
    { op: 'store-settings', before: null, after: settingsXml(defaultSettings()) },
  );
}

/** The plan with one to three things about it changed; every value keeps its kind, as the types of a plan demand. */
export function mutatedPlan(sheet: string, random: Random): WorkbookPlan {
  const made = structuredClone(wholePlan(sheet)) as unknown;
  for (let left = 1 + Math.floor(random() * 3); left > 0; left--) change(made, random);
  return made as WorkbookPlan;
}

interface Slot {
  readonly of: Record<string, unknown> | unknown[];
  readonly key: string;
}

/** Words that say which kind of thing follows: other words in their place are no plan. */
const FIXED = new Set(['op', 'kind', 'id', 'style', 'horizontal', 'vertical', 'orientation', 'paper']);

function change(made: unknown, random: Random): void {
  const slots = slotsOf(made);
  const slot = pick(slots, random);
  if (!slot) return;
  const target = slot.of as Record<string, unknown>;
  const value = target[slot.key];
  if (Array.isArray(value)) {
    const at = Math.floor(random() * value.length);
    if (random() < 0.4) value.splice(at, 1);
    else value.splice(at, 0, structuredClone(value[Math.floor(random() * value.length)]));
  } else if (typeof value === 'number') target[slot.key] = pick(NUMBERS, random) ?? 0;
  else if (typeof value === 'string') target[slot.key] = pick(TEXTS, random) ?? '';
  else if (typeof value === 'boolean') target[slot.key] = !value;
}

function slotsOf(of: unknown): Slot[] {
  if (typeof of !== 'object' || of === null) return [];
  return Object.entries(of).flatMap(([key, value]) => {
    const slot: Slot = { of: of as Record<string, unknown>, key };
    const isLeaf = typeof value !== 'object' || value === null;
    if (isLeaf) return FIXED.has(key) ? [] : [slot];
    return [...(Array.isArray(value) && value.length > 0 ? [slot] : []), ...slotsOf(value)];
  });
}
