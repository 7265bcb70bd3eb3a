import type { Breakdown } from '../breakdown/model';
import { yearOf } from '../ledger/ledger-of';
import type { PaperChoices } from '../settings/papers';
import { squash } from '../texts/width';
import type { CivilDate } from '../timing/model';
import { open, say } from './words';

/** How a paper names whose it is and what it is about. */
export interface Naming {
  readonly year: number;
  /** `某某区`, or what asks for it. */
  readonly area: string;
  /** 区, 县, 市 …: `区政府`. */
  readonly level: string;
  /** Who signs. */
  readonly office: string;
  /** The same for the properties of a file: the program where it is not known. */
  readonly author: string;
  /** 《政府工作报告》重点任务 */
  readonly subject: string;
  /** Whether the tasks come from the work report. */
  readonly ofReport: boolean;
}

const LEVEL = '自治区|管理区|开发区|新区|区|县|自治州|州|盟|旗|市|省|镇|乡';
/** `双台子区2024年…`, `某某县人民政府…`: a title begins with whose it is. */
const AREA = new RegExp(`^([\\p{Script=Han}]{1,12}?(?:${LEVEL}))(?=\\d{4}年|人民政府|政府|委|关于)`, 'u');
/** `区政府工作报告`, `县人民政府`: the level alone. */
const LEVEL_ALONE = new RegExp(`(?:^|[^\\p{Script=Han}])(${LEVEL})(?:人民)?政府`, 'u');
const DEFAULT_LEVEL = '区';
/** What a title says after the year, up to what it is as a table. */
const SUBJECT =
  /\d{4}年度?(?:省|市|区|县|旗|州)?(?:人民)?(?:政府)?([\p{Script=Han}《》“”、]{2,30}?)(?:责任)?(?:(?:分解|分工|清单|台账|一览|明细|表|方案))/u;

/** What people chose; else what the titles of the tables say; else what asks for it. */
export function namingOf(breakdown: Breakdown, choices: PaperChoices, asOf: CivilDate): Naming {
  const titles = breakdown.tables.map(({ title }) => squash(title));
  const area = chosen(choices.area) ?? firstMatch(titles, AREA);
  const level = levelOf(area) ?? firstMatch(titles, LEVEL_ALONE) ?? DEFAULT_LEVEL;
  const ofReport =
    titles.every((title) => title === '') || titles.some((title) => title.includes('政府工作报告'));
  const other = firstMatch(titles, SUBJECT);
  return {
    year: yearOf(breakdown) ?? Number(asOf.slice(0, 4)),
    area: area ?? open('open.area'),
    level,
    author: chosen(choices.office) ?? (area === null ? say('program') : say('office', { area })),
    office: chosen(choices.office) ?? say('office', { area: area ?? open('open.area') }),
    subject: chosen(choices.subject) ?? (ofReport ? say('subject.report') : (other ?? say('subject.other'))),
    ofReport,
  };
}

function levelOf(area: string | null): string | null {
  const level = area === null ? null : new RegExp(`(${LEVEL})$`).exec(area)?.[1];
  return level ?? null;
}

/** What somebody chose; `null` where nobody did. */
export function chosen(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text.trim();
}

function firstMatch(texts: readonly string[], pattern: RegExp): string | null {
  for (const text of texts) {
    const found = pattern.exec(text)?.[1];
    if (found !== undefined) return found;
  }
  return null;
}
