import type { Indicator } from '../breakdown/model';

/** The number of the item that an indicator stands under: `1` for `1①` and `1-2`; '' for one at the top. */
export function parentNumber({ number }: Pick<Indicator, 'number'>): string {
  // Most items have a number of one or two figures, or none.
  return number.length < 2 ? '' : (/^\d+(?=\D)/.exec(number)?.[0] ?? '');
}
