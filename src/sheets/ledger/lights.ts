import { columnName, type Position, toA1 } from '../../grid/address';
import type { CellValue } from '../../grid/grid';
import { DONE_WRITTEN } from '../../ledger/status-words';
import type { ConditionalFormat } from '../../plan/sheet-content';
import type { Settings } from '../../settings/model';
import type { Range } from '../../grid/address';
import { tint } from '../style/office';

/** Signs that tell the lights apart in black and white. */
export const LIGHT_SIGNS = { overdue: '▲', soon: '△', open: '○', done: '●' } as const;
type Light = keyof typeof LIGHT_SIGNS;
const LIGHTS = Object.keys(LIGHT_SIGNS) as readonly Light[];
const UNDATED = '—';
/** Below the light of any state: an approved later date counts in place of the table's. */
const ADJUSTED = { sign: '◇', name: '已调整', colour: '#1F4E9E' } as const;

/** The sign and the name of what was adjusted. */
export const ADJUSTED_TEXT = ADJUSTED.sign + ADJUSTED.name;

/** What a light shows: its sign and its name, as the settings have it. */
export function lightText(light: Light, lights: Settings['lights']): string {
  return LIGHT_SIGNS[light] + lights[light].name;
}

/** Where the head of the sheet holds what the lights depend on. */
export interface LightCells {
  readonly asOf: Position;
  readonly soonDays: Position;
  /** Where `DONE_WORDS` stand, once for all rows: in each formula they would be most of it. `null`: in the formula. */
  readonly doneWords: Position | null;
}

/** The words of a status that is done, as formulas look them up. */
const DONE_WORDS = `|${DONE_WRITTEN.join('|')}|`;

/** The cell of the head that holds them. It shows nothing, for it says nothing to people. */
export const DONE_WORDS_CELL = { value: DONE_WORDS, style: { numberFormat: ';;;' } } as const;

/** Whether a cell holds them, as this program or another version of it wrote them. */
export function isDoneWords(value: CellValue | undefined): boolean {
  return typeof value === 'string' && value.startsWith(`|${DONE_WRITTEN[0] ?? ''}|`);
}

/** Columns of the row that a light looks at, 0-based. */
export interface LightColumns {
  readonly due: number;
  readonly status: number;
  readonly doneOn: number;
  /** Where a later date may stand; it counts where `basis` says who approved it, or where there is no such column. */
  readonly adjustedTo: number;
  readonly basis: number | null;
}

/**
 * The light of a row as a formula, taken apart where it names its row: joined by the number of the row as Excel counts. There are
 * thousands, and nothing but that number differs.
 *
 * @param alsoDone what the row's status says now, where that is done and not among the usual words
 */
export function lightPattern(
  columns: LightColumns,
  cells: LightCells,
  lights: Settings['lights'],
  alsoDone: string | null,
): readonly string[] {
  return lightFormula(SAMPLE_ROW, columns, cells, lights, alsoDone).split(String(SAMPLE_ROW));
}

const SAMPLE_ROW = 987_654;

/**
 * The light of a row as a formula that Excel, WPS and LibreOffice work out alike, without us. What was finished after
 * the as-of date was not done by then. What counts as done is a list of words, since a formula cannot read.
 */
