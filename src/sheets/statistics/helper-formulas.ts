import { columnName } from '../../grid/address';
import { keyParts } from '../../ledger/keys';
import type { Standing } from '../../ledger/standing';
import type { ContentCell } from '../../plan/sheet-content';
import { isDue, isOnTime, type Item } from '../../statistics/items';
import { toSerial } from '../../timing/civil';
import type { CivilDate, State } from '../../timing/model';
import { LIGHT_SIGNS } from '../ledger/lights';
import type { LedgerPlaces } from './ledger-places';

/**
 * What the figures are counted from: hidden columns beside them, one row for every row of the ledger, whatever order the ledger is
 * brought into. `state`, `due`, `onTime` and `adjusted` are the item's, and stand in the row of its first occurrence only.
 */
export const HELPERS = [
  'sign',
  'key',
  'by',
  'first',
  'late',
  'moved',
  'state',
  'due',
  'onTime',
  'adjusted',
  'leads',
  'supports',
  'leaders',
  'section',
  'doneBy',
] as const;
export type Helper = (typeof HELPERS)[number];

/** A name that stands for several units, and the two cells that hold it and them. */
export interface Group {
  readonly name: string;
  readonly members: readonly string[];
  readonly cells: { readonly name: string; readonly members: string };
}

/** Whether any occurrence of an item holds a value in a helper column. */
type Any = (helper: Helper, value: string) => string;

const UNDATED = '—';
const SIGN: Readonly<Record<State, string>> = { ...LIGHT_SIGNS, undated: UNDATED };
/** From the worst to the best but one: what an item of several occurrences is, if any of them is. */
const WORST = [LIGHT_SIGNS.overdue, LIGHT_SIGNS.soon, LIGHT_SIGNS.open, UNDATED] as const;

/** Helper columns at a place of the statistics sheet. */
export class Helpers {
  /**
   * @param left 0-based column of the first
   * @param top 0-based row of the first row
   * @param groups names that stand for several units, and the two cells that hold each and its members
   */
  constructor(
    readonly left: number,
    readonly top: number,
    private readonly places: LedgerPlaces,
    private readonly asOf: string,
    private readonly groups: readonly Group[],
  ) {}

  /** The whole of a helper column, absolute. */
  range(helper: Helper): string {
    const name = this.column(helper);
    return `$${name}$${this.top + 1}:$${name}$${this.top + Math.max(1, this.places.rows)}`;
  }

  private column(helper: Helper): string {
    return columnName(this.left + HELPERS.indexOf(helper));
  }

  private at(helper: Helper, row: number): string {
    return `$${this.column(helper)}${this.top + row + 1}`;
  }

  /** The helper cells of one row, with what they come to now. `item` where the row is the first of its item. */
  cells(row: number, standing: Standing, item: Item | null, asOf: CivilDate): ContentCell[] {
    const values = valuesOf(standing, item, asOf, (names) => this.membersOf(names));
    const count = item ? standing.occurrence.count : 1;
    return HELPERS.map((helper) => ({ value: values[helper], formula: this.formula(helper, row, count) }));
  }

