import type { SheetContent } from '../../../plan/sheet-content';
import type { ProbeId } from '../../self-check';
import { base64 } from '../base64';
import { queueCheck } from '../insert-sheets';
import { rangeAt, sheetAt } from '../places';
import { inFront, readTrip, roundTrip } from '../round-trip';
import type { Probe } from './probe';
import { INSERTED } from './scratch';

const cell = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });

/** A sheet as plans put them: letters, fills, a list, a rule, a hidden column, panes. */
const SAMPLE: SheetContent = {
  columns: [{ width: 12 }, { width: 30 }, { width: 10, hidden: true }],
  rows: [
    {
      height: 30,
      cells: [
        { value: '自检', style: 0 },
        { value: '3月5日', style: 0 },
        { value: 1, style: 0 },
      ],
    },
    {
      cells: [
        { value: '是', style: 1 },
        { value: '=1+1', style: 1 },
        { value: 45_292, style: 2 },
      ],
    },
  ],
  styles: [
    {
      font: { name: '宋体', size: 12, bold: true },
      fill: '#DDEBF7',
      horizontal: 'center',
      vertical: 'center',
    },
    { font: { name: '宋体', size: 10.5 }, wrap: true, vertical: 'center' },
    { font: { name: '宋体', size: 10.5 }, numberFormat: 'yyyy-mm-dd', vertical: 'center' },
  ],
  merges: [],
  freeze: { rows: 1, columns: 1 },
  validations: [{ range: cell(1, 0), rule: { kind: 'list', items: ['是', '否'] }, strict: false }],
  conditionalFormats: [{ range: cell(1, 1), formula: '$A2="是"', format: { fill: '#FFC7CE' } }],
};

async function removeSheets(ids: readonly string[]): Promise<void> {
  await inFront(() =>
    roundTrip(({ workbook }) => {
      for (const id of ids) workbook.worksheets.getItem(id).delete();
      return () => undefined;
    }),
  );
}

/** What a printer must be there for, and what comes from elsewhere: formulas and looks, copied to other cells, and whole sheets, copied and from a file. */
export const SHEET_PROBES: Readonly<
  Record<Extract<ProbeId, 'printer' | 'copies' | 'sheet-copy' | 'insertion'>, Probe>
> = {
  printer(sheet) {
    return readTrip(({ workbook }) => {
      const page = sheetAt(workbook, sheet).pageLayout.load('orientation');
      return () => ({ fine: true, detail: page.orientation });
    });
  },

  async copies(sheet) {
    const first = { top: 14, left: 1, bottom: 14, right: 3 };
    const below = { ...first, top: 15, bottom: 17 };
    await roundTrip(({ workbook }) => {
      const of = sheetAt(workbook, sheet);
      rangeAt(of, cell(14, 0)).values = [[1]];
      rangeAt(of, cell(14, 1)).values = [['=A15+1']];
      rangeAt(of, first).format.fill.color = '#DDEBF7';
      rangeAt(of, { ...first, left: 2 }).merge(false);
      rangeAt(of, cell(14, 1)).conditionalFormats.add('Custom').custom.rule.formula = '=$A15=1';
      rangeAt(of, { ...below, right: 1 }).copyFrom(rangeAt(of, cell(14, 1)), 'Formulas');
      rangeAt(of, below).copyFrom(rangeAt(of, first), 'Formats');
      return () => undefined;
    });
    return readTrip(({ workbook }) => {
      const of = sheetAt(workbook, sheet);
      const last = rangeAt(of, cell(17, 1)).load('formulas,format/fill/color');
      const rules = rangeAt(of, below).conditionalFormats.getCount();
      const merged = rangeAt(of, below).getMergedAreasOrNullObject();
      merged.load('areaCount');
      return () => {
        const [[formula] = []] = last.formulas as string[][];
        const found = [
          formula,
          last.format.fill.color.toUpperCase(),
          rules.value,
          merged.isNullObject ? 0 : merged.areaCount,
        ];
        return { fine: found.join(' ') === '=A18+1 #DDEBF7 1 3', detail: found.join(' ') };
      };
    });
  },

  async 'sheet-copy'(sheet) {
    const { id, name } = await roundTrip(({ workbook }) => {
      const of = sheetAt(workbook, sheet);
      const copy = of.copy('After', of).load('id,name');
      return () => ({ id: copy.id, name: copy.name });
    });
    await removeSheets([id]);
    return { fine: name !== '' && name !== sheet };
  },

  async insertion(sheet) {
    const { workbookOf } = await import(/* webpackChunkName: "excel-insertion" */ '../../file/workbook-of');
    const file = base64(await workbookOf([{ name: INSERTED, content: SAMPLE }]));
    const { ids, same } = await roundTrip(({ workbook }) => {
      const added = workbook.insertWorksheetsFromBase64(file, { positionType: 'After', relativeTo: sheet });
      const check = queueCheck(sheetAt(workbook, INSERTED), SAMPLE, true);
      return () => ({ ids: added.value, same: check() });
    });
    await removeSheets(ids);
    return { fine: same, detail: String(ids.length) };
  },
};
