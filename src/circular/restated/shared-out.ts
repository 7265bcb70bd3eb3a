import { inParagraphs } from '../places';
import type { Statement } from '../statements';
import type { Restated } from './differently';

/** `16个限期整改问题已完成，其余2个正在整改` of 限期整改18个: beside it stands what it leaves of the other. */
export function isSharedOut({ wrong, right }: Restated, all: readonly Statement[]): boolean {
  return inParagraphs(all, wrong.paragraph, wrong.paragraph).some(
    (one) =>
      one !== wrong &&
      one.sentence === wrong.sentence &&
      one.unit === wrong.unit &&
      one.value > 0 &&
      one.value + wrong.value === right.value,
  );
}
