import { DAYS_TO_1904 } from '../../../grid/date-systems';
import type { Cell, CellValue } from '../../../grid/grid';
import { type Display, generalText } from '../formats/displayed-text';
import { unescapeText } from './entities';
import type { WrittenCell } from './row-scanner';

const DAY_MS = 86_400_000;

/**
 * Value and displayed text of a cell that has content; `undefined` where it is empty all the same.
 * Numbers that are none are taken as text, rather than lost.
 */
export function cellOf(
  raw: WrittenCell,
  display: Display,
  strings: readonly string[],
  date1904: boolean,
): Cell | undefined {
  const value = valueOf(raw, strings, date1904);
  if (raw.formula === undefined && (value === null || value === '')) return undefined;
  const { numberFormat } = display;
  const isDate = raw.type === 'd' && typeof value === 'number';
  const format = numberFormat ?? (isDate ? 'yyyy/m/d' : undefined);
  const text = isDate && numberFormat === undefined ? civilText(raw.content) : textOf(value, display);
  // Four literals instead of one that grows: cells of one kind then share one shape.
  if (raw.formula === undefined)
    return format === undefined ? { value, text } : { value, text, numberFormat: format };
  if (format === undefined) return { value, text, formula: raw.formula };
  return { value, text, numberFormat: format, formula: raw.formula };
}

function valueOf({ type, content }: WrittenCell, strings: readonly string[], date1904: boolean): CellValue {
  switch (type) {
    case 's':
      return strings[Number(content)] ?? '';
    case 'inlineStr':
      return content;
    case 'str':
      return unescapeText(content);
    case 'b':
      return content.trim() === '1' || content.trim() === 'true';
    case 'e':
      return { error: content.trim() };
    case 'd':
      return serialOfIso(content, date1904) ?? content;
    default: {
      const number = content.trim();
      if (number === '') return null;
      const value = Number(number);
      return Number.isFinite(value) ? value : content;
    }
  }
}

function textOf(value: CellValue, display: Display): string {
  switch (typeof value) {
    case 'string':
      return display.text(value);
    case 'number':
      return display.number(value);
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
    default:
      return value?.error ?? '';
  }
}

/** The serial number of an ISO date or date and time, which has no time zone in a cell. */
function serialOfIso(text: string, date1904: boolean): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text.trim());
  if (!match) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part || 0));
  const days = Date.UTC(year, month - 1, day) / DAY_MS - Date.UTC(1899, 11, 30) / DAY_MS;
  // Before March 1900 the serials count a 29 February that never was.
  const serial = (days < 61 ? days - 1 : days) - (date1904 ? DAYS_TO_1904 : 0);
  return serial + (hour * 3600 + minute * 60 + second) / 86_400;
}

function civilText(iso: string): string {
  const [year, month, day] = iso.trim().slice(0, 10).split('-');
  return `${year ?? ''}/${generalText(Number(month))}/${generalText(Number(day))}`;
}
