import type { Task } from '../../breakdown/model';
import { taskLabel } from '../../checks/task-label';
import { toA1 } from '../../grid/address';
import type { Grid } from '../../grid/grid';
import type { Message } from '../../locales/message';
import { message } from '../../locales/message';
import { type Language, words } from '../../locales/words';
import type { CellStyle, ContentCell, SheetContent } from '../../plan/sheet-content';
import type { CheckedClause, Crosscheck, Difference, Verdict } from '../../report/model';
import { VERDICT_SIGNS } from '../../report/signs';
import type { CivilDate } from '../../timing/model';
import { SheetBuilder, textHeight } from '../sheet-builder';
import { OFFICE, TEXT_SIZE, tint } from '../style/office';
import { bracketed } from './bracketed';
import { keptOpinions, opinionKey } from './kept-opinions';

interface CrosscheckSource {
  readonly crosscheck: Crosscheck;
  readonly asOf: CivilDate;
  readonly language: Language;
  /** The sheet as it is, so that what people wrote beside the clauses stays. */
  readonly existing: Grid | undefined;
}

/** 序号, 报告章节, 报告原文, 对应任务, 任务原文, 结论, 差异, 处理意见. */
const WIDTHS = [6, 18, 44, 13, 44, 11, 26, 18];
const LAST = WIDTHS.length - 1;
/** Excel's own limit is 32,767 characters. */
const LONGEST = 32_000;

/** Told apart by words and signs; the colour only helps. */
const COLOURS: Readonly<Record<Verdict, string>> = {
  carried: '#1E6B34',
  partly: '#7F4A00',
  check: '#1F3864',
  none: '#C00000',
  waived: '#595959',
};
const DIFFERENT = '#C00000';
const part: CellStyle = { font: { name: '黑体', size: 12 }, vertical: 'center' };
const STYLES = {
  link: { ...OFFICE.centre, font: { ...OFFICE.centre.font, colour: '#0563C1', underline: true } },
  differs: { ...OFFICE.text, font: { ...OFFICE.text.font, colour: DIFFERENT } },
  sum: { ...OFFICE.note, font: { ...OFFICE.note.font, size: 12, bold: true, colour: '#000000' } },
  warning: { ...OFFICE.note, font: { ...OFFICE.note.font, bold: true, colour: DIFFERENT } },
} satisfies Record<string, CellStyle>;

/**
 * 报告对照: how many commitments there are and what became of them; then every one in the order of the report, a row for each
 * task that carries it; then the tasks that the report does not know, and what only shows an attitude. Prints on A4.
 */
