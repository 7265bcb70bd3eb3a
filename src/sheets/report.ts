import type { Table } from '../breakdown/model';
import type { Finding, Severity } from '../checks/model';
import { toA1 } from '../grid/address';
import type { MessageId } from '../locales/message';
import type { Language } from '../locales/words';
import { words } from '../locales/words';
import type { CellStyle, ContentCell, SheetContent } from '../plan/sheet-content';
import type { CivilDate } from '../timing/model';
import { PageSheet } from './page-sheet';
import { HEADING_FONT, OFFICE } from './style/office';

export interface ReportSource {
  readonly tables: readonly Table[];
  readonly findings: readonly Finding[];
  readonly asOf: CivilDate;
  readonly language: Language;
}

/** 级别, 检查项, 位置, 问题, 为什么, 建议. */
const WIDTHS = [8, 17, 17, 50, 36, 36];
const LAST = WIDTHS.length - 1;

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const letters = (colour: string, more: Partial<NonNullable<CellStyle['font']>> = {}): CellStyle => ({
  ...OFFICE.centre,
  font: { ...OFFICE.centre.font, colour, ...more },
});
const STYLES = {
  part: { font: { name: HEADING_FONT, size: 12 }, vertical: 'center' },
  link: letters('#0563C1', { underline: true }),
  bad: letters('#C00000', { bold: true }),
  good: letters('#1E6B34'),
} satisfies Record<string, CellStyle>;

const SEVERITY_STYLE: Readonly<Record<Severity, CellStyle>> = {
  error: { ...STYLES.bad, fill: '#FBE5E5' },
  warning: { ...letters('#7F4A00', { bold: true }), fill: '#FFF4DC' },
  info: letters('#1F3864'),
};

/** 检查报告: summary on top, then every finding with a link to its cell. Ready to print on A4. */
export function reportSheet({ tables, findings, asOf, language }: ReportSource): SheetContent {
  const say = (id: MessageId, params: Record<string, string | number> = {}): string =>
    words(language, { id, params });
  const sheet = new PageSheet(WIDTHS);
  const cell = (value: string | number, style: CellStyle): ContentCell => sheet.cell(value, style);
  const wide = (value: string, style: CellStyle, height: number): void => {
    sheet.wide(value, style, height);
  };
  /** A row of the summary: its label takes three columns, the rest one each. */
  const summary = (label: string, values: readonly ContentCell[], style: CellStyle): void => {
    sheet.across(label, 3, values, style, 20);
  };

  // What must be mended comes first; within a severity, the order of the sheet.
  const open = SEVERITIES.flatMap((severity) =>
    findings.filter((one) => !one.ignored && one.severity === severity),
  );
  const count = (severity: Severity): number => open.filter((one) => one.severity === severity).length;
  wide(say('report.title'), OFFICE.title, 34);
  wide(say('report.about', { date: asOf }), OFFICE.note, 20);

  wide(say('report.part-totals'), STYLES.part, 24);
  const heads = (['what', 'stated', 'counted', 'verdict'] as const).map((id) => say(`report.${id}`));
  summary(
    heads[0] ?? '',
    heads.slice(1).map((text) => cell(text, OFFICE.head)),
    OFFICE.head,
  );
  for (const table of tables) {
    for (const what of ['tasks', 'indicators'] as const) {
      const counted = what === 'tasks' ? table.tasks.length : table.indicatorCount;
      if (counted === 0) continue;
      const stated = table.stated.find((one) => one.what === what);
      const label = say('report.total', { sheet: table.sheet, what: say(`report.what-${what}`) });
      summary(label, verdict(stated?.stated, stated?.counted ?? counted), OFFICE.text);
    }
    for (const { what, section, stated, counted } of table.stated) {
      if (what === 'section') summary(section ?? '', verdict(stated, counted), OFFICE.text);
    }
  }
  if (tables.length === 0) wide(say('report.no-table'), OFFICE.note, 20);
  wide(say('report.rule'), OFFICE.note, 34);

  wide(say('report.part-findings'), STYLES.part, 24);
  wide(
    say('report.counts', {
      error: count('error'),
      warning: count('warning'),
      info: count('info'),
      ignored: findings.length - open.length,
    }),
    OFFICE.note,
    20,
  );
  const header = sheet.add(
    (['severity', 'check', 'where', 'problem', 'why', 'suggestion'] as const).map((id) =>
      cell(say(`report.${id}`), OFFICE.head),
    ),
    { height: 24 },
  );
  for (const one of open) sheet.add(findingRow(one, say, cell));
  if (open.length === 0) wide(say('report.clean'), OFFICE.text, 24);
  const last = sheet.next - 1;

  return {
    columns: WIDTHS.map((width) => ({ width })),
    rows: sheet.rows,
    styles: sheet.styles,
    merges: sheet.merges,
    ...(open.length > 0 ? { filter: { top: header, left: 0, bottom: last, right: LAST } } : {}),
    validations: [],
    conditionalFormats: [],
    print: {
      orientation: 'landscape',
      paper: 'A4',
      titleRows: [header, header],
      fitToWidth: 1,
      footer: say('report.footer'),
    },
    tabColour: '#C00000',
    showGridlines: false,
  };

  function verdict(stated: number | undefined, counted: number): ContentCell[] {
    if (stated === undefined) {
      return [
        cell(say('report.not-stated'), OFFICE.centre),
        cell(counted, OFFICE.centre),
        cell('', OFFICE.centre),
      ];
    }
    const matches = stated === counted;
    return [
      cell(stated, OFFICE.centre),
      cell(counted, OFFICE.centre),
      cell(say(matches ? 'report.matches' : 'report.differs'), matches ? STYLES.good : STYLES.bad),
    ];
  }
}

function findingRow(
  { check, severity, sheet: name, place, message }: Finding,
  say: (id: MessageId, params?: Record<string, string | number>) => string,
  cell: (value: string | number, style: CellStyle) => ContentCell,
): ContentCell[] {
  const address = place ? toA1(place.row, place.column) : null;
  const where = address === null ? name : `${name}!${address}`;
  return [
    cell(say(`report.severity-${severity}`), SEVERITY_STYLE[severity]),
    cell(say(`checks.${check}.title`), OFFICE.centre),
    address === null
      ? cell(where, OFFICE.centre)
      : { ...cell(where, STYLES.link), link: { sheet: name, cell: address, tip: say('report.go') } },
    cell(say(message.id, { ...message.params }), OFFICE.text),
    cell(say(`checks.${check}.why`), OFFICE.text),
    cell(say(`checks.${check}.suggestion`), OFFICE.text),
  ];
}
