import { AlignmentType, Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { PaperChart } from '../model';
import { FONTS } from './fonts';
import { printable } from './text';

/** Pixels of 1/96 inch, as the library counts. */
const WIDTH = 580;
const HEAD = 110;
const BAR = 26;
/** Items are whole: up to so many, programs would label halves of them. */
const FEW = 8;

/** A chart that Word draws from its data, which 编辑数据 opens. The first name is on top. */
export function writeChart({ title, names, series }: PaperChart): Paragraph {
  const longest = Math.max(
    ...names.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0)),
  );
  const font = { name: FONTS.body, size: 9, color: '000000' };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 120, after: 120 },
    children: [
      // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- any run may stand in a paragraph
      new ChartRun({
        type: 'bar',
        stacking: 'stacked',
        title: { text: title, font: { name: FONTS.heading, size: 12, color: '000000' } },
        font: { name: FONTS.body },
        legend: { position: 'bottom', font },
        categories: names.map(printable),
        series: series.map(({ name, colour, values }) => ({ name, values, color: colour })),
        categoryAxis: { reverseOrder: true, font },
        valueAxis: { font, crossesAt: 'maximum', minimum: 0, ...(longest <= FEW && { interval: 1 }) },
        gapWidth: 60,
        transformation: { width: WIDTH, height: HEAD + BAR * names.length },
        altText: { name: title, description: title },
      }),
    ],
  });
}
