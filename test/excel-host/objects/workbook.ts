import { ExcelError, type HostObject } from '../host-object';
import { sheetById, type World } from '../world';
import { customXmlParts } from './custom-xml';
import { names } from './names';
import { rangeObject } from './range';
import { type InsertOptions, insertWorksheets } from './insert-worksheets';
import { worksheets } from './worksheets';

/** The root of Excel's object model. */
export function workbook(world: World): HostObject {
  const { model } = world;
  return {
    kind: 'Workbook',
    get: {
      worksheets: () => worksheets(world),
      names: () => names(world, null),
      protection: () => ({ kind: 'WorkbookProtection', get: { protected: () => model.structureProtected } }),
      customXmlParts: () => customXmlParts(world),
      functions: () => ({
        kind: 'Functions',
        call: { date: (...date: number[]) => serial(date, model.date1904) },
      }),
      application: () => ({
        kind: 'Application',
        call: {
          suspendScreenUpdatingUntilNextSync: () => null,
          createWorkbook: (base64: string) => {
            if (world.switches.has('no-new-workbooks'))
              throw new ExcelError('GeneralException', 'extension hardening');
            return {
              kind: 'WorkbookCreated',
              call: {
                open: () => {
                  model.opened.push(base64);
                },
              },
            };
          },
        },
      }),
    },
    call: {
      insertWorksheetsFromBase64: (file: string, options: InsertOptions | null) =>
        insertWorksheets(world, file, options ?? {}),
      getActiveCell: () => {
        const { range, sheet } = model.active;
        const cell = { ...range, bottom: range.top, right: range.left };
        return rangeObject(world, sheetById(model, sheet), cell);
      },
    },
  };
}

/** `DATE(year, month, day)` counts in the date system of the workbook. */
function serial([year = 0, month = 0, day = 0]: readonly number[], date1904: boolean): HostObject {
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const value = Math.round((Date.UTC(year, month - 1, day) - epoch) / 86_400_000);
  return { kind: 'FunctionResult', get: { value: () => value, error: () => null } };
}
