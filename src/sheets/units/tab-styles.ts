import { type EntryField, isDateField } from '../../ledger/model';
import type { CellStyle } from '../../plan/sheet-content';
import { DONE_WORDS_CELL } from '../ledger/lights';
import { OFFICE } from '../style/office';
import { FILL_IN, type TabColumn } from './tab-columns';
import type { TabLook } from './tab-look';

/** Dark enough for a black-and-white printer. */
const GREY = '#6B6B6B';
const REPEATED = '#595959';
const DATE = 'yyyy-mm-dd';
/** Colours of letters that mean nothing in a tab: ours, those that we had before, and plain black. */
const UNPAINTED: ReadonlySet<string> = new Set([GREY, REPEATED, '#000000', '#737373', '#9A9A9A', '#A6A6A6']);

/** What somebody did to the look of a cell of ours. */
export type Paint = Pick<CellStyle, 'fill' | 'font'>;

/**
 * What people put over the look that we gave a cell: its fill and the colour of its letters; where they write
 * themselves, bold, italic and lines too. `null`: nothing.
 */
export function paintOf(look: CellStyle | undefined, column: TabColumn): Paint | null {
  if (!look) return null;
  const { fill } = look;
  const { colour, bold, italic, underline, strike } = look.font ?? {};
  const font = {
    ...(colour !== undefined && !UNPAINTED.has(colour.toUpperCase()) && { colour }),
    ...(FILL_IN.has(column) && {
      ...(bold === true && { bold }),
      ...(italic === true && { italic }),
      ...(underline === true && { underline }),
      ...(strike === true && { strike }),
    }),
  };
  const letters = Object.keys(font).length > 0;
  if (fill === undefined && !letters) return null;
  return { ...(fill !== undefined && { fill }), ...(letters && { font }) };
}

/** Every style that tabs use, by name. Made once for all tabs of a build, so that cells only carry numbers. */
export class TabStyles {
  readonly list: CellStyle[] = [];
  private readonly known = new Map<string, number>();
  readonly title: number;
  readonly label: number;
  readonly setting: number;
  readonly settingNumber: number;
  readonly doneWords: number;
  readonly counts: number;
  readonly note: number;
  readonly link: number;
  readonly head: number;
  readonly headToFill: number;
  readonly divider: number;
  readonly text: number;
  readonly centre: number;
  readonly role: number;
  readonly date: number;
  readonly small: number;
  readonly toFill: number;
  readonly statusToFill: number;
  readonly amountToFill: number;
  readonly dateToFill: number;
  readonly greyText: number;
  readonly greyCentre: number;
  readonly greyDate: number;
  readonly greySmall: number;
  readonly again: number;
  /** Beside an empty cell, into which a text that does not wrap would run. */
  readonly againWrapped: number;
  readonly againSmall: number;
  readonly free: number;
  readonly freeDate: number;
  /** Points. */
  readonly size: number;
  readonly smallSize: number;

  constructor({ head, body, title }: TabLook) {
    const { font = {} } = body;
    this.size = font.size ?? 10.5;
    this.smallSize = Math.min(9, this.size);
    const centre: CellStyle = { ...body, horizontal: 'center', vertical: 'center', wrap: true };
    const text: CellStyle = { ...body, horizontal: 'left', vertical: 'center', wrap: true };
    const small: CellStyle = { ...text, font: { ...font, size: this.smallSize } };
    const grey = (style: CellStyle): CellStyle => ({ ...style, font: { ...style.font, colour: GREY } });
    const again = (style: CellStyle): CellStyle => ({
      ...style,
      wrap: false,
      font: { ...style.font, colour: REPEATED },
    });
    const open = (style: CellStyle): CellStyle => ({ ...style, locked: false });
    const date: CellStyle = { ...centre, wrap: false, numberFormat: DATE };
    this.title = this.add(title);
    this.label = this.add(OFFICE.label);
    const setting: CellStyle = {
      ...OFFICE.centre,
      font: { ...OFFICE.centre.font, bold: true },
      fill: '#FFF2CC',
    };
    this.setting = this.add(open({ ...setting, horizontal: 'left', numberFormat: DATE }));
    this.settingNumber = this.add(open({ ...setting, numberFormat: '0' }));
    this.doneWords = this.add(DONE_WORDS_CELL.style);
    this.counts = this.add({ font: { ...OFFICE.text.font, bold: true }, vertical: 'center' });
    this.note = this.add(OFFICE.note);
    this.link = this.add({
      font: { ...OFFICE.text.font, colour: '#0563C1', underline: true },
      horizontal: 'center',
      vertical: 'center',
    });
    this.head = this.add(head);
    this.headToFill = this.add({ ...head, fill: OFFICE.headToFill.fill });
    this.divider = this.add(OFFICE.divider);
    this.text = this.add(text);
    this.centre = this.add(centre);
    this.role = this.add({ ...centre, font: { ...font, bold: true } });
    this.date = this.add(date);
    this.small = this.add(small);
    this.toFill = this.add(open(text));
    // As it is typed: 100% would become a number.
    this.statusToFill = this.add(open({ ...centre, numberFormat: '@' }));
    this.amountToFill = this.add(open(centre));
    this.dateToFill = this.add(open(date));
    this.greyText = this.add(grey(text));
    this.greyCentre = this.add(grey(centre));
    this.greyDate = this.add(grey(date));
    this.greySmall = this.add(grey(small));
    this.again = this.add(again(text));
    this.againWrapped = this.add({ ...again(text), wrap: true, vertical: 'top' });
    this.againSmall = this.add(again(small));
    this.free = this.add({ vertical: 'center', wrap: true, locked: false });
    this.freeDate = this.add({ vertical: 'center', numberFormat: DATE, locked: false });
  }

  /** Of a cell to fill in; where the row is another unit's, in grey. */
  entry(field: EntryField, others: boolean): number {
    if (isDateField(field)) return others ? this.greyDate : this.dateToFill;
    if (field === 'amount') return others ? this.greyCentre : this.amountToFill;
    if (field === 'status') return others ? this.greyCentre : this.statusToFill;
    return others ? this.greyText : this.toFill;
  }

  /** The index of a style that people made. */
  of(style: CellStyle): number {
    const text = JSON.stringify(style);
    let index = this.known.get(text);
    if (index === undefined) this.known.set(text, (index = this.add(style)));
    return index;
  }

  /** A cell's style with what people put over it. */
  painted(style: number, { fill, font }: Paint): number {
    const ours = this.list[style] ?? {};
    return this.of({ ...ours, ...(fill !== undefined && { fill }), font: { ...ours.font, ...font } });
  }

  private add(style: CellStyle): number {
    return this.list.push(style) - 1;
  }
}
