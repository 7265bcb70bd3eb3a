import type { Table } from '../../breakdown/model';
import type { CellStyle, SheetContent } from '../../plan/sheet-content';
import { FONT, HEADING_FONT, OFFICE, TEXT_SIZE } from '../style/office';
import type { TabColumn } from './tab-columns';

/** How the office's own table looks, as far as a tab takes it over. */
export interface TabLook {
  readonly head: CellStyle;
  readonly body: CellStyle;
  readonly title: CellStyle;
  readonly widths: Readonly<Partial<Record<TabColumn, number>>>;
}

const PLAIN_LOOK: TabLook = {
  head: OFFICE.head,
  body: OFFICE.text,
  title: OFFICE.wideTitle,
  widths: {},
};

const LINES = { style: 'thin', colour: '#808080' } as const;

/** A tab has more columns than the source: what is larger would not fit the page, what is smaller cannot be read. */
const SIZES = { least: 9, most: 12 } as const;
const WIDTHS = {
  taskText: [18, 24],
  itemText: [26, 36],
  leader: [7, 11],
} as const;
/** Behind dark letters only a light fill can be printed. */
const LIGHTEST = 0xb0;

/** Takes fonts, lines, the header's fill and widths from the first rows of the source (`Host.readContent`). */
export function lookOfSource(content: SheetContent | undefined, table: Table | undefined): TabLook {
  if (!content || !table) return PLAIN_LOOK;
  const [task] = table.tasks;
  const column = (role: string): number | undefined => table.columns.find((one) => one.role === role)?.column;
  const taskColumn = column('task') ?? table.range.left;
  const headRow = table.headerRows.at(-1) ?? table.range.top;
  const styleAt = (row: number, at: number): CellStyle | undefined =>
    content.styles[content.rows[row]?.cells[at]?.style ?? -1];
  const head = styleAt(headRow, taskColumn);
  const body = task && styleAt(task.textPlace.row, task.textPlace.column);
  const border = body?.border ?? head?.border ?? LINES;
  const width = (name: keyof typeof WIDTHS, at: number | undefined): Partial<Record<TabColumn, number>> => {
    const own = at === undefined ? undefined : content.columns[at]?.width;
    if (own === undefined) return {};
    const [least, most] = WIDTHS[name];
    return { [name]: Math.min(most, Math.max(least, own)) };
  };
  return {
    head: { ...OFFICE.head, ...fillOf(head), border, font: fontOf(head, HEADING_FONT) },
    body: { ...OFFICE.text, border, font: fontOf(body, FONT) },
    title: { ...OFFICE.wideTitle, font: { ...OFFICE.wideTitle.font, name: titleFont(content, table) } },
    widths: {
      ...width('taskText', taskColumn),
      ...width('itemText', column('indicators')),
      ...width('leader', column('leader')),
    },
  };
}

function fontOf(style: CellStyle | undefined, otherwise: string): NonNullable<CellStyle['font']> {
  const size = Math.min(SIZES.most, Math.max(SIZES.least, style?.font?.size ?? TEXT_SIZE));
  const bold = style?.font?.bold === true ? { bold: true } : {};
  return { name: style?.font?.name ?? otherwise, size, ...bold };
}

function fillOf(style: CellStyle | undefined): { fill?: string } {
  const fill = style?.fill;
  if (fill === undefined) return {};
  const light = [1, 3, 5].every((at) => parseInt(fill.slice(at, at + 2), 16) >= LIGHTEST);
  return light ? { fill } : {};
}

/** The font of the largest line above the header. */
function titleFont({ rows, styles }: SheetContent, { headerRows, range }: Table): string {
  let best = { name: HEADING_FONT, size: 0 };
  for (let row = 0; row < (headerRows[0] ?? range.top); row++) {
    for (const cell of rows[row]?.cells ?? []) {
      const font = cell && cell.value !== null ? styles[cell.style ?? -1]?.font : undefined;
      if (font?.name !== undefined && (font.size ?? 0) > best.size)
        best = { name: font.name, size: font.size ?? 0 };
    }
  }
  return best.name;
}
