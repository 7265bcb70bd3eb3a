import { message, type Message, type MessageId } from '../locales/message';
import { words, type Language } from '../locales/words';
import { dateOf } from './dates/circular-date';
import { correctionOf } from './corrections';
import { wrongEnumerations } from './lists/enumerations';
import { wrongAbove } from './lists/above';
import { wrongCountedLists } from './lists/counted-lists';
import type { LedgerFigures } from './ledger/ledger-figures';
import { unlikeLedger } from './ledger/unlike-ledger';
import { wrongFirstOnes } from './lists/first-ones';
import { wrongGroups } from './lists/wrong-groups';
import { wrongOrdinalGroups } from './lists/ordinal-groups';
import { wrongNamedBefore } from './lists/named-before';
import { wrongNamedStates } from './lists/named-states';
import {
  CIRCULAR_SEVERITY,
  type Circular,
  type CircularCheckId,
  type CircularFinding,
  type CircularPlace,
} from './model';
import { asWritten, sumOf } from './numbers';
import { restatedDifferently } from './restated/differently';
import { restatedAgain } from './restated/again';
import { isSharedOut } from './restated/shared-out';
import { isOneQuantity } from './restated/one-quantity';
import { wrongMoves } from './ranks/wrong-moves';
import { wrongRanks } from './ranks/wrong-ranks';
import { rightWritten } from './relations/relation';
import { wrongRelations } from './relations/wrong-relations';
import { rowsIn } from './rows/find-rows';
import { wrongPaces } from './shares/wrong-paces';
import { judgedShares } from './shares/wrong-shares';
import { placeOf, statementsOf } from './statements';
import { wrongHolders } from './sums/wrong-holdings';
import { wrongSums } from './sums/wrong-sums';
import { figureTable } from './tables/figure-table';
import { wrongCells } from './tables/wrong-cells';
import { wrongDays } from './tables/wrong-days';
import { wrongNumbers } from './tables/wrong-numbers';
import { knownTables } from './table-text/known-tables';
import { toldTwice } from './table-text/told-twice';
import { textAgainstTables } from './table-text/unlike-text';
import { wrongDates } from './dates/wrong-dates';
import { wrongWeekdays } from './dates/weekdays';
import { wrongTableCounts } from './lists/table-counts';
import { mayBeSlip } from './plausible';
import { inCellsOf } from './tables/in-cells';
import { isWanted, isWantedIn } from './wanted';
import { COUNTED_TWICE } from './vocabulary';
import { skippedNumbers } from './wording/numbering';
import { unpairedIn } from './wording/pairs';
import { WORDING_RULES } from './wording/rules';

/**
 * What does not agree in a circular: its own figures, its lists, its tables, its wording, and the ledger where there is one. In
 * the order of the circular. Pure; wordings are in the language asked for.
 */
