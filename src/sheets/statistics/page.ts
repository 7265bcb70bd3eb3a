import { columnName } from '../../grid/address';
import type { MessageId } from '../../locales/message';
import { words } from '../../locales/words';
import type { CellStyle, ContentChart, SheetContent } from '../../plan/sheet-content';
import { SheetBuilder } from '../sheet-builder';
import { OFFICE } from '../style/office';
import { Helpers } from './helper-formulas';
import { GROUPS_AT, HELPERS_AT, LAST, WIDTHS } from './layout';
import type { StatisticsSource } from './source';

/** The sheet as it is being written: what its parts add their rows, charts and formats to. */
export class Page {
  readonly sheet = new SheetBuilder(WIDTHS);
  readonly merges: SheetContent['merges'][number][] = [];
  readonly charts: ContentChart[] = [];
  readonly formats: SheetContent['conditionalFormats'][number][] = [];
  readonly number = this.sheet.style({ ...OFFICE.centre, numberFormat: '0' });
  readonly rate = this.sheet.style({ ...OFFICE.centre, numberFormat: '0.0%' });
  readonly centre = this.sheet.style(OFFICE.centre);
  readonly text = this.sheet.style(OFFICE.text);
  readonly head = this.sheet.style(OFFICE.head);
  /** Of the row of all. */
  readonly total: { readonly number: number; readonly rate: number; readonly text: number };
  readonly helpers: Helpers;

  constructor(readonly source: StatisticsSource) {
    const bold = { ...OFFICE.centre, font: { ...OFFICE.centre.font, bold: true }, fill: '#F2F2F2' };
    this.total = {
      number: this.sheet.style({ ...bold, numberFormat: '0' }),
      rate: this.sheet.style({ ...bold, numberFormat: '0.0%' }),
      text: this.sheet.style(bold),
    };
    const groups = source.groups.map((group, at) => ({
      ...group,
      cells: {
        name: `$${columnName(GROUPS_AT)}$${at + 1}`,
        members: `$${columnName(GROUPS_AT + 1)}$${at + 1}`,
      },
    }));
    this.helpers = new Helpers(HELPERS_AT, 0, source.ledger, '$B$2', groups);
  }

  say(id: MessageId, params: Record<string, string | number> = {}): string {
    return words(this.source.language, { id, params });
  }

  /** One cell over all columns. */
  wide(value: string, style: CellStyle, height: number): void {
    const row = this.sheet.add([{ value, style: this.sheet.style(style) }], { height });
    this.merges.push({ top: row, bottom: row, left: 0, right: LAST });
  }

  /** The heading of a part, with a gap before it. */
  section(id: MessageId): void {
    this.sheet.add([], { height: 10 });
    const style = { font: { ...OFFICE.title.font, size: 12 }, vertical: 'center' } as const;
    this.sheet.add([{ value: this.say(id), style: this.sheet.style(style) }], { height: 24 });
  }

  /** A row of column headings; `null` leaves a cell free. */
  headings(texts: readonly (string | null)[]): void {
    this.sheet.add(
      texts.map((value) => (value === null ? null : { value, style: this.head })),
      { height: 34 },
    );
  }
}
