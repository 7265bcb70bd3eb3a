import { format } from 'numfmt';
import { isError } from '../../../src/grid/grid';
import type { CellModel } from './workbook-model';

/** What the cell displays in a Chinese Excel, however narrow its column. */
export function displayed({ value, format: { numberFormat } }: CellModel, date1904: boolean): string {
  if (value === null) return '';
  if (isError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (numberFormat === 'General' || numberFormat === '@') return String(value);
  const days = typeof value === 'number' && date1904 && /[ymd]/i.test(numberFormat) ? value + 1462 : value;
  return format(numberFormat, days, { locale: 'zh-CN', throws: false });
}
