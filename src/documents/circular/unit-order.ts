import type { UnitFigures } from '../../statistics/summary';
import type { CircularContent } from './content';

/** Every unit in the order that was chosen; who leads nothing comes behind those who do, for a share of nothing is none. */
export function unitsInOrder({
  summary: { byUnit },
  items,
  choices: { unitOrder },
}: Pick<CircularContent, 'summary' | 'items' | 'choices'>): readonly UnitFigures[] {
  if (unitOrder === 'lead') return byUnit;
  if (unitOrder === 'rate') {
    const rate = ({ lead }: UnitFigures): number => (lead.items === 0 ? -1 : lead.rate);
    return [...byUnit].sort((a, b) => rate(b) - rate(a));
  }
  const named = [...items.flatMap(({ leads }) => leads), ...items.flatMap(({ supports }) => supports)];
  const place = new Map([...new Set(named)].map((unit, at) => [unit, at]));
  const at = ({ unit }: UnitFigures): number => place.get(unit) ?? place.size;
  return [...byUnit].sort((a, b) => at(a) - at(b));
}
