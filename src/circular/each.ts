import { endsAsUnit } from '../units/words/endings';
import { pieces } from './pieces';

const EACH =
  /(?:均|分别)?各(?:自)?(?:有|为|是|占|牵头|承担|承办|负责|落实|完成|办结|逾期|滞后|未完成|新?建成?|新增|安排|选派|配备|设立)*了?$/;
/** `其余单位均为1项`: nobody counts these. */
const EACH_OF_REST = /(?:其余|其[他它]|余下)[^,;:、]*均(?:为|是|有)?$/;
/** Who is counted in front: `区审计局等6家单位各1项`, `其余8项由8个部门各落实1项`. */
const HOLDERS = /^(?:家|个|名|位|人)$/;

/**
 * How many have a figure each: `区财政局、区人社局各2项` are 4 in all. 1 for a figure that is nobody's each; `null` where it
 * cannot be told whose it is.
 *
 * @param lead marks and words between the figure before and `before`
 * @param previous the figure before, in the same sentence
 */
export function timesOf(
  lead: string,
  before: string,
  previous: { readonly value: number; readonly unit: string } | null,
): number | null {
  if (EACH_OF_REST.test(before)) return null;
  const each = EACH.exec(before);
  if (!each) return 1;
  const own = before.slice(0, each.index);
  const plainLead = lead.replace(/\([^()]*\)/g, '');
  const list = /[^,;:(]*$/.exec(plainLead)?.[0] ?? '';
  const joined = `${list}${own}`.replace(/^[、)]+/, '').replace(/^和/, '');
  if (previous && HOLDERS.test(previous.unit) && !/[,;:、]/.test(plainLead)) return previous.value;
  const names = pieces(joined)
    .flatMap(joinedNames)
    .filter((one) => one.trim() !== '');
  return names.length > 0 && !/\d/.test(joined) ? names.length : null;
}

/** `区财政局和区人社局` are two, `区发展和改革局` is one. */
function joinedNames(piece: string): string[] {
  const halves = piece.split(/和|及|与/);
  return halves.slice(0, -1).every((half) => endsAsUnit(half.trim())) ? halves : [piece];
}