  /** @param count occurrences of the item that begins in the row: as the ledger is written they stand one below the other */
  private formula(helper: Helper, row: number, count: number): string {
    const { places, asOf } = this;
    const ledger = (column: Parameters<LedgerPlaces['cell']>[0]): string => places.cell(column, row);
    const own = (one: Helper): string => this.at(one, row);
    const several = `${ledger('turn')}<>""`;
    const below = (one: Helper): string => `${own(one)}:${this.at(one, row + count - 1)}`;
    const whole = (one: Helper): string => this.range(one);
    const anyIn =
      (range: typeof whole): Any =>
      (one, value) =>
        `COUNTIFS(${range('key')},${own('key')},${range(one)},${value})>0`;
    /**
     * What the occurrences of the item come to. They are looked for in the whole column only where the ledger has been sorted
     * otherwise: for each item that would be work for all rows.
     */
    const ofItem = (come: (any: Any) => string): string => {
      const anywhere = come(anyIn(whole));
      if (count === 1) return anywhere;
      const together = `AND(${ledger('turn')}="1/${count}",COUNTIF(${below('key')},${own('key')})=${count})`;
      return `IF(${together},${come(anyIn(below))},${anywhere})`;
    };
    switch (helper) {
      case 'sign':
        return `LEFT(${ledger('light')},1)`;
      case 'key': {
        const content = `MID(${ledger('key')},IFERROR(FIND(" ",${ledger('key')}),0)+1,99)`;
        // A tilde would be read as an escape where the key is looked for.
        return `SUBSTITUTE(IFERROR(LEFT(${content},FIND(".",${content},FIND(".",${content})+1)),${content}),"~","_")`;
      }
      case 'by': {
        const [later, due] = [ledger('adjustedTo'), ledger('due')];
        return `IF(N(${later})*(TRIM(${ledger('basis')})<>""),${later},IF(ISNUMBER(${due}),${due},""))`;
      }
      case 'first':
        return `IF(${several},IF(LEFT(${ledger('turn')},2)="1/",1,0),1)`;
      case 'late': {
        const inTime = `AND(${own('sign')}="${LIGHT_SIGNS.done}",IF(ISNUMBER(${ledger('doneOn')}),INT(${ledger('doneOn')})<=${own('by')},TRUE))`;
        return `IF(ISNUMBER(${own('by')}),IF(${own('by')}<=${asOf},IF(${inTime},0,1),0),0)`;
      }
      case 'moved': {
        const later = ledger('adjustedTo');
        return `IF(N(${later})*(TRIM(${ledger('basis')})<>""),IF(${later}<>${ledger('due')},1,0),0)`;
      }
      case 'state': {
        const worst = ofItem((any) =>
          WORST.reduceRight<string>(
            (rest, sign) => `IF(${any('sign', `"${sign}"`)},"${sign}",${rest})`,
            `"${LIGHT_SIGNS.done}"`,
          ),
        );
        return `IF(${own('first')}=0,"",IF(${several},${worst},${own('sign')}))`;
      }
      case 'due':
        return `IF(${own('first')}=0,0,IF(${several},${ofItem((any) => `IF(${any('by', `"<="&${asOf}`)},1,0)`)},IF(ISNUMBER(${own('by')}),IF(${own('by')}<=${asOf},1,0),0)))`;
      case 'onTime':
        return `IF(${own('due')}=0,0,IF(${several},${ofItem((any) => `IF(${any('late', '1')},0,1)`)},1-${own('late')}))`;
      case 'adjusted':
        return `IF(${own('first')}=0,0,IF(${several},${ofItem((any) => `IF(${any('moved', '1')},1,0)`)},${own('moved')}))`;
      case 'leads':
        return this.expanded(ledger('reporting'));
      case 'supports':
        return this.expanded(ledger('support'));
      case 'leaders':
        return `"、"&${ledger('leader')}&"、"`;
      case 'section':
        return `${ledger('sheet')}&"｜"&SUBSTITUTE(${ledger('section')},CHAR(10),"、")&"、"`;
      case 'doneBy':
        return `IF(${own('sign')}="${LIGHT_SIGNS.done}",IF(ISNUMBER(${ledger('doneOn')}),INT(${ledger('doneOn')}),IF(ISNUMBER(${own('by')}),MIN(${own('by')},${asOf}),${asOf})),"")`;
    }
  }

  /** The names that the formula of `expanded` comes to. */
  private membersOf(names: readonly string[]): readonly string[] {
    return names.flatMap((name) => this.groups.find((group) => group.name === name)?.members ?? [name]);
  }

  /** Names between marks, so that a name is found and not a part of a longer one; groups are their members. */
  private expanded(cell: string): string {
    return this.groups.reduce(
      (text, { cells }) => `SUBSTITUTE(${text},"、"&${cells.name}&"、","、"&${cells.members}&"、")`,
      `"、"&${cell}&"、"`,
    );
  }
}

function valuesOf(
  { state, by, adjusted, entry, occurrence }: Standing,
  item: Item | null,
  asOf: CivilDate,
  expanded: (names: readonly string[]) => readonly string[],
): Record<Helper, string | number> {
  const serial = by === null ? null : toSerial(by, false);
  const now = toSerial(asOf, false) ?? 0;
  const doneOn = entry?.doneOn?.date ?? null;
  const parts = keyParts(occurrence.content.replace(/\+\d+$/, ''));
  const inTime = state === 'done' && (doneOn ?? by ?? '') <= (by ?? '');
  const names = (list: readonly string[]): string => `、${list.join('、')}、`;
  return {
    sign: SIGN[state],
    key: parts ? `${parts.task}.${parts.item}.`.replaceAll('~', '_') : occurrence.content,
    by: serial ?? '',
    first: item ? 1 : 0,
    late: by !== null && by <= asOf && !inTime ? 1 : 0,
    moved: adjusted ? 1 : 0,
    state: item ? SIGN[item.state] : '',
    due: item && isDue(item, asOf) ? 1 : 0,
    onTime: item && isDue(item, asOf) && isOnTime(item, asOf) ? 1 : 0,
    adjusted: item?.adjusted === true ? 1 : 0,
    leads: names(expanded(occurrence.subject.leads)),
    supports: names(expanded(occurrence.subject.supports)),
    leaders: names(occurrence.subject.leaders),
    section: `${occurrence.table.sheet}｜${occurrence.task.sections.join('、').replaceAll('\n', '、')}、`,
    doneBy:
      state === 'done'
        ? ((doneOn === null ? null : toSerial(doneOn, false)) ?? Math.min(serial ?? now, now))
        : '',
  };
}
