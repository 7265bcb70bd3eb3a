import { styleOf } from '../cell-styles';
import { LOOK_PARTS, questionOf } from '../look-parts';
import { lastCellOf, rangeAt, sheetAt, wholeOf } from '../places';
import { readTrip, roundTrip } from '../round-trip';
import { typedText } from '../typed-text';
import type { ProbeId } from '../../self-check';
import type { ProbeResult, Probe } from './probe';
import { SCRATCH_NAME, SCRATCH_NAMESPACE } from './scratch';
import { SHEET_PROBES } from './sheet-probes';

const cell = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });
const FINE: ProbeResult = { fine: true };

async function write(sheet: string, queue: (of: Excel.Worksheet) => void): Promise<void> {
  await roundTrip(({ workbook }) => {
    queue(sheetAt(workbook, sheet));
    return () => undefined;
  });
}

function read<T>(sheet: string, queue: (of: Excel.Worksheet) => () => T): Promise<T> {
  return readTrip(({ workbook }) => queue(sheetAt(workbook, sheet)));
}

function page(queue: (of: Excel.PageLayout) => void): Probe {
  return async (sheet) => {
    await write(sheet, ({ pageLayout }) => {
      queue(pageLayout);
    });
    return FINE;
  };
}

/** Each tries one thing that plans do, on the scratch sheet; an error is the answer no. In the order of `PROBES`. */
export const PROBE_RUNS: Readonly<Record<Exclude<ProbeId, 'sheet' | 'clean' | 'event'>, Probe>> = {
  async grid(sheet) {
    const [rows, columns] = await read(sheet, (of) => {
      const last = lastCellOf(of).load('rowIndex,columnIndex');
      return () => [last.rowIndex + 1, last.columnIndex + 1] as const;
    });
    return { fine: rows === 1_048_576 && columns === 16_384, detail: `${rows}×${columns}` };
  },

  async values(sheet) {
    await write(sheet, (of) => {
      rangeAt(of, cell(0, 1)).numberFormat = 'yyyy-mm-dd' as unknown as string[][];
      rangeAt(of, { top: 0, left: 0, bottom: 0, right: 2 }).values = [['自检', 45_292, true]];
    });
    return read(sheet, (of) => {
      const cells = rangeAt(of, { top: 0, left: 0, bottom: 0, right: 2 }).load('values,text');
      return () => ({
        fine: JSON.stringify(cells.values) === '[["自检",45292,true]]',
        detail: (cells.text[0] ?? []).slice(1).join(' '),
      });
    });
  },

  async apostrophe(sheet) {
    await write(sheet, (of) => {
      rangeAt(of, cell(1, 1)).numberFormat = '@' as unknown as string[][];
      rangeAt(of, cell(1, 0)).values = [[typedText('3月5日')]];
      rangeAt(of, cell(1, 1)).values = [[typedText('=1+1', '@')]];
    });
    return read(sheet, (of) => {
      const cells = rangeAt(of, { top: 1, left: 0, bottom: 1, right: 1 }).load('values');
      return () => {
        const [[general, text] = []] = cells.values as string[][];
        return { fine: general === '3月5日' && text === '=1+1', detail: `${general ?? ''} ${text ?? ''}` };
      };
    });
  },

  async link(sheet) {
    await write(sheet, (of) => {
      const range = rangeAt(of, cell(2, 0));
      range.hyperlink = { documentReference: `'${sheet}'!A1` };
      range.values = [['自检']];
    });
    return read(sheet, (of) => {
      const range = rangeAt(of, cell(2, 0)).load('values');
      const found = range.getCellProperties({ hyperlink: true });
      return () => ({
        fine:
          (range.values as string[][])[0]?.[0] === '自检' &&
          Boolean(found.value[0]?.[0]?.hyperlink?.documentReference),
      });
    });
  },

  async sizes(sheet) {
    await write(sheet, (of) => {
      rangeAt(of, cell(3, 0)).setRowProperties([{ format: { rowHeight: 30 } }]);
      rangeAt(of, cell(3, 3)).setColumnProperties([{ format: { columnWidth: 90 } }]);
    });
    return read(sheet, (of) => {
      const rows = rangeAt(of, cell(3, 0)).getRowProperties({ format: { rowHeight: true } });
      const columns = rangeAt(of, cell(3, 3)).getColumnProperties({ format: { columnWidth: true } });
      return () => {
        const height = rows.value[0]?.format?.rowHeight ?? 0;
        const width = columns.value[0]?.format?.columnWidth ?? 0;
        return {
          fine: Math.abs(height - 30) < 1 && Math.abs(width - 90) < 1,
          detail: `30→${height} 90→${width}`,
        };
      };
    });
  },

  async fill(sheet) {
    await write(sheet, (of) => {
      rangeAt(of, cell(4, 1)).format.fill.color = '#FFFFFF';
      rangeAt(of, cell(4, 2)).format.fill.color = '#FFFF00';
    });
    return read(sheet, (of) => {
      const range = rangeAt(of, { top: 4, left: 0, bottom: 4, right: 2 });
      const found = range.getCellProperties(questionOf(LOOK_PARTS));
      return () => {
        const looks = found.value[0] ?? [];
        const fills = looks.map((one) => styleOf(one, 'General').fill ?? '–').join();
        const told = looks.map(({ format }) => format?.fill?.pattern ?? 'null').join();
        return { fine: fills === '–,#FFFFFF,#FFFF00', detail: told };
      };
    });
  },

  async border(sheet) {
    await write(sheet, (of) => {
      const line = rangeAt(of, cell(5, 0)).format.borders.getItem('EdgeTop');
      line.style = 'Continuous';
      line.color = '#808080';
    });
    return read(sheet, (of) => {
      const found = rangeAt(of, cell(5, 0)).getCellProperties(questionOf(['borders']));
      return () => {
        const colour = found.value[0]?.[0]?.format?.borders?.top?.color ?? '';
        return { fine: colour.toUpperCase() === '#808080', detail: colour };
      };
    });
  },

  async mixed(sheet) {
    await write(sheet, (of) => {
      rangeAt(of, cell(6, 0)).format.font.size = 20;
    });
    return read(sheet, (of) => {
      const range = rangeAt(of, { top: 6, left: 0, bottom: 7, right: 0 });
      const found = range.getColumnProperties(questionOf(['size']));
      return () => {
        const size = found.value[0]?.format?.font?.size ?? null;
        return { fine: size === null, detail: String(size) };
      };
    });
  },

  async style(sheet) {
    await write(sheet, (of) => {
      const range = rangeAt(of, cell(8, 0));
      range.conditionalFormats.add('Custom').custom.rule.formula = '=FALSE';
      range.format.font.bold = true;
      range.style = 'Normal';
    });
    return read(sheet, (of) => {
      const range = rangeAt(of, cell(8, 0));
      const rules = range.conditionalFormats.getCount();
      const found = range.getCellProperties(questionOf(['bold']));
      return () => ({
        fine: rules.value === 1 && found.value[0]?.[0]?.format?.font?.bold === false,
        detail: String(rules.value),
      });
    });
  },

  async rules(sheet) {
    await write(sheet, (of) => {
      const { conditionalFormats: rules } = rangeAt(of, cell(9, 0));
      const first = rules.add('Custom');
      first.custom.rule.formula = '=$A$10=1';
      first.custom.format.numberFormat = '@"▲"';
      const second = rules.add('Custom');
      second.custom.rule.formula = '=$A$10=2';
      second.custom.format.fill.color = '#FFC7CE';
      second.priority = 1;
    });
    const told = await read(sheet, (of) => {
      const rules = rangeAt(of, cell(9, 0)).conditionalFormats;
      const formulas = [0, 1].map((at) => rules.getItemAt(at).custom.rule.load('formula'));
      return () => formulas.map(({ formula }) => formula).join(' ');
    });
    await write(sheet, (of) => {
      const rules = rangeAt(of, cell(9, 0)).conditionalFormats;
      rules.getItemAt(1).delete();
      rules.getItemAt(0).delete();
    });
    return { fine: told === '=$A$10=1 =$A$10=2', detail: '' };
  },

  async 'rule-name'(sheet) {
    await write(sheet, (of) => {
      rangeAt(of, cell(10, 0)).conditionalFormats.add('Custom').custom.rule.formula =
        `=AND(${SCRATCH_NAME}_rule,TRUE)`;
    });
    return FINE;
  },

  async names(sheet) {
    await roundTrip(({ workbook }) => {
      workbook.names.add(`${SCRATCH_NAME}_自检`, wholeOf(sheetAt(workbook, sheet)).getLastCell()).visible =
        false;
      return () => undefined;
    });
    return FINE;
  },

  async view(sheet) {
    await write(sheet, (of) => {
      of.freezePanes.freezeRows(1);
      of.showGridlines = false;
    });
    return FINE;
  },

  async 'name-after-view'(sheet) {
    await roundTrip(({ workbook }) => {
      const of = sheetAt(workbook, sheet);
      of.freezePanes.freezeRows(2);
      workbook.names.add(`${SCRATCH_NAME}_view`, '=TRUE').visible = false;
      return () => undefined;
    });
    return FINE;
  },

  print: page((layout) => {
    layout.orientation = 'Landscape';
  }),
  'paper-a4': page((layout) => {
    layout.paperSize = 'A4';
  }),
  'paper-a3': page((layout) => {
    layout.paperSize = 'A3';
  }),

  async 'print-fit'(sheet) {
    await write(sheet, ({ pageLayout }) => {
      pageLayout.zoom = { horizontalFitToPages: 1 };
    });
    return read(sheet, ({ pageLayout }) => {
      pageLayout.load('zoom');
      return () => ({ fine: pageLayout.zoom.horizontalFitToPages === 1 });
    });
  },

  'print-parts': page((layout) => {
    layout.setPrintTitleRows('$1:$1');
    layout.setPrintArea('A1:C3');
    layout.headersFooters.defaultForAllPages.centerFooter = '&P';
  }),

  async validation(sheet) {
    await write(sheet, (of) => {
      rangeAt(of, cell(11, 0)).dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } };
    });
    return read(sheet, (of) => {
      const { dataValidation } = rangeAt(of, cell(11, 0));
      dataValidation.load('type,rule');
      return () => ({
        fine: dataValidation.type === 'List' && dataValidation.rule.list?.source === '是,否',
        detail: dataValidation.type,
      });
    });
  },

  async settings() {
    const xml = `<selfcheck xmlns="${SCRATCH_NAMESPACE}">自检</selfcheck>`;
    const id = await roundTrip(({ workbook }) => {
      const part = workbook.customXmlParts.add(xml).load('id');
      return () => part.id;
    });
    const back = await readTrip(({ workbook }) => {
      const text = workbook.customXmlParts.getItem(id).getXml();
      return () => text.value;
    });
    await roundTrip(({ workbook }) => {
      workbook.customXmlParts.getItem(id).delete();
      return () => undefined;
    });
    return { fine: back.includes('自检') };
  },

  ...SHEET_PROBES,

  async speed(sheet) {
    const start = performance.now();
    await write(sheet, (of) => {
      for (let row = 0; row < 250; row++) rangeAt(of, cell(20 + row, 5)).format.font.bold = true;
    });
    const ms = Math.round(performance.now() - start);
    return { fine: ms < 3_000, detail: `1000: ${ms} ms` };
  },
};