export function crosscheckSheet({ crosscheck, asOf, language, existing }: CrosscheckSource): SheetContent {
  const say = (said: Message['id'], params: Message['params'] = {}): string =>
    words(language, message(said, params));
  const sheet = new SheetBuilder(WIDTHS);
  const merges: SheetContent['merges'][number][] = [];
  const cell = (value: string | number, style: CellStyle): ContentCell => ({
    value: typeof value === 'string' ? value.slice(0, LONGEST) : value,
    style: sheet.style(style),
  });
  const wide = (value: string, style: CellStyle, height: number): void => {
    const row = sheet.add([cell(value, style)], { height });
    merges.push({ top: row, bottom: row, left: 0, right: LAST });
  };
  const link = (name: string, task: Task): ContentCell => ({
    ...cell(`${name} ${taskLabel(task)}`, STYLES.link),
    link: { sheet: name, cell: toA1(task.textPlace.row, task.textPlace.column), tip: say('crosscheck.go') },
  });
  const opinions = keptOpinions(existing, {
    clause: say('crosscheck.head-clause'),
    opinion: say('crosscheck.head-opinion'),
  });
  const opinion = ({ text, decision }: CheckedClause): string =>
    opinions.get(opinionKey(text)) ?? decision?.reason ?? '';

  const { report, clauses, counts, tasksWithoutSource, unlike } = crosscheck;
  wide(say('crosscheck.title'), OFFICE.title, 34);
  wide(say('crosscheck.counts', { ...counts }), STYLES.sum, 24);
  wide(say('crosscheck.about', { date: asOf, sentences: report.sentences }), OFFICE.note, 20);
  if (unlike) wide(say('crosscheck.unlike', { count: crosscheck.agreeing }), STYLES.warning, 20);
  const heads = (
    ['number', 'section', 'clause', 'task', 'task-text', 'verdict', 'differs', 'opinion'] as const
  ).map((one) => cell(say(`crosscheck.head-${one}`), OFFICE.head));
  const header = sheet.add(heads, { height: 24 });

  let number = 0;
  for (const clause of clauses) {
    const { verdict } = clause;
    if (verdict === null) continue;
    number++;
    const [sign, colour] = [VERDICT_SIGNS[verdict], COLOURS[verdict]];
    const judged = {
      ...OFFICE.centre,
      font: { ...OFFICE.centre.font, bold: verdict !== 'carried', colour },
      fill: tint(colour),
    };
    const rows = clause.tasks.length === 0 ? [null] : clause.tasks;
    for (const carrier of rows) {
      const differs = clause.differs.filter(({ task }) => task === carrier?.task);
      const spans = clause.differs.map(({ inClause }) => inClause);
      sheet.add([
        cell(number, OFFICE.centre),
        cell(clause.section.at(-1) ?? '', OFFICE.text),
        cell(bracketed(clause.text, spans), spans.some(Boolean) ? STYLES.differs : OFFICE.text),
        carrier ? link(carrier.sheet, carrier.task) : cell('', OFFICE.centre),
        carrier
          ? cell(
              bracketed(
                carrier.task.text,
                differs.map(({ inTask }) => inTask),
              ),
              differs.some(({ inTask }) => inTask) ? STYLES.differs : OFFICE.text,
            )
          : cell('', OFFICE.text),
        cell(`${sign} ${say(`crosscheck.verdict-${verdict}`)}`, judged),
        cell(
          differencesOf(clause, differs),
          differs.length + clause.uncovered.length > 0 ? STYLES.differs : OFFICE.text,
        ),
        cell(opinion(clause), OFFICE.text),
      ]);
    }
  }
  const last = sheet.next - 1;

  wide(say('crosscheck.part-without-source', { count: tasksWithoutSource.length }), part, 26);
  for (const { sheet: name, task } of tasksWithoutSource)
    beyond(
      [cell('', OFFICE.centre), cell(task.sections.at(-1) ?? '', OFFICE.text), link(name, task)],
      task.text,
    );
  const slogans = clauses.filter(({ kind }) => kind === 'slogan');
  wide(say('crosscheck.part-slogans', { count: slogans.length }), part, 26);
  for (const { text, section } of slogans)
    beyond([cell('', OFFICE.centre), cell(section.at(-1) ?? '', OFFICE.text)], text);

  return {
    columns: WIDTHS.map((width) => ({ width })),
    rows: sheet.rows,
    styles: sheet.styles,
    merges,
    freeze: { rows: header + 1, columns: 0 },
    ...(last > header ? { filter: { top: header, left: 0, bottom: last, right: LAST } } : {}),
    validations: [],
    conditionalFormats: [],
    print: {
      orientation: 'landscape',
      paper: 'A4',
      titleRows: [header, header],
      fitToWidth: 1,
      footer: say('report.footer'),
    },
    tabColour: '#1F3864',
    showGridlines: false,
  };

  /** A row whose text takes all columns that are left. */
  function beyond(first: readonly ContentCell[], text: string): void {
    const left = first.length;
    const width = WIDTHS.slice(left).reduce((sum, one) => sum + one, 0);
    const rest = WIDTHS.slice(left + 1).map(() => cell('', OFFICE.text));
    const height = Math.max(18, textHeight(text, width, TEXT_SIZE));
    const row = sheet.add([...first, cell(text, OFFICE.text), ...rest], { height });
    merges.push({ top: row, bottom: row, left, right: LAST });
  }

  function differencesOf(clause: CheckedClause, differs: readonly Difference[]): string {
    const said = differs.map(({ what, stage, report: ours, table, sheet: name, place }) => {
      const kind = say(stage ? 'crosscheck.what-stage' : `crosscheck.what-${what}`);
      const other = table === '' ? say('crosscheck.not-written') : table;
      const where = stage || what === 'date' ? `（${name}!${toA1(place.row, place.column)}）` : '';
      return `${kind} ${say('crosscheck.differs-pair', { report: ours, table: other })}${where}`;
    });
    const missing =
      clause.uncovered.length > 0
        ? [say('crosscheck.uncovered', { pieces: clause.uncovered.join('；') })]
        : [];
    return [...said, ...missing].join('\n');
  }
}
