import { overlaps, type Range } from '../../../src/grid/address';
import { ExcelError, type HostObject, NotEmulated } from '../host-object';
import type { ConditionalFormatModel, SheetModel } from '../model/workbook-model';
import { guardLooks, type World } from '../world';
import { rangeAreas } from './range-areas';

/** The rules that touch these ranges. */
export function conditionalFormats(world: World, sheet: SheetModel, ranges: readonly Range[]): HostObject {
  const rules = (): ConditionalFormatModel[] =>
    sheet.conditionalFormats.filter((rule) =>
      rule.ranges.some((one) => ranges.some((range) => overlaps(one, range))),
    );
  const object = (rule: ConditionalFormatModel): HostObject =>
    conditionalFormat(world, sheet, rule, rules().length);
  const byId = (id: string): HostObject => {
    const rule = rules().find((one) => one.id === id);
    if (!rule) throw new ExcelError('ItemNotFound', `no conditional format ${id}`);
    return object(rule);
  };
  return {
    kind: 'ConditionalFormatCollection',
    items: () => rules().map(object),
    item: byId,
    call: {
      getItem: byId,
      getItemAt: (index: number) => {
        const rule = rules()[index];
        if (!rule) throw new ExcelError('ItemNotFound', `no conditional format ${index}`);
        return object(rule);
      },
      getCount: () => rules().length,
      add: (type: string) => {
        guardLooks(sheet, world.switches);
        if (type !== 'Custom') throw new NotEmulated(`conditional format ${type}`);
        const rule: ConditionalFormatModel = {
          id: `cf${world.model.nextId++}`,
          type,
          ranges,
          formula: '',
          stopIfTrue: false,
          fill: null,
          color: null,
          bold: null,
          numberFormat: null,
        };
        // A new rule comes first, as in Excel.
        sheet.conditionalFormats = [rule, ...sheet.conditionalFormats];
        return object(rule);
      },
      clearAll: () => {
        guardLooks(sheet, world.switches);
        const gone = new Set(rules());
        sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => !gone.has(rule));
      },
    },
  };
}

function conditionalFormat(
  world: World,
  sheet: SheetModel,
  rule: ConditionalFormatModel,
  several: number,
): HostObject {
  const custom = (): HostObject => {
    if (rule.type !== 'Custom') {
      // office-js #2180
      throw new ExcelError('InvalidOperation', 'This operation is not permitted for the current object.');
    }
    return customFormat(world, sheet, rule, several);
  };
  return {
    kind: 'ConditionalFormat',
    key: { Id: rule.id },
    get: {
      id: () => rule.id,
      type: () => rule.type,
      stopIfTrue: () => rule.stopIfTrue,
      priority: () => sheet.conditionalFormats.indexOf(rule),
      custom,
      customOrNullObject: () => (rule.type === 'Custom' ? custom() : null),
    },
    set: {
      stopIfTrue: (value: boolean) => {
        guardLooks(sheet, world.switches);
        rule.stopIfTrue = value;
      },
      priority: (value: number) => {
        guardLooks(sheet, world.switches);
        const others = sheet.conditionalFormats.filter((one) => one !== rule);
        sheet.conditionalFormats = [...others.slice(0, value), rule, ...others.slice(value)];
      },
    },
    call: {
      getRanges: () => rangeAreas(world, sheet, rule.ranges),
      delete: () => {
        guardLooks(sheet, world.switches);
        if (several > 1 && world.switches.has('rules-undeletable'))
          throw new ExcelError('ItemNotFound', 'office-js #5222');
        sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one !== rule);
      },
    },
  };
}

function customFormat(
  world: World,
  sheet: SheetModel,
  rule: ConditionalFormatModel,
  several: number,
): HostObject {
  const change = (part: Partial<ConditionalFormatModel>): void => {
    guardLooks(sheet, world.switches);
    Object.assign(rule, part);
  };
  const open = world.switches.has('rule-colours-null') ? null : '';
  return {
    kind: 'CustomConditionalFormat',
    get: {
      rule: () => ({
        kind: 'ConditionalFormatRule',
        get: {
          formula: () => {
            if (several > 1 && world.switches.has('rules-unreadable')) {
              throw new ExcelError('GeneralException', 'office-js #6827');
            }
            return rule.formula;
          },
        },
        set: {
          formula: (formula: string) => {
            if (!formula.startsWith('=')) throw new ExcelError('InvalidArgument', `no formula: ${formula}`);
            if (world.switches.has('undefined-names')) refuseUndefined(world, formula);
            change({ formula });
          },
        },
      }),
      format: () => ({
        kind: 'ConditionalRangeFormat',
        get: {
          numberFormat: () => rule.numberFormat ?? open,
          font: () => ({
            kind: 'ConditionalRangeFont',
            get: { color: () => rule.color ?? open, bold: () => rule.bold },
            set: {
              color: (color: string) => {
                change({ color });
              },
              bold: (bold: boolean) => {
                change({ bold });
              },
            },
          }),
          fill: () => ({
            kind: 'ConditionalRangeFill',
            get: { color: () => rule.fill ?? open },
            set: {
              color: (fill: string) => {
                change({ fill });
              },
            },
          }),
        },
        set: {
          numberFormat: (numberFormat: string) => {
            change({ numberFormat });
          },
        },
      }),
    },
  };
}

/** Names of ours that a formula asks and that are not there. */
function refuseUndefined({ model }: World, formula: string): void {
  for (const [name] of formula.matchAll(/\b_tba_\w+/g)) {
    if (!model.names.some((one) => one.name.toLowerCase() === name.toLowerCase()))
      throw new ExcelError('InvalidArgument', `no name ${name}`);
  }
}
