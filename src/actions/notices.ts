import type { Paper } from '../documents/model';
import type { Urging } from '../documents/notices/urging';
import type { ChangedFields, EntryChanges } from '../ledger/entry-changes';
import { yearOf } from '../ledger/ledger-of';
import { EMPTY_ENTRY } from '../ledger/model';
import { message } from '../locales/message';
import type { Language } from '../locales/words';
import type { WorkbookPlan } from '../plan/model';
import type { SheetContent } from '../plan/sheet-content';
import type { PaperChoices } from '../settings/papers';
import { fileName } from '../sheets/units/file-name';
import { PACE_RULES } from '../statistics/pace-rules';
import type { Summary } from '../statistics/summary';
import { ledgerPlan } from './build-ledger';
import { paperBytes, papers } from './papers';
import { countedOf } from './statistics';
import { settingsPlan } from './store-settings';
import type { Understanding } from './understand';

/** 督办单 of one unit. */
export interface Notice {
  readonly urging: Urging;
  /** `某某局督办单.docx`: safe on Windows, unlike every other of the same set. */
  readonly name: string;
  readonly paper: Paper;
}

export interface Notices {
  readonly notices: readonly Notice[];
  readonly summary: Summary;
  /** What the ledger is to say of them (`noticesPlan`). */
  readonly changes: EntryChanges;
  /** The last number that was given; `null`: none ever was. */
  readonly last: PaperChoices['notices']['last'];
}

interface NoticesOptions {
  /** Those of these units alone; absent: all. Numbers are given to these alone, too. */
  readonly only?: ReadonlySet<string>;
  readonly choices?: Partial<PaperChoices>;
}

/** Drafts the 督办单 of everybody who leads something overdue, near or behind at the as-of date. Pure; nothing is numbered for good before the plan is applied. */
export async function draftNotices(
  understanding: Understanding,
  { only, choices: chosen }: NoticesOptions = {},
): Promise<Notices> {
  const { noticeOf, urgingsOf, namingOf, paperSay } = await papers();
  const { breakdown, asOf, settings } = understanding;
  const choices = { ...settings.papers, ...chosen };
  const { items, summary } = countedOf(understanding);
  const units = summary.byUnit.map(({ unit }) => unit).filter((unit) => only?.has(unit) ?? true);
  const words = {
    year: yearOf(breakdown) ?? Number(asOf.slice(0, 4)),
    main: breakdown.tables[0],
    ...{ asOf, pace: PACE_RULES[settings.pace] },
  };
  const { prefix, last: before } = choices.notices;
  const { all, last } = urgingsOf(items, units, { ...words, prefix, last: before });
  const context = { asOf, choices, naming: namingOf(breakdown, choices, asOf), words };
  const taken = new Set<string>();
  const notices = all.map((urging) => ({
    urging,
    name: fileName(paperSay('notice.file', { unit: urging.unit }), taken, 'docx'),
    get paper() {
      return noticeOf(urging, context);
    },
  }));
  return { notices, summary, last, changes: recorded(all, asOf) };
}

/** Each notice as a file, made one after the other as they are asked for. */
export async function* noticeFiles({
  notices,
}: Pick<Notices, 'notices'>): AsyncGenerator<{ readonly name: string; readonly bytes: Uint8Array }> {
  for (const { name, paper } of notices) yield { name, bytes: await paperBytes(paper) };
}

/** 督办编号 and 督办日期 of what each unit was urged to do. Former numbers stay before the new one; the date is that of the last. */
function recorded(urgings: readonly Urging[], asOf: string): EntryChanges {
  const changes = new Map<string, ChangedFields>();
  for (const { number, overdue, soon, behind } of urgings) {
    const late = [...overdue, ...soon].flatMap((item) =>
      item.standings.filter(({ state }) => state === item.state),
    );
    // What is behind has dates to come: its next one stands for it.
    const next = behind.flatMap((item) => item.standings.find(({ state }) => state === item.state) ?? []);
    for (const { occurrence, entry } of [...late, ...next]) {
      const before = changes.get(occurrence.key)?.noticeNumber ?? (entry ?? EMPTY_ENTRY).noticeNumber.trim();
      const noticeNumber = before === '' ? number : `${before}、${number}`;
      changes.set(occurrence.key, { noticeNumber, noticedOn: asOf });
    }
  }
  return changes;
}

/**
 * Records the notices in the ledger, which is built where there is none, and remembers the last number: one plan, refused where
 * somebody changed the ledger meanwhile. `content`: how the ledger looks (`Host.readContent`).
 */
export function noticesPlan(
  understanding: Understanding,
  { changes, last }: Pick<Notices, 'changes' | 'last'>,
  language: Language,
  content?: SheetContent,
): WorkbookPlan {
  const { plan } = ledgerPlan(understanding, language, { content, changes });
  const remembered = settingsPlan(understanding.workbook, (settings) => ({
    ...settings,
    papers: { ...settings.papers, notices: { ...settings.papers.notices, last } },
  }));
  return {
    title: message('ledger.plan-notices'),
    expect: plan.expect,
    operations: [...plan.operations, ...remembered.operations],
  };
}
