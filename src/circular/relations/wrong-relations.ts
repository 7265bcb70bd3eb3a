import type { CircularParagraph } from '../model';
import { changesBetweenTimes } from './between-times';
import {
  changesBeyond,
  changesByAmount,
  changesFromLast,
  changesFromTo,
  changesNamed,
  changesThan,
} from './changes';
import { formerAndLatter } from './former-latter';
import { excesses, gaps } from './gaps';
import { beyondLimits, extremes, spans } from './listed';
import { means, meansOfLists, plainMeans } from './means';
import { mirroredRates } from './mirrored';
import { multiples } from './multiples';
import { namedRests } from './named-rests';
import { pairedRests } from './paired-rests';
import { eaches, multiplications, products } from './products';
import { proportions } from './proportions';
import { fromGoals, sharesOfGoals } from './quoted-goals';
import type { Relation, WrongRelation } from './relation';
import { rests } from './rests';
import { skeletonsOf, type Term } from './terms';
import { namedTotals, totals } from './totals';

/** Wordings that say by what equation a figure comes from others. Where no wording says one, none is tried. */
const RELATIONS: readonly Relation[] = [
  changesFromTo,
  changesThan,
  changesBeyond,
  changesFromLast,
  changesNamed,
  changesBetweenTimes,
  changesByAmount,
  means,
  plainMeans,
  meansOfLists,
  products,
  eaches,
  multiplications,
  rests,
  pairedRests,
  gaps,
  excesses,
  multiples,
  formerAndLatter,
  mirroredRates,
  proportions,
  totals,
  namedTotals,
  namedRests,
  beyondLimits,
  extremes,
  spans,
  sharesOfGoals,
  fromGoals,
];

/** No sentence is about more figures before it. */
const REACH = 24;
const HEAD = 30;
const BULLET = /^\s*(?:[—–-]{1,2}|[·●•◆▪])/;

export function wrongRelations(paragraphs: readonly CircularParagraph[]): WrongRelation[] {
  let before: readonly Term[] = [];
  /** The last paragraph with figures that was no bullet. */
  let from = 0;
  const head: Term[] = [];
  return paragraphs.flatMap((paragraph) => {
    before = before.filter((one) => one.paragraph >= from);
    const isBullet = BULLET.test(paragraph.text);
    return skeletonsOf(paragraph).flatMap((sentence) => {
      const told = new Set<Term>();
      const wrong = RELATIONS.flatMap((relation) => relation(sentence, before, head)).filter(({ said }) => {
        const isNew = !told.has(said);
        told.add(said);
        return isNew;
      });
      if (head.length < HEAD) head.push(...sentence.terms);
      before = [...before, ...sentence.terms].slice(-REACH);
      // What follows a list of bullets may be about all of it; headings without figures stand between.
      if (!isBullet) from = paragraph.number;
      return wrong;
    });
  });
}
