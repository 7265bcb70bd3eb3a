import { rangeToA1 } from '../../grid/address';
import type { PrintSetup } from '../../plan/sheet-content';
import { HostError } from '../error';
import { abilities } from './abilities';
import { footerParts } from './footers';
import { roundTrip } from './round-trip';
import type { PrintJob } from './writer';

/** Points; tables are wide. */
const SIDE_MARGIN = 25;

/**
 * Sets up pages, and never fails: Excel asks the printer for everything about pages, and there may be none, or one that
 * knows no A3. All sheets in one request; where that fails, sheet by sheet and without their paper. Answers whether all
 * of it was done.
 */
export async function setUpPrints(jobs: readonly PrintJob[]): Promise<boolean> {
  if (!abilities().print) return false;
  if (await tried(jobs, true)) return true;
  let all = true;
  for (const [at, job] of jobs.entries()) {
    if (await tried([job], true)) continue;
    all = false;
    const withoutPaper = await tried([job], false);
    // Not even that for the first one: there is no printer, and asking for the others would take its time.
    if (!withoutPaper && at === 0) return false;
  }
  return all;
}

async function tried(jobs: readonly PrintJob[], withPaper: boolean): Promise<boolean> {
  try {
    await roundTrip(({ workbook }) => {
      for (const job of jobs) queuePrint(workbook.worksheets.getItem(job.sheet).pageLayout, job, withPaper);
      return () => undefined;
    });
    return true;
  } catch (error) {
    if (error instanceof HostError) throw error;
    return false;
  }
}

function queuePrint(page: Excel.PageLayout, { print, rows }: PrintJob, withPaper: boolean): void {
  if (print) setUp(page, print, rows, withPaper);
  else takeOff(page);
}

/** Repeated rows and printed columns stay: Office.js can set them, but not take them off. */
function takeOff(page: Excel.PageLayout): void {
  page.orientation = 'Portrait';
  page.zoom = { scale: 100 };
  setFooter(page, '');
}

function setUp(page: Excel.PageLayout, print: PrintSetup, rows: number, withPaper: boolean): void {
  page.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  if (withPaper) page.paperSize = abilities().a3 ? print.paper : 'A4';
  page.leftMargin = page.rightMargin = SIDE_MARGIN;
  page.zoom = { horizontalFitToPages: print.fitToWidth };
  if (print.titleRows) page.setPrintTitleRows(`$${print.titleRows[0] + 1}:$${print.titleRows[1] + 1}`);
  if (print.columns) {
    const [left, right] = print.columns;
    const bottom = print.lastRow ?? Math.max(0, rows - 1);
    page.setPrintArea(rangeToA1({ top: 0, left, bottom, right }));
  }
  setFooter(page, print.footer ?? '');
}

function setFooter(page: Excel.PageLayout, text: string): void {
  const footer = page.headersFooters.defaultForAllPages;
  const { left, center, right } = footerParts(text);
  footer.leftFooter = left;
  footer.centerFooter = center;
  footer.rightFooter = right;
}
