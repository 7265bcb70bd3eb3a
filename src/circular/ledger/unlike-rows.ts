import type { CircularParagraph } from '../model';
import type { Statement } from '../statements';
import type { Said } from '../table-text/said';
import { keyOf, passagesIn, saidOf } from '../table-text/unlike-text';
import { isCounted, isOfLedger } from './about';
import { ledgerTables } from './known-ledger';
import type { LedgerFigures, UnlikeLedger } from './ledger-figures';

interface Judged {
  readonly kind: string;
  readonly right: readonly Said[];
  readonly wrong: readonly Said[];
  /** How much speaks for it. */
  readonly weight: number;
}

/** Figures of this share of the best way to count are taken for meant. */
const AS_GOOD = 0.5;

/**
 * What a text says of units, leaders, sections and quarters, against the ledger in the way to count that agrees best.
 *
 * @param isOfIt other figures have shown that the circular is about the ledger: then one that nothing speaks for is told, too
 */
export function unlikeRows(
  paragraphs: readonly CircularParagraph[],
  statements: readonly Statement[],
  ledger: LedgerFigures,
  isOfIt: boolean,
): UnlikeLedger[] {
  // Figures of all are compared by themselves.
  const passages = passagesIn(paragraphs, []);
  const figures = new Map(statements.map((one) => [`${one.paragraph}|${one.start}`, one]));
  const tables = ledgerTables(ledger);
  const all = tables.map(({ known }) => known);
  const saidOfEach = saidOf(all, passages, () => all);
  const judged = tables.map(({ kind, known }): Judged => {
    const said = (saidOfEach.get(known) ?? []).filter((one) => {
      const figure = figures.get(keyOf(one));
      const isOfItems = figure ? isOfLedger(figure) : isCounted(unitOf(one));
      return isOfItems && /期次$/.test(one.place.text) === (kind === 'time');
    });
    const right = said.filter((one) => one.right === '');
    const own = new Set(right.map(keyOf));
    const wrong = said.filter((one) => one.right !== '' && !own.has(keyOf(one)));
    return { kind, right, wrong, weight: right.filter(({ proves }) => proves).length - wrong.length };
  });
  const likely = judged.filter(
    ({ right, wrong, weight }) =>
      (weight >= 0 && right.some(({ proves }) => proves)) ||
      (isOfIt && right.length === 0 && wrong.length === 1 && /^\d/.test(wrong[0]?.right ?? '')),
  );
  const best = new Map<string, Judged>();
  for (const one of likely)
    if (one.weight > (best.get(one.kind)?.weight ?? -Infinity)) best.set(one.kind, one);
  const wrong = [...best.values()].flatMap((one) => one.wrong);
  /** Figures that another way to count gives, where it is meant: for how many there are, or for more than one. */
  const excused = new Set(
    likely
      .filter((one) => one.weight >= AS_GOOD * (best.get(one.kind)?.weight ?? 0))
      .flatMap(({ right }) => {
        const own = new Set(right.map(keyOf));
        const keys = wrong.map(keyOf).filter((key) => own.has(key));
        return keys.length > 1 ? keys : keys.filter((key) => figures.get(key)?.state === '');
      }),
  );
  return wrong.filter((one) => !excused.has(keyOf(one))).map(({ place, right }) => ({ place, right }));
}

/** What is named in place of a figure has none. */
function unitOf({ place }: Said): string {
  return /^\d[\d.,]*(.*)$/.exec(place.text)?.[1] ?? '';
}
