import type { Position, Range } from '../../grid/address';
import type { Standing } from '../../ledger/standing';
import type { CellStyle, ContentCell } from '../../plan/sheet-content';
import type { Settings } from '../../settings/model';
import { toSerial } from '../../timing/civil';
import type { CivilDate, State } from '../../timing/model';
import { OFFICE } from '../style/office';
import { HEAD, type KeptHead } from './head';
import { ADJUSTED_TEXT, countsFormula, DONE_WORDS_CELL, lightText } from './lights';
import type { RowWriter } from './row-writer';

export interface Status {
  /** 基准日, 提前预警, and what is counted. */
  readonly labels: readonly [string, string, string];
  readonly asOf: CivilDate;
  readonly settings: Settings;
  /** Of every row. */
  readonly standings: readonly Pick<Standing, 'state' | 'adjusted'>[];
  /** Column and rows of the lights. */
  readonly lights: { readonly column: number; readonly top: number; readonly bottom: number };
  /** Where the words of a status that is done stand; `null`: nowhere. */
  readonly doneWords: Position | null;
}

/** Writes the rows of ours above the header, around what people put there. */
export class HeadWriter {
  readonly merges: Range[];

  /** @param rebuilt whether rows of ours stood at these places before @param lastColumn 0-based */
  constructor(
    private readonly rows: RowWriter,
    private readonly head: KeptHead,
    private readonly rebuilt: boolean,
    private readonly lastColumn: number,
  ) {
    this.merges = [...head.merges];
  }

  /** A line over the whole width, as far as nothing of theirs stands beside it. */
  line(text: string, style: CellStyle, height: number): void {
    const row = this.rows.sheet.next;
    this.add([this.rows.cell(text, style)], height);
    const taken = this.head.beside.filter((one) => one.row === row).map(({ column }) => column);
    const right = Math.min(this.lastColumn, ...taken.map((column) => column - 1));
    if (right > 0) this.merges.push({ top: row, bottom: row, left: 0, right });
  }

  /** What the lights depend on, where they can read it, and how many of each there are. */
  status({ labels, asOf, settings: { lights, soonDays }, standings, lights: at, doneWords }: Status): void {
    const count = (state: State): number => standings.filter((one) => one.state === state).length;
    const said = (one: keyof typeof lights): string =>
      `${one === 'overdue' ? `　${labels[2]}` : '　　'}${lightText(one, lights)} `;
    const before = {
      overdue: said('overdue'),
      soon: said('soon'),
      open: said('open'),
      done: said('done'),
      adjusted: `　　${ADJUSTED_TEXT} `,
    };
    const states = (['overdue', 'soon', 'open', 'done'] as const)
      .map((one) => `${before[one]}${count(one)}`)
      .join('');
    const value = `${states}${before.adjusted}${standings.filter(({ adjusted }) => adjusted).length}`;
    const toSet: CellStyle = { ...OFFICE.date, font: { ...OFFICE.date.font, bold: true }, fill: '#FFF2CC' };
    const bold: CellStyle = { font: { ...OFFICE.text.font, bold: true }, vertical: 'center' };
    const { asOfFormula: formula } = this.head;
    const last = Math.max(HEAD.counts, doneWords?.column ?? 0);
    const cells: (ContentCell | null)[] = new Array<ContentCell | null>(last + 1).fill(null);
    cells[HEAD.asOfLabel] = this.rows.cell(labels[0], OFFICE.label);
    cells[HEAD.asOf] = this.rows.cell(toSerial(asOf, false), toSet, formula === null ? {} : { formula });
    cells[HEAD.soonLabel] = this.rows.cell(labels[1], OFFICE.label);
    cells[HEAD.soon] = this.rows.cell(soonDays, { ...toSet, numberFormat: '0' });
    cells[HEAD.counts] = this.rows.cell(value, bold, {
      formula: countsFormula(at.column, at.top, at.bottom, before),
    });
    if (doneWords) cells[doneWords.column] = this.rows.cell(DONE_WORDS_CELL.value, DONE_WORDS_CELL.style);
    this.add(cells, 22);
  }

  private add(cells: (ContentCell | null)[], height: number): void {
    const row = this.rows.sheet.next;
    for (const { row: from, column } of this.head.beside) {
      if (from === row) cells[column] ??= this.rows.moved(from, column, from);
    }
    this.rows.add(cells, { height, from: this.rebuilt ? row : null });
  }
}
