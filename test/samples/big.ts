import { rangeToA1, toA1 } from '../../src/grid/address';
import type { Cell, Grid, WorkbookGrid } from '../../src/grid/grid';
import { workbook } from '../grid/sheet';
import { readDocument } from './documents';
import { gridOf } from './grids';
import { escapeXml, HEADER, MAIN, OFFICE } from './rich/package';
import { zipParts } from './stable-zip';

/** How the texts stand in the file. `entities`: inline, every Chinese character as a numeric reference. */
export type StringStyle = 'shared' | 'inline' | 'entities';

const HEADER_ROWS = 3;

/**
 * The first table of 双台子 `times` times below itself under one header: numbers run on (127 × times), task texts are
 * all different, stated totals are right. Fifty times are 6,350 tasks.
 */
export function bigGrid(times: number): Grid {
  const base = baseGrid();
  const body = base.rows.slice(HEADER_ROWS);
  const rows: (readonly (Cell | undefined)[] | undefined)[] = base.rows
    .slice(0, HEADER_ROWS)
    .map((cells) => cells?.map((cell) => cell && retext(cell, stated(cell.text, times))));
  const merges = base.merges.filter((one) => one.top < HEADER_ROWS);
  const parts = base.merges.filter((one) => one.top >= HEADER_ROWS);
  for (let copy = 0; copy < times; copy++) {
    const offset = copy * body.length;
    for (const cells of body) {
      rows.push(
        cells?.map((cell, column) =>
          cell && column === 2 ? retext(cell, renumbered(cell.text, copy)) : cell,
        ),
      );
    }
    for (const one of parts) merges.push({ ...one, top: one.top + offset, bottom: one.bottom + offset });
  }
  return { ...base, rows, merges };
}

export function bigWorkbookGrid(times: number): WorkbookGrid {
  return workbook(bigGrid(times));
}

/** The same as the bytes of an .xlsx. */
export function bigWorkbook(times: number, strings: StringStyle = 'shared'): Uint8Array {
  const grid = bigGrid(times);
  const shared = new Map<string, number>();
  const rows = grid.rows.map((cells, row) => {
    const written = (cells ?? []).map((cell, column) => {
      const at = toA1(row, column);
      if (!cell) return `<c r="${at}" s="1"/>`;
      if (strings === 'shared') {
        const index = shared.get(cell.text) ?? shared.size;
        shared.set(cell.text, index);
        return `<c r="${at}" s="1" t="s"><v>${index}</v></c>`;
      }
      const text = strings === 'entities' ? references(cell.text) : escapeXml(cell.text);
      return `<c r="${at}" s="1" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
    });
    return `<row r="${row + 1}">${written.join('')}</row>`;
  });
  const merges = grid.merges.map((one) => `<mergeCell ref="${rangeToA1(one)}"/>`);
  const items = [...shared.keys()].map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
  const sheetml = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return zipParts({
    '[Content_Types].xml': `${HEADER}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetml}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetml}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetml}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${sheetml}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `${HEADER}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${grid.name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/worksheets/sheet1.xml': `${HEADER}<worksheet xmlns="${MAIN}"><dimension ref="A1:H${grid.rows.length}"/><sheetData>${rows.join('')}</sheetData><mergeCells count="${merges.length}">${merges.join('')}</mergeCells></worksheet>`,
    'xl/sharedStrings.xml': `${HEADER}<sst xmlns="${MAIN}" uniqueCount="${items.length}">${items.join('')}</sst>`,
    'xl/styles.xml': `${HEADER}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf></cellXfs></styleSheet>`,
  });
}

function baseGrid(): Grid {
  const source = readDocument('shuangtaizi-2024').sheets[0];
  if (!source) throw new Error('the document has a table');
  return gridOf(source);
}

function retext(cell: Cell, text: string): Cell {
  return text === cell.text ? cell : { value: text, text };
}

/** `共确定工作任务127项、形成阶段性指标408个。` with the counts of all copies. */
function stated(text: string, times: number): string {
  return text.replace(
    /(任务|指标)(\d+)(项|个)/g,
    (_, what: string, count: string, unit: string) => `${what}${Number(count) * times}${unit}`,
  );
}

function renumbered(text: string, copy: number): string {
  return text.replace(/^(\d+)\./, (_, number: string) => {
    const batch = copy === 0 ? '' : `第${copy + 1}片区：`;
    return `${Number(number) + copy * 127}.${batch}`;
  });
}

function references(text: string): string {
  let written = '';
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    written += code > 0x7f || char === '\n' ? `&#x${code.toString(16).toUpperCase()};` : escapeXml(char);
  }
  return written;
}

function relationships(...list: readonly (readonly [type: string, target: string])[]): string {
  const all = list.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEADER}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}
