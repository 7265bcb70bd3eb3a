import { HANZI_DIGITS } from '../../texts/numerals';
import { amountOf, type ItemWords, quoted, whoOf } from '../item-words';
import { type PaperBlock, paragraph } from '../model';
import { lineOf } from '../text';
import { listed, type PaperWord, say } from '../words';
import type { CircularContent } from './content';

/** More names than this do not stand in a sentence; an attachment has them all. */
export const MOST_NAMES = 30;

/** 三、存在的问题: what is overdue, what is behind by its figure, what soon is due, who did not hand in. */
export function problems(content: CircularContent): readonly PaperBlock[] {
  const behindItems = content.all.filter(
    ({ item, behind: figure }) => figure !== null && item.state !== 'overdue',
  );
  const parts: readonly (readonly [PaperWord, readonly string[]])[] = [
    ['problems.overdue', overdue(content)],
    ...(behindItems.length > 0 ? [['problems.behind', behind(content, behindItems)] as const] : []),
    ['problems.soon', soon(content)],
    ['problems.returns', [returns(content)]],
  ];
  return parts.flatMap(([title, texts], index) => [
    paragraph('heading2', `（${HANZI_DIGITS[index] ?? ''}）${say(title)}`),
    ...texts.map((text) => paragraph('body', text)),
  ]);
}

function overdue({ inState, date, choices }: CircularContent): readonly string[] {
  const all = inState('overdue');
  if (all.length === 0) return [say('problems.overdue-none', { date })];
  const named = all.slice(0, choices.named);
  const units = new Set(all.flatMap(({ item }) => item.leads)).size;
  const how = named.length === all.length ? 'all' : choices.order === 'days' ? 'some' : 'first';
  const counts = { date, count: all.length, units, named: named.length };
  return [
    say(`problems.overdue-${how}`, counts),
    ...named.map((one, index) => {
      const { label, text, by, days, progress, problem } = one;
      return say('problems.overdue-item', {
        ...{ number: index + 1, who: whoOf(one), item: label, text: quoted(text), by, days: days ?? 0 },
        progress: `${clause('problems.progress', { progress })}${clause('problems.reason', { problem })}`,
      });
    }),
  ];
}

function behind({ date, choices }: CircularContent, all: readonly ItemWords[]): readonly string[] {
  const named = all.slice(0, choices.named);
  const how = named.length === all.length ? 'all' : 'some';
  return [
    say(`problems.behind-${how}`, { date, count: all.length, named: named.length }),
    ...named.flatMap((one, index) => {
      const { label, text, progress, behind: figure } = one;
      if (!figure) return [];
      return say('problems.behind-item', {
        ...{ number: index + 1, who: whoOf(one), item: label, text: quoted(text) },
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
  if (all.length === 0) return [say('problems.soon-none', { date, days: soonDays })];
  const named = all.slice(0, choices.named);
  const how = named.length === all.length ? 'all' : choices.order === 'days' ? 'some' : 'first';
  return [
    say(`problems.soon-${how}`, { date, days: soonDays, count: all.length, named: named.length }),
    ...named.map(soonText),
  ];
}

function soonText(one: ItemWords, index: number): string {
  const { label, text, by, days } = one;
  return say(days === 0 ? 'problems.soon-today' : 'problems.soon-item', {
    ...{ number: index + 1, who: whoOf(one), item: label, text: quoted(text), by, days: days ?? 0 },
  });
}

/** Units with items of their own without a record of the period. Where nothing at all was recorded, nobody is accused. */
function returns({ summary: { byUnit }, date }: CircularContent): string {
  const owing = byUnit.filter(({ collective }) => !collective);
  const missing = owing.filter(({ returned }) => !returned).map(({ unit }) => lineOf(unit));
  const count = missing.length;
  if (count === 0) return say('problems.returns-none');
  if (count === owing.length) return say('problems.returns-unknown', { date, count });
  return count > MOST_NAMES
    ? say('problems.returns-etc', { date, units: listed(missing.slice(0, MOST_NAMES)), count })
    : say('problems.returns-all', { date, units: listed(missing), count });
}