function lightFormula(
  row: number,
  columns: LightColumns,
  cells: LightCells,
  lights: Settings['lights'],
  alsoDone: string | null,
): string {
  const at = (column: number): string => `$${columnName(column)}${row}`;
  const head = ({ row: r, column }: Position): string => `$${columnName(column)}$${r + 1}`;
  const say = (light: Light): string => quoted(lightText(light, lights));
  const [status, doneOn, later] = [at(columns.status), at(columns.doneOn), at(columns.adjustedTo)];
  const approved = columns.basis === null ? '' : `*(TRIM(${at(columns.basis)})<>"")`;
  const due = `IF(N(${later})${approved},${later},${at(columns.due)})`;
  const asOf = head(cells.asOf);
  const also = alsoDone === null ? '' : `${alsoDone}|`;
  const words =
    cells.doneWords === null
      ? quoted(DONE_WORDS + also)
      : head(cells.doneWords) + (also === '' ? '' : `&${quoted(also)}`);
  const done = `ISNUMBER(FIND("|"&TRIM(${status})&"|",${words}))`;
  const byThen = `IF(ISNUMBER(${doneOn}),${doneOn}<${asOf}+1,TRUE)`;
  const dated = `IF(${due}<${asOf},${say('overdue')},IF(${due}-${asOf}<=${head(cells.soonDays)},${say('soon')},${say('open')}))`;
  const adjusted = `IF(N(${later})${approved}*(${later}<>${at(columns.due)}),CHAR(10)&${quoted(ADJUSTED_TEXT)},"")`;
  return `IF(AND(${done},${byThen}),${say('done')},IF(ISNUMBER(${due}),${dated},${quoted(UNDATED)}))&${adjusted}`;
}

/**
 * What a status says that counts as done, where the formula of a light would not know it by its words: 已竣工验收, or
 * nothing at all where the source reports it done. A formula holds 255 characters of text in one piece.
 */
export function alsoDone(status: string, state: Light | 'undated'): string | null {
  const written = status.trim().replace(/ +/g, ' ');
  const known = state !== 'done' || DONE_WRITTEN.includes(written);
  return known || written.length > LONGEST_WORD ? null : written;
}

const LONGEST_WORD = 255 - DONE_WORDS.length - 1;

/** The value that the formula has when it is written. */
export function lightNow(state: Light | 'undated', adjusted: boolean, lights: Settings['lights']): string {
  const light = state === 'undated' ? UNDATED : lightText(state, lights);
  return adjusted ? `${light}\n${ADJUSTED_TEXT}` : light;
}

/** Colours for the cells of a column that holds lights, or that stands beside it: by the light's sign, bold as well. */
export function lightFormats(
  range: Range,
  lightColumn: number,
  lights: Settings['lights'],
): ConditionalFormat[] {
  const light = `$${columnName(lightColumn)}${range.top + 1}`;
  return LIGHTS.map((one) => {
    const { colour } = lights[one];
    const strong = one === 'overdue' || one === 'soon';
    return {
      range,
      formula: `LEFT(${light},1)=${quoted(LIGHT_SIGNS[one])}`,
      format: strong ? { colour, fill: tint(colour), bold: true } : { colour },
    };
  });
}

/** The colour of 已调整, for the cells that hold the later date: where the light has its sign, and bold as well. */
export function adjustedFormat(range: Range, lightColumn: number): ConditionalFormat {
  const light = `$${columnName(lightColumn)}${range.top + 1}`;
  const { sign, colour } = ADJUSTED;
  return {
    range,
    formula: `ISNUMBER(FIND(${quoted(sign)},${light}))`,
    format: { colour, fill: tint(colour), bold: true },
  };
}

/**
 * How many of each light a column holds, as a formula that makes one sentence; `words`: what stands before each count. What was
 * adjusted is counted across the others, and only where it has words.
 */
export function countsFormula(
  column: number,
  top: number,
  bottom: number,
  words: Readonly<Record<Light, string>> & { readonly adjusted?: string },
): string {
  const range = `${toA1(top, column).replace(/^([A-Z]+)/, '$$$1$$')}:${toA1(bottom, column).replace(/^([A-Z]+)/, '$$$1$$')}`;
  const counted = (before: string, sought: string): string =>
    `${quoted(before)}&COUNTIF(${range},${quoted(sought)})`;
  return [
    ...LIGHTS.map((one) => counted(words[one], `${LIGHT_SIGNS[one]}*`)),
    ...(words.adjusted === undefined ? [] : [counted(words.adjusted, `*${ADJUSTED.sign}*`)]),
  ].join('&');
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
