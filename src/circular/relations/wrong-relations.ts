import type { CircularParagraph } from '../model';
import { changesBeyond, changesFromLast, changesFromTo, changesNamed, changesThan } from './changes';
import { excesses, gaps } from './gaps';
import { beyondLimits, extremes } from './listed';
import { means, meansOfLists, plainMeans } from './means';
import { multiples } from './multiples';
import { namedRests } from './named-rests';
import { eaches, multiplications, products } from './products';
import { proportions } from './proportions';
import type { Relation, WrongRelation } from './relation';
import { rests } from './rests';
import { skeletonsOf, type Term } from './terms';
import { totals } from './totals';

/** Wordings that say by what equation a figure comes from others. Where no wording says one, none is tried. */
const RELATIONS: readonly Relation[] = [
  changesFromTo,
  changesThan,
  changesBeyond,
  changesFromLast,
  changesNamed,
  means,
  plainMeans,
  meansOfLists,
  products,
  eaches,
  multiplications,
  rests,
  gaps,
  excesses,
  multiples,
  proportions,
  totals,
  namedRests,
  beyondLimits,
  extremes,
];

/** No sentence is about more figures before it. */
const REACH = 24;
const HEAD = 30;

export function wrongRelations(paragraphs: readonly CircularParagraph[]): WrongRelation[] {
  let before: readonly Term[] = [];
  const head: Term[] = [];
  return paragraphs.flatMap((paragraph) => {
    before = before.filter((one) => one.paragraph >= paragraph.number - 1);
    return skeletonsOf(paragraph).flatMap((sentence) => {
      const told = new Set<Term>();
      const wrong = RELATIONS.flatMap((relation) => relation(sentence, before, head)).filter(({ said }) => {
        const isNew = !told.has(said);
        told.add(said);
        return isNew;
      });
      if (head.length < HEAD) head.push(...sentence.terms);
      before = [...before, ...sentence.terms].slice(-REACH);
      return wrong;
    });
  });
}
