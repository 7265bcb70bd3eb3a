import { canonicalUnit, MULTIPLIER_PATTERN, scaled, UNIT_PATTERN } from '../../quantities/measuring-units';
import { toHalfWidth } from '../../texts/width';

/** What the figures of a column or a row are in. */
export interface HeaderUnit {
  /** One name per measure. */
  readonly unit: string;
  /** What a figure is to be taken times. */
  readonly scale: number;
  readonly written: string;
}

const IN_BRACKETS = new RegExp(`\\((?:单位:)?((?:${MULTIPLIER_PATTERN})?(?:${UNIT_PATTERN}))\\)`, 'i');
const MEASURE = new RegExp(`^(${MULTIPLIER_PATTERN})?(${UNIT_PATTERN})$`, 'i');

/** Of `完成投资（亿元）`; `null` where a header names none. */
export function headerUnit(header: string): HeaderUnit | null {
  const written = IN_BRACKETS.exec(toHalfWidth(header))?.[1];
  const [, multiplier, unit = ''] = MEASURE.exec(written ?? '') ?? [];
  return written === undefined || unit === ''
    ? null
    : { unit: canonicalUnit(unit), scale: scaled('1', multiplier), written };
}