export function checkCircular(
  circular: Circular,
  { ledger, language }: { readonly ledger: LedgerFigures | null; readonly language: Language },
): CircularFinding[] {
  const found: CircularFinding[] = [];
  const add = (
    check: CircularCheckId,
    id: MessageId,
    place: CircularPlace,
    other: CircularPlace | null,
    expected: string,
    params: Message['params'] = {},
  ): void => {
    const at = { where: whereOf(place, language), text: place.text, expected };
    const there = other ? { otherWhere: whereOf(other, language), other: other.text } : {};
    found.push({
      check,
      severity: CIRCULAR_SEVERITY[check],
      message: message(id, { ...at, ...there, ...params }),
      place,
      other,
      observed: place.text,
      expected,
    });
  };

  const statements = statementsOf(circular);
  const rows = rowsIn(statements, circular.paragraphs);
  const tables = circular.tables.flatMap((table) => figureTable(table) ?? []);
  const shares = judgedShares(statements);
  // What is right by its own figures, and averages, no cell has to say.
  const plain = statements.filter(
    (one) => !shares.proved.has(one) && !/平均|均$/.test(one.before) && !isWanted(one.run),
  );
  const ofTables = textAgainstTables(circular.paragraphs, tables, plain);
  // Figures that all stand in tables as the text has them belong together as these say, whatever the words let one think.
  const proved = ofTables.right.filter(({ proves }) => proves);
  const isProved = (one: Figured): boolean =>
    proved.some(({ place }) => place.paragraph === one.paragraph && place.text === one.written);
  /** A row of a table has it just so: it is no other figure told again. */
  const isOfRow = (one: Figured): boolean =>
    proved.some(
      ({ place, ofAll }) => !ofAll && place.paragraph === one.paragraph && place.text === one.written,
    );
  /** A row of a table has another figure: that is what is told of it. */
  const isUnlikeRow = (one: Figured): boolean =>
    ofTables.wrong.some(
      ({ place, ofAll }) => !ofAll && place.paragraph === one.paragraph && place.text === one.written,
    );
  const isCountOfRows = (one: Figured): boolean =>
    ofTables.right.some(
      ({ place, countsRows }) =>
        countsRows === true && place.paragraph === one.paragraph && place.text === one.written,
    );
  const isInCell = inCellsOf(circular.tables);
  /** A table has it, and nothing that it would follow from: it is of other things. */
  const standsInTable = (one: Figured, from: readonly Figured[]): boolean =>
    isInCell(one) && !from.some(isInCell);
  for (const sum of wrongSums(statements, rows, circular.paragraphs)) {
    const { whole, parts, atMost } = sum;
    // `7个单位中，4个得分在92分以上，低于90分的2个`: others are neither.
    if (parts.every(isCountOfRows)) continue;
    const total = sumOf(parts.map(({ value }) => value));
    const names = parts.map(({ before, written }) => `${lastWords(before)}${written}`).join('、');
    const [first = whole] = parts;
    if (atMost === true) {
      add(
        'circular-sum',
        'checks.circular-sum.more',
        { ...placeOf(first), text: names },
        placeOf(whole),
        whole.written,
      );
      continue;
    }
    const { wrong, right } = correctionOf(sum, statements);
    const other = wrong === whole ? { ...placeOf(first), text: names } : placeOf(whole);
    add('circular-sum', 'checks.circular-sum', placeOf(wrong), other, asWritten(right, wrong), {
      parts: names,
      sum: asWritten(total, whole),
      whole: whole.written,
    });
  }
  for (const { share, part, whole, right } of shares.wrong) {
    if (standsInTable(share, [part, whole]) || [share, part, whole].every(isProved)) continue;
    if (isUnlikeRow(share)) continue;
    add('circular-share', 'checks.circular-share', placeOf(share), placeOf(part), right, {
      part: part.written,
      whole: whole.written,
    });
  }
  for (const relation of wrongRelations(circular.paragraphs)) {
    const { check, said, from } = relation;
    if (standsInTable(said, from) || [said, ...from].every(isProved)) continue;
    const [first = said] = from;
    add(check, `checks.${check}.relation`, termPlace(said), termPlace(first), rightWritten(relation), {
      from: from.map(({ written }) => written).join('、'),
    });
  }
  for (const { difference, from, right, pace } of wrongPaces(statements, circular.paragraphs))
    add('circular-share', 'checks.circular-share.pace', placeOf(difference), placeOf(from), right, { pace });
  const inRows = new Set(rows.flatMap(({ all }) => [...all]));
  for (const { wrong, right } of [
    ...restatedDifferently(statements, inRows, shares.proved),
    ...restatedAgain(statements),
  ].filter(
    (one) =>
      mayBeSlip(one.wrong.value, one.right.value) &&
      isOneQuantity(one) &&
      !isSharedOut(one, statements) &&
      !isOfRow(one.wrong),
  ))
    add('circular-restated', 'checks.circular-restated', placeOf(wrong), placeOf(right), right.written);

  const asOf = dateOf(circular, null);
  for (const { place, other, right } of wrongDates(circular, asOf))
    add(
      'circular-restated',
      right === '' ? 'checks.circular-restated.later' : 'checks.circular-restated.date',
      place,
      other,
      right,
    );
  for (const table of circular.tables)
    for (const { kind, place, from, right } of [...wrongDays(table, asOf), ...wrongNumbers(table)])
      add(`circular-${kind}`, `checks.circular-${kind}.cell`, place, from, right);
  const isCountedTwice = circular.paragraphs.some(({ text }) => COUNTED_TWICE.test(text));
  const offCells = tables.flatMap((table) => wrongCells(table, isCountedTwice));
  for (const { kind, place, from, right } of offCells)
    add(`circular-${kind}`, `checks.circular-${kind}.cell`, place, from, right);
  const isOff = (one: CircularPlace): boolean =>
    offCells.some(({ place }) => place.table === one.table && place.cell === one.cell);
  for (const { place, cell, right } of toldTwice(knownTables(circular.paragraphs, tables)))
    if (!isOff(place) && !isOff(cell))
      add('circular-restated', 'checks.circular-restated', place, cell, right);
  for (const { place, other, right } of [
    ...wrongMoves(circular.paragraphs),
    ...wrongRanks(circular.paragraphs),
    ...wrongWeekdays(circular.paragraphs),
  ])
    add('circular-restated', 'checks.circular-restated.date', place, other, right);
  for (const { place, cell, right, ofAll } of ofTables.wrong) {
    const { paragraph, text } = place;
    if (isWantedIn(circular.paragraphs[(paragraph ?? 0) - 1]?.text ?? '', text)) continue;
    if (ofAll && isInCell({ written: text })) continue;
    add('circular-restated', 'checks.circular-restated', place, cell, right);
  }

  for (const { count, list, counted, named, unit } of [
    ...wrongCountedLists(circular),
    ...wrongNamedBefore(circular),
    ...wrongFirstOnes(circular),
    ...wrongEnumerations(circular),
    ...wrongTableCounts(circular),
    ...wrongAbove(circular),
    ...wrongGroups(circular),
    ...wrongOrdinalGroups(circular),
    ...wrongNamedStates(circular, statements),
    ...wrongHolders(statements),
  ])
    add('circular-list', 'checks.circular-list', count, list, `${named}${unit}`, { counted, named });

  if (ledger)
    for (const { place, right } of unlikeLedger(circular, { statements, tables }, ledger))
      add('circular-ledger', 'checks.circular-ledger', place, null, right);

  for (const { number: paragraph, text } of circular.paragraphs) {
    for (const { id, pattern, right, isHabit } of WORDING_RULES)
      for (const match of isHabit === true ? firstOf(text, pattern) : text.matchAll(pattern))
        add(
          'circular-wording',
          `checks.circular-wording.${id}`,
          { paragraph, text: match[0] },
          null,
          right?.(match) ?? '',
        );
    for (const near of unpairedIn(text))
      add('circular-wording', 'checks.circular-wording.unpaired', { paragraph, text: near }, null, '');
  }
  for (const { paragraph, text, before, number } of skippedNumbers(circular.paragraphs))
    add('circular-wording', 'checks.circular-wording.numbering', { paragraph, text }, null, '', {
      before,
      number,
    });
  return inOrder(withoutRepeats(found));
}

