import type { Term } from './terms';

/** What has its own measure word: `每户`, `每家`. */
const MEASURES = /^[个家项条户件人名处所座台辆次起宗组类批]/;
const LONGEST = 4;

/**
 * Whether a figure counts what 每… is said of: `每个乡镇` of 12个乡镇, `每组` of 8个督查组, `每户` of 332户, `每项任务` of 任务56项.
 *
 * @param words what stands behind 每: measure word and noun, and the verb after them
 */
export function isCountOf({ unit, before, after }: Term, words: string): boolean {
  const measure = MEASURES.exec(words)?.[0] ?? '';
  const noun = words.slice(measure.length);
  // 每家, 户均 of units and enterprises, whatever they are counted in.
  if (
    /^[家户]$/.test(measure) &&
    noun.length < 6 &&
    /^[个家户]$/.test(unit) &&
    /单位|部门|企业|公司/.test(`${before.slice(-4)}|${after}`)
  )
    return true;
  const label = `${before}|${after}`;
  if (unit === measure && /^[家户人名件起条座台辆所]$/.test(unit) && noun.length < 2) return true;
  for (let length = Math.min(LONGEST, noun.length); length >= 2; length--)
    if (unit === measure && label.includes(noun.slice(0, length))) return true;
  const [own = ''] = measure === '' || measure === '组' ? words : noun;
  if (/[镇乡村组校县区户家人]/.test(own) && /^[个家]$/.test(unit))
    return new RegExp(`^[^的]{0,5}${own}`).test(after);
  return unit === measure && /^[家户起条]$/.test(unit);
}
