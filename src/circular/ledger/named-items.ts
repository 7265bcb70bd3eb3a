import { toHalfWidth } from '../../texts/width';
import type { CircularParagraph } from '../model';
import { type Fact, judge } from './item-facts';
import { type ItemMention, itemsNamed } from './item-index';
import { wrongWord } from './item-words';
import type { LedgerFigures, UnlikeLedger } from './ledger-figures';

/** What a sentence says of an item that it names; the group is what is said. */
const SAID: readonly (readonly [Fact, RegExp])[] = [
  ['days', /(?:逾期|超期|超时|滞后)(?:了|已|达|长达)*(\d{1,3}[天日])/g],
  [
    'due',
    /(?:时限|期限|应于|限于|原定|要求)(?:为|是|:|在|于)?((?:20\d{2}年)?\d{1,2}月(?:\d{1,2}日|底|末|初|上旬|中旬|下旬))/g,
  ],
  ['leads', /(?:^|[,;:.。、]|\d)(?:由|是)?([\u4e00-\u9fff、]{2,30}?)牵头(?:的|负责|承办|实施)/g],
  ['leads', /(?:牵头单位|承办单位|责任单位)(?:为|是|:)?([\u4e00-\u9fff、]{2,30})(?=[,;。)]|$)/g],
  ['number', /第(\d{1,3})项/g],
  ['state', /(已(?:全部|经)?(?:完成|办结))(?![\d率])/g],
];

/** Tasks named in the running text in the ledger's words, with their unit, date, days overdue or state. */
export function unlikeNamed(paragraphs: readonly CircularParagraph[], ledger: LedgerFigures): UnlikeLedger[] {
  return paragraphs.flatMap(({ number: paragraph, text }) => {
    const mentions = itemsNamed(text, ledger);
    if (mentions.length === 0) return [];
    const shown = toHalfWidth(text);
    const inQuotes = mentions.flatMap((mention) => wrongIn(paragraph, text, mention));
    const said = SAID.flatMap(([fact, pattern]) =>
      [...shown.matchAll(pattern)].flatMap((found) => {
        const said = found[1] ?? '';
        const start = found.index + found[0].indexOf(said);
        const mention = ofWhom(fact, start, start + said.length, shown, mentions);
        const right = mention && judge(fact, said === '' ? '' : wordsOf(fact, said), mention.items, ledger);
        return typeof right === 'string'
          ? [{ place: { paragraph, text: text.slice(start, start + said.length) }, right }]
          : [];
      }),
    );
    return [...inQuotes, ...said];
  });
}

/** Figures inside the words of a task, as they are quoted. */
function wrongIn(paragraph: number, text: string, { start, end, items }: ItemMention): UnlikeLedger[] {
  const from = text.lastIndexOf('“', start);
  const to = text.indexOf('”', end);
  const quoted = from < 0 || to < 0 ? '' : text.slice(from + 1, to);
  const wrong = wrongWord(quoted, items);
  const place = wrong && quoted.slice(wrong.start, wrong.end);
  return place === null ? [] : [{ place: { paragraph, text: place }, right: wrong?.right ?? '' }];
}

function wordsOf(fact: Fact, said: string): string {
  return fact === 'state' ? '已完成' : said;
}

const ENDS = /[。;!?\n]/;
/** What is said right behind a name. */
const NEAR = 12;

/** Whom it is said of: units are named before their tasks or behind them, the rest behind. Within one sentence, nothing else between. */
function ofWhom(
  fact: Fact,
  start: number,
  end: number,
  text: string,
  mentions: readonly ItemMention[],
): ItemMention | null {
  if (mentions.some((one) => start < one.end && end > one.start)) return null;
  const before = mentions.findLast((one) => one.end <= start);
  const behind = mentions.find((one) => one.start >= end);
  const isNear = (between: string): boolean => !ENDS.test(between);
  // `由甲局牵头的第3项“…”`
  if ((fact === 'leads' && /^牵头/.test(text.slice(end, end + 2))) || fact === 'number')
    return behind && isNear(text.slice(end, behind.start)) ? behind : null;
  if (!before || !isNear(text.slice(before.end, start))) return null;
  return fact === 'state' && start - before.end > NEAR ? null : before;
}
