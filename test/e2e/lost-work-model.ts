import type { Worksheet } from 'exceljs';
import { sheetsOf } from './workbench-book';

/** The sheets and cells that are typed into, by what the small table makes of itself. */
export const SOURCE = { sheet: '任务分解', cells: ['F3', 'F4', 'F5'] } as const;
export const LEDGER = { sheet: '进度台账', cells: ['Q5', 'Q6', 'Q7'] } as const;
/** A unit's tab: what is entered there comes into this cell of the ledger. */
export const TAB = { sheet: '住建局', cell: 'N6', collected: 'R5' } as const;

/** A table of three tasks, which takes no time to read. */
export function fillSmall(sheet: Worksheet): void {
  sheet.addRow(['某区2024年政府工作报告任务分解表']);
  sheet.addRow(['序号', '任务内容', '牵头单位', '配合单位', '完成时限', '备注']);
  sheet.addRow([1, '改造老旧小区12个。', '住建局', '财政局', '2024年6月底前']);
  sheet.addRow([2, '新建公园3座。', '城管局', null, '2024年9月底前']);
  sheet.addRow([3, '培训教师500人次。', '教育局', '财政局', '2024年12月底前']);
}

/** What should stand in a work, whatever became of it: the latest text of each cell that was typed into or collected into. */
export interface Work {
  readonly name: string;
  /** By sheet and cell, `进度台账!Q5`. */
  readonly texts: ReadonlyMap<string, string>;
  readonly ledger: boolean;
  readonly tabs: boolean;
  /** What was downloaded, where nothing was changed since. */
  readonly file: Uint8Array | null;
  readonly changed: boolean;
}

export function opened(name: string): Work {
  return { name, texts: new Map(), ledger: false, tabs: false, file: null, changed: false };
}

export function typed(work: Work, sheet: string, cell: string, text: string): Work {
  return { ...changed(work), texts: new Map([...work.texts, [`${sheet}!${cell}`, text]]) };
}

/** The plan that was applied writes into the ledger what the tab holds. */
export function collected(work: Work): Work {
  const text = work.texts.get(`${TAB.sheet}!${TAB.cell}`);
  return work.ledger && text !== undefined ? typed(work, LEDGER.sheet, TAB.collected, text) : changed(work);
}

export function changed(work: Work): Work {
  return { ...work, changed: true, file: null };
}

/** What should stand in the file and does not. */
export async function lostIn({ texts, ledger, tabs }: Work, bytes: Uint8Array): Promise<string[]> {
  const book = await sheetsOf(bytes);
  const astray = (
    [
      [LEDGER.sheet, ledger],
      [TAB.sheet, tabs],
    ] as const
  ).flatMap(([sheet, there]) =>
    (book.getWorksheet(sheet) !== undefined) === there ? [] : [`${sheet} should be there: ${String(there)}`],
  );
  const lost = [...texts].flatMap(([place, text]) => {
    const [sheet = '', cell = ''] = place.split('!');
    const found = book.getWorksheet(sheet)?.getCell(cell).text ?? 'no such sheet';
    return found === text ? [] : [`${place} should be ${text} and is ${found}`];
  });
  return [...astray, ...lost];
}
