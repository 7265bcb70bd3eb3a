import { overlaps, type Range } from '../../../src/grid/address';
import { type HostObject, invalidArgument } from '../host-object';
import { common, sizeOf, without } from '../model/cells';
import type { SheetModel, ValidationModel } from '../model/workbook-model';
import { guard } from '../world';

type Record_ = Readonly<Record<string, unknown>>;

/** `Range.dataValidation`. */
export function dataValidation(sheet: SheetModel, range: Range): HostObject {
  const touching = (): ValidationModel[] => sheet.validations.filter((one) => overlaps(one.range, range));
  /** The one rule that holds on every cell of the range. */
  const only = (): ValidationModel | null => {
    const found = touching();
    const [first] = found;
    if (!first) return null;
    const same = found.every((one) => JSON.stringify(body(one)) === JSON.stringify(body(first)));
    const covered = found.reduce((sum, one) => sum + sizeOf(common(one.range, range)), 0);
    return same && covered === sizeOf(range) ? first : null;
  };
  const put = (part: Partial<ValidationModel>): void => {
    guard(sheet);
    const old = only();
    cut(sheet, range);
    sheet.validations.push({
      range,
      rule: old?.rule ?? {},
      errorAlert: old?.errorAlert ?? { showAlert: true, style: 'Stop', title: '', message: '' },
      prompt: old?.prompt ?? { showPrompt: true, title: '', message: '' },
      ignoreBlanks: old?.ignoreBlanks ?? true,
      ...part,
    });
  };
  return {
    kind: 'DataValidation',
    get: {
      type: () => {
        if (touching().length === 0) return 'None';
        const one = only();
        return one ? typeOf(one) : 'MixedCriteria';
      },
      rule: () => only()?.rule ?? {},
      errorAlert: () => only()?.errorAlert ?? null,
      prompt: () => only()?.prompt ?? null,
    },
    set: {
      rule: (rule: Record_) => {
        const list = rule['list'] as { source?: unknown } | undefined;
        if (typeof list?.source === 'string' && list.source.length > 255)
          throw invalidArgument('the list is too long');
        put({ rule });
      },
      errorAlert: (errorAlert: Record_) => {
        put({ errorAlert });
      },
      prompt: (prompt: Record_) => {
        put({ prompt });
      },
    },
    call: {
      clear: () => {
        guard(sheet);
        cut(sheet, range);
      },
    },
  };
}

function body({ rule, errorAlert, prompt }: ValidationModel): unknown {
  return [rule, errorAlert, prompt];
}

function typeOf({ rule }: ValidationModel): string {
  return 'list' in rule ? 'List' : 'date' in rule ? 'Date' : 'Custom';
}

/** Takes the range out of every rule; a rule that loses its middle falls into pieces. */
function cut(sheet: SheetModel, hole: Range): void {
  sheet.validations = sheet.validations.flatMap((one) =>
    without(one.range, hole).map((range) => ({ ...one, range })),
  );
}
