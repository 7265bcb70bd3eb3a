import { toA1 } from '../grid/address';
import { textChanges } from '../grid/text-changes';
import type { MessageId } from '../locales/message';
import { type Language, words } from '../locales/words';
import type { CellStyle, ContentCell, SheetContent } from '../plan/sheet-content';
import type { CivilDate } from '../timing/model';
import {
  CHANGE_KINDS,
  type Carried,
  type VersionChange,
  type VersionPlace,
  WORDING_KINDS,
} from '../versions/model';
import { PageSheet } from './page-sheet';
import { OFFICE } from './style/office';

interface VersionsSource {
  readonly changes: readonly VersionChange[];
  readonly carried: readonly Carried[];
  /** What people call the old version: the name of its file or sheet. */
  readonly oldName: string;
  readonly asOf: CivilDate;
  readonly language: Language;
}

/** 变化, 任务, 原位置, 现位置, 原来, 现在. */
const WIDTHS = [18, 8, 16, 16, 54, 54];
const LAST = WIDTHS.length - 1;
const LINK: CellStyle = {
  ...OFFICE.centre,
  font: { ...OFFICE.centre.font, colour: '#0563C1', underline: true },
};

/**
 * 版本对照: what differs, in the order of the new table, with a link to each place; new numbers come last, since one task in
 * the middle gives all that follow another. Of two years, 结转 below. Ready to print on A4.
 */
export function versionsSheet({ changes, carried, oldName, asOf, language }: VersionsSource): SheetContent {
  const say = (id: MessageId, params: Record<string, string | number> = {}): string =>
    words(language, { id, params });
  const sheet = new PageSheet(WIDTHS);
  const cell = (value: string | number, style: CellStyle): ContentCell => sheet.cell(value, style);
  const wide = (value: string, style: CellStyle, height: number): void => {
    sheet.wide(value, style, height);
  };
  const where = (at: VersionPlace | null): string =>
    at ? `${at.table.sheet}!${toA1(at.place.row, at.place.column)}` : '';
  const linked = (at: VersionPlace | null): ContentCell =>
    at
      ? {
          ...cell(where(at), LINK),
          link: { sheet: at.table.sheet, cell: toA1(at.place.row, at.place.column), tip: say('report.go') },
        }
      : cell('', OFFICE.centre);
  const number = (old: VersionPlace | null, fresh: VersionPlace | null): string =>
    (fresh ?? old)?.task.number ?? '—';
  const line = (
    label: string,
    { old, new: fresh }: { readonly old: VersionPlace | null; readonly new: VersionPlace | null },
    from: string,
    to: string,
  ): void => {
    sheet.add([
      cell(label, OFFICE.centre),
      cell(number(old, fresh), OFFICE.centre),
      cell(where(old), OFFICE.centre),
      linked(fresh),
      cell(from, OFFICE.text),
      cell(to, OFFICE.text),
    ]);
  };

  wide(say('versions.title'), OFFICE.title, 34);
  wide(say('versions.about', { old: oldName, date: asOf }), OFFICE.note, 20);
  const counts = CHANGE_KINDS.flatMap((kind) => {
    const count = changes.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [say('versions.count', { kind: say(`versions.kind-${kind}`), count })];
  });
  wide(counts.length === 0 ? say('versions.none') : counts.join('；'), OFFICE.note, 20);
  const header = sheet.add(
    (['kind', 'task', 'old-place', 'new-place', 'from', 'to'] as const).map((id) =>
      cell(say(`versions.head-${id}`), OFFICE.head),
    ),
    { height: 24 },
  );
  const isNumber = ({ kind }: VersionChange): boolean => kind === 'renumbered';
  for (const one of [...changes.filter((each) => !isNumber(each)), ...changes.filter(isNumber)]) {
    const [from, to] = bracketed(one);
    const direction = one.direction === undefined ? '' : say(`versions.direction-${one.direction}`);
    line(`${say(`versions.kind-${one.kind}`)}${direction}`, one, from, to);
  }
  const last = sheet.next - 1;
  if (carried.length > 0) {
    wide(say('versions.carry'), OFFICE.divider, 24);
    for (const one of carried) {
      const unfinished = one.unfinished ? say('versions.unfinished') : '';
      line(
        `${say(`versions.carry-${one.kind}`)}${unfinished}`,
        one,
        one.old?.task.text ?? '',
        one.new?.task.text ?? '',
      );
    }
  }
  return {
    columns: WIDTHS.map((width) => ({ width })),
    rows: sheet.rows,
    styles: sheet.styles,
    merges: sheet.merges,
    freeze: { rows: header + 1, columns: 0 },
    ...(changes.length > 0 ? { filter: { top: header, left: 0, bottom: last, right: LAST } } : {}),
    validations: [],
    conditionalFormats: [],
    print: {
      orientation: 'landscape',
      paper: 'A4',
      titleRows: [header, header],
      fitToWidth: 1,
      footer: say('report.footer'),
    },
    tabColour: '#7F6000',
    showGridlines: false,
  };
}

/** Of wordings, what went and what came stands in 【】, so that it is seen in black and white too. */
function bracketed({ kind, from, to }: VersionChange): readonly [string, string] {
  if (!WORDING_KINDS.has(kind)) return [from, to];
  const pieces = textChanges(from, to);
  const side = (kind: 'removed' | 'added'): string =>
    pieces
      .flatMap((piece) =>
        piece.kind === 'same' ? [piece.text] : piece.kind === kind ? [`【${piece.text}】`] : [],
      )
      .join('');
  return [side('removed'), side('added')];
}
