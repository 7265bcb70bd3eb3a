import type { CellStyle } from '../../plan/sheet-content';

/** The look of an office's table: Song type in thin lines, Hei for titles and headers, colour only where it says something. */
export const FONT = '宋体';
export const HEADING_FONT = '黑体';
/** Points. */
export const TEXT_SIZE = 10.5;
const LINE_COLOUR = '#808080';

const text: CellStyle = { font: { name: FONT, size: TEXT_SIZE }, vertical: 'center', wrap: true };
const boxed: CellStyle = { ...text, border: { style: 'thin', colour: LINE_COLOUR } };

export const OFFICE = {
  title: { font: { name: HEADING_FONT, size: 18 }, horizontal: 'center', vertical: 'center' },
  /** Of a sheet that is wider than a window. */
  wideTitle: { font: { name: HEADING_FONT, size: 18 }, horizontal: 'left', vertical: 'center' },
  note: { ...text, font: { name: FONT, size: 10, colour: '#595959' }, horizontal: 'left' },
  label: { font: { name: HEADING_FONT, size: TEXT_SIZE }, horizontal: 'right', vertical: 'center' },
  head: {
    ...boxed,
    font: { name: HEADING_FONT, size: TEXT_SIZE },
    fill: '#E7E6E6',
    horizontal: 'center',
  },
  /** Header of a column that people fill in. */
  headToFill: {
    ...boxed,
    font: { name: HEADING_FONT, size: TEXT_SIZE },
    fill: '#DDEBF7',
    horizontal: 'center',
  },
  text: { ...boxed, horizontal: 'left' },
  centre: { ...boxed, horizontal: 'center' },
  /** Text as it is typed: 100% would become a number. */
  asWritten: { ...boxed, horizontal: 'center', numberFormat: '@' },
  date: { ...boxed, horizontal: 'center', numberFormat: 'yyyy-mm-dd' },
  divider: { font: { name: HEADING_FONT, size: TEXT_SIZE }, fill: '#FFF4DC', vertical: 'center' },
} as const satisfies Record<string, CellStyle>;

/** A light tint of a colour, for behind words of that colour: `#C00000 → #F8E0E0`. */
export function tint(colour: string, strength = 0.12): string {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return `#${parts
    .map((part) => Math.round(255 - (255 - part) * strength))
    .map((part) => part.toString(16).toUpperCase().padStart(2, '0'))
    .join('')}`;
}
