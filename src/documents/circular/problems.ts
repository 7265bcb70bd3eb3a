import { HANZI_DIGITS } from '../../texts/numerals';
import { amountOf, type ItemWords, nameOf, quoted, whoOf } from '../item-words';
import { type PaperBlock, paragraph } from '../model';
import { lineOf } from '../text';
import { listed, open, type PaperWord, say } from '../words';
import { attachmentLabel } from './attached';
import type { CircularContent } from './content';
import { listOf } from './list';

/** More names than this do not stand in a sentence; an attachment has them all. */
export const MOST_NAMES = 30;

/**
 * 三、存在的问题: what is overdue, what is behind by its figure, what soon is due, who did not hand in. What there is none of has no
 * heading; one alone needs none.
 */
export function problems(content: CircularContent): readonly PaperBlock[] {
  const parts = [
    { title: say('problems.overdue'), texts: overdue(content) },
    { title: say('problems.behind'), texts: behind(content) },
    { title: say('problems.soon'), texts: soon(content) },
    { title: say('problems.returns'), texts: returns(content) },
  ].filter(({ texts }) => texts.length > 0);
  if (parts.length === 0) {
    const { date, soonDays: days } = content;
    return [paragraph('body', say('problems.none', { date, days, open: open('problems.open') }))];
  }
  return parts.flatMap(({ title, texts }, index) => [
    ...(parts.length > 1 ? [paragraph('heading2', `（${HANZI_DIGITS[index] ?? ''}）${title}`)] : []),
    ...listOf(texts),
  ]);
}

function overdue(content: CircularContent): readonly string[] {
  const { inState, date, choices, summary } = content;
  const all = inState('overdue');
  if (all.length === 0) return [];
  const named = all.slice(0, choices.named);
  const how = named.length === all.length ? 'all' : choices.order === 'days' ? 'some' : 'first';
  return [
    say(`problems.overdue-${how}`, {
      ...{ date, named: named.length, counted: countedOf(all, summary) },
      attachment: attachmentLabel(content, 'overdue'),
    }),
    ...named.map((one, index) => {
      const { label, by, days, progress, problem } = one;
      return say('problems.overdue-item', {
        ...{ number: index + 1, who: whoOf(one), item: label, text: nameOf(one), by, days: days ?? 0 },
        progress: `${clause('problems.progress', { progress })}${clause('problems.reason', { problem })}`,
      });
    }),
  ];
}

/** `3个牵头单位共有8项`; of one unit, or where a collective (各街镇) stands for nobody knows how many, the items alone. */
function countedOf(all: readonly ItemWords[], { byUnit }: CircularContent['summary']): string {
  const units = new Set(all.flatMap(({ item }) => item.leads));
  const collective = byUnit.some(({ unit, collective: is }) => is && units.has(unit));
  return units.size > 1 && !collective
    ? say('problems.of-units', { units: units.size, count: all.length })
    : say('problems.of-all', { count: all.length });
}

function behind({ all: items, date, choices }: CircularContent): readonly string[] {
  const all = items.filter(({ item, behind: figure }) => figure !== null && item.state !== 'overdue');
  if (all.length === 0) return [];
  const named = all.slice(0, choices.named);
  const how = named.length === all.length ? 'all' : 'some';
  return [
    say(`problems.behind-${how}`, { date, count: all.length, named: named.length }),
    ...named.flatMap((one, index) => {
      const { label, progress, behind: figure } = one;
      if (!figure) return [];
      return say('problems.behind-item', {
        ...{ number: index + 1, who: whoOf(one), item: label, text: nameOf(one) },
        goal: amountOf(figure.goal, figure),
        done: amountOf(figure.done, figure),
        expected: amountOf(figure.expected, figure),
        progress: clause('problems.progress', { progress }),
      });
    }),
  ];
}

/** A clause about what was reported; nothing where nothing was. */
function clause(word: PaperWord, said: Readonly<Record<string, string>>): string {
  const texts = Object.entries(said).map(([name, text]) => [name, quoted(text)] as const);
  return texts.some(([, text]) => text === '') ? '' : say(word, Object.fromEntries(texts));
}

function soon({ inState, date, soonDays, choices }: CircularContent): readonly string[] {
  const all = inState('soon');
  if (all.length === 0) return [];
  const named = all.slice(0, choices.named);
  const how = named.length === all.length ? 'all' : choices.order === 'days' ? 'some' : 'first';
  return [
    say(`problems.soon-${how}`, { date, days: soonDays, count: all.length, named: named.length }),
    ...named.map(soonText),
  ];
}

function soonText(one: ItemWords, index: number): string {
  const { label, by, days } = one;
  return say(days === 0 ? 'problems.soon-today' : 'problems.soon-item', {
    ...{ number: index + 1, who: whoOf(one), item: label, text: nameOf(one), by, days: days ?? 0 },
  });
}

/** Units with items of their own without a record of the period. Where nothing at all was recorded, nobody is accused. */
function returns(content: CircularContent): readonly string[] {
  const { date } = content;
  const owing = content.summary.byUnit.filter(({ collective }) => !collective);
  const missing = owing.filter(({ returned }) => !returned).map(({ unit }) => lineOf(unit));
  const count = missing.length;
  if (count === 0) return [];
  if (count === owing.length) return [say('problems.returns-unknown', { date, count })];
  return [
    count > MOST_NAMES
      ? say('problems.returns-etc', {
          ...{ date, units: listed(missing.slice(0, MOST_NAMES)), count },
          attachment: attachmentLabel(content, 'units'),
        })
      : say('problems.returns-all', { date, units: listed(missing), count }),
  ];
}
