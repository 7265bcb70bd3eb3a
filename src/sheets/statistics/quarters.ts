import type { Page } from './page';
import { periodCells } from './periods';

const HEADS = ['quarter', 'occurrences', 'done-then', 'overdue-then'] as const;

/** Occurrences by the quarter that they are due in; nothing where none has a date. */
export function addQuarters(page: Page): void {
  const { year, summary } = page.source;
  if (summary.byQuarter.length === 0) return;
  page.section('statistics.part-quarters');
  page.headings([null, ...HEADS.map((id) => page.say(`statistics.${id}`))]);
  for (const one of summary.byQuarter) {
    const id = one.year === year ? 'statistics.quarter-of' : 'statistics.quarter-of-year';
    const begins = `DATE(${one.year},${one.quarter * 3 - 2},1)`;
    const ends = `DATE(${one.year},${one.quarter * 3 + 1},0)`;
    page.sheet.add(
      [
        null,
        { value: page.say(id, { quarter: one.quarter, year: one.year }), style: page.centre },
        ...periodCells(page, one, { begins, ends }),
      ],
      { height: 20 },
    );
  }
}
