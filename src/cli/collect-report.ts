import type { CollectResult } from '../actions/collect';
import type { Report } from '../collect/model';
import type { TextPiece } from '../grid/text-changes';
import { HEADERS, type EntryField, type Occurrence } from '../ledger/model';
import { subjectLabel } from '../ledger/subjects';
import type { MessageId } from '../locales/message';
import { inOneLine } from '../texts/lines';
import { sourceName } from './collect-json';
import { say } from './say';

/** What came back, in Chinese for people. */
export function collectLines(result: CollectResult): string[] {
  const { collection, outcome, notReturned } = result;
  const { returned, collected, reworded, unmatched, foreign } = collection;
  const lines: string[] = [];
  const part = (id: MessageId, count: number, items: readonly string[]): void => {
    if (count > 0) lines.push(say(id, { count }), ...items);
  };
  part(
    'cli.collect.sources',
    returned.length,
    returned.map(({ from, unit, rows }) =>
      say('cli.collect.source', {
        name: sourceName(from),
        unit: unit ?? say('cli.collect.no-unit'),
        rows: rows.length,
      }),
    ),
  );
  for (const { from } of foreign) lines.push(say('cli.collect.foreign', { name: sourceName(from) }));
  part(
    'cli.collect.collected',
    collected.length,
    collected.map((one) =>
      say('cli.collect.collected-one', {
        ...about(one.occurrence),
        field: HEADERS[one.field],
        before: one.before === '' ? '' : `${inOneLine(one.before)} `,
        value: shown(one.value),
        unit: unitOf(one),
      }),
    ),
  );
  part(
    'cli.collect.conflicts',
    outcome.open.length,
    outcome.open.flatMap(({ occurrence, field, sides }) => [
      say('cli.collect.conflict', { ...about(occurrence), field: fieldName(field) }),
      ...sides.map(({ name, value }) => say('cli.collect.side', { name, value: shown(value) })),
    ]),
  );
  part('cli.collect.settled', outcome.settled.length, []);
  part(
    'cli.collect.reworded',
    reworded.length,
    reworded.map((one) =>
      say('cli.collect.reworded-one', {
        ...about(one.occurrence),
        unit: one.unit ?? sourceName(one.from),
        words: changedWords(one.words),
      }),
    ),
  );
  part(
    'cli.collect.unmatched',
    unmatched.length,
    unmatched.map(({ from, row }) =>
      say('cli.collect.unmatched-one', {
        name: sourceName(from),
        row: row.row + 1,
        text: inOneLine([row.taskNumber, row.taskText, row.itemText].filter((text) => text !== '').join(' ')),
      }),
    ),
  );
  if (notReturned.length > 0)
    lines.push(say('cli.collect.not-returned', { count: notReturned.length, names: notReturned.join('、') }));
  if (collected.length + outcome.open.length + outcome.settled.length === 0)
    lines.push(say('cli.collect.nothing'));
  return lines;
}

const AROUND = 6;

/** `……营商环境，〔-3-〕〔+5+〕个……`: what changed, with a few characters on either side. */
function changedWords(words: readonly TextPiece[]): string {
  return words
    .map(({ kind, text }, index) => {
      if (kind === 'removed') return `〔-${text}-〕`;
      if (kind === 'added') return `〔+${text}+〕`;
      const all = Array.from(text);
      if (all.length <= 2 * AROUND) return text;
      const head = index === 0 ? '' : all.slice(0, AROUND).join('');
      const tail = index === words.length - 1 ? '' : all.slice(-AROUND).join('');
      return `${head}……${tail}`;
    })
    .join('');
}

function about({ task, subject }: Occurrence): { task: string; item: string } {
  return { task: task.number ?? '—', item: subjectLabel(subject.number) };
}

function fieldName(field: EntryField): string {
  return HEADERS[field];
}

function unitOf({ unit, from }: Report): string {
  return unit ?? sourceName(from);
}

function shown(value: string): string {
  return value === '' ? say('cli.collect.empty') : inOneLine(value);
}
