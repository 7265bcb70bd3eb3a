import { readFileSync } from 'node:fs';
import type { Crosschecked } from '../../src/actions/crosscheck-report';
import { readBreakdown } from '../../src/breakdown/read';
import type { WorkbookGrid } from '../../src/grid/grid';
import { crosscheck } from '../../src/report/crosscheck';
import { crosscheckFindings } from '../../src/report/findings';
import { readReport } from '../../src/report/read-report';
import { defaultSettings } from '../../src/settings/xml';
import { workbook } from '../grid/sheet';
import { type DocumentSheet, readDocument } from '../samples/documents';
import { gridOf } from '../samples/grids';

/** The report of 双台子, as published. */
export const REPORT = readFileSync('test/fixtures/reports/shuangtaizi-2024.txt', 'utf8');

export interface Change {
  readonly in: 'report' | 'table';
  /** What stands there, and what shall; of several places the first, of a table a task's own cell before its milestones. */
  readonly from: string;
  readonly to: string;
}

const SHEETS = readDocument('shuangtaizi-2024').sheets;

/** The pair of 双台子 with some things changed. Throws where the text to change is not there: the test would prove nothing. */
export function changedPair(changes: readonly Change[]): { report: string; grid: WorkbookGrid } {
  let report = REPORT;
  let sheets: readonly DocumentSheet[] = SHEETS;
  for (const { in: where, from, to } of changes) {
    if (where === 'report') {
      if (!report.includes(from)) throw new Error(`not in the report: ${from}`);
      report = report.replace(from, () => to);
    } else sheets = inTable(sheets, from, to);
  }
  return { report, grid: workbook(...sheets.map(gridOf)) };
}

const TASK_COLUMN = 2;

function inTable(sheets: readonly DocumentSheet[], from: string, to: string): readonly DocumentSheet[] {
  const places = sheets.flatMap((sheet, at) =>
    sheet.rows.flatMap((row, r) => row.flatMap((text, c) => (text.includes(from) ? [{ at, r, c }] : []))),
  );
  const place = places.find(({ c }) => c === TASK_COLUMN) ?? places[0];
  if (!place) throw new Error(`not in the table: ${from}`);
  return sheets.map((sheet, at) =>
    at !== place.at
      ? sheet
      : {
          ...sheet,
          rows: sheet.rows.map((row, r) =>
            r !== place.r ? row : row.map((text, c) => (c === place.c ? text.replace(from, () => to) : text)),
          ),
        },
  );
}

/** The pair without the task whose cell begins so; its row stays, and with it what is merged over it. */
export function withoutTask(start: string): WorkbookGrid {
  const sheets = inTable(SHEETS, start, `\u0000${start}`).map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.some((text) => text.includes('\u0000')) ? row.map((text, c) => (c < TASK_COLUMN ? text : '')) : row,
    ),
  }));
  return workbook(...sheets.map(gridOf));
}

/** What is found, without the other checks of the table. */
export function crosschecked(text: string, grid: WorkbookGrid): Crosschecked {
  const breakdown = readBreakdown(grid, defaultSettings(), null);
  const found = crosscheck(
    readReport(text, { year: breakdown.tables[0]?.year.value ?? null }),
    breakdown,
    grid,
  );
  return { crosscheck: found, findings: crosscheckFindings(found, 'zh-CN') };
}

/** Findings that a person would have to look at, as `check task|clause message`. */
export function complaintsOf({ findings }: Crosschecked): string[] {
  return findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ check, message }) =>
      [
        check,
        message.params['task'] ?? message.params['clause'] ?? '',
        message.params['differs'] ?? message.params['pieces'] ?? '',
      ].join(' '),
    );
}