/** A figure of the running text, by whatever reader. */
interface Figured {
  readonly paragraph: number;
  readonly written: string;
}

/** Whoever writes so does it everywhere: once a paragraph is enough. */
function firstOf(text: string, pattern: RegExp): readonly RegExpMatchArray[] {
  const [first] = text.matchAll(pattern);
  return first ? [first] : [];
}

function termPlace({ paragraph, written }: Figured): CircularPlace {
  return { paragraph, text: written };
}

const LONGEST_LABEL = 12;

function lastWords(before: string): string {
  return before.slice(-LONGEST_LABEL);
}

function whereOf({ paragraph, table, cell }: CircularPlace, language: Language): string {
  if (table !== undefined) return words(language, message('circular.cell', { table, cell: cell ?? '' }));
  return words(language, message('circular.paragraph', { paragraph: paragraph ?? 0 }));
}

/** Two readings of one sentence may find the same figure wrong in the same way. */
function withoutRepeats(findings: readonly CircularFinding[]): CircularFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ check, message: said, place, expected }) => {
    if (check === 'circular-wording') return true;
    const key = JSON.stringify([check, said, place, expected]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** By paragraph; tables of a Word file behind the text. */
function inOrder(findings: readonly CircularFinding[]): CircularFinding[] {
  const rank = ({ place }: CircularFinding): number => place.paragraph ?? 1e6 + (place.table ?? 0);
  return findings
    .map((one, at) => ({ one, at }))
    .sort((a, b) => rank(a.one) - rank(b.one) || a.at - b.at)
    .map(({ one }) => one);
}
