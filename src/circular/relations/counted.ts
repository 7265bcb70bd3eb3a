import type { Term } from './terms';

/** What has its own measure word: `每户`, `每家`. */
const MEASURES = /^[个家项条户件人名处所座台辆次起宗组类批场笔艘期]/;
const LONGEST = 4;

/**
 * Whom X均 is said of, by what counts them: `校均` of 72所 or of 32个学校项目, `案均` of 189起. Units, and what else they may be
 * counted in where their words say so.
 */
const PER: Readonly<Record<string, { readonly units: RegExp; readonly words?: RegExp }>> = {
  公里: { units: /^公里$/ },
  亩: { units: /^亩$/ },
  校: { units: /^所$/, words: /校/ },
  园: { units: /^所$/, words: /园/ },
  企: { units: /^家$/, words: /企业|公司/ },
  案: { units: /^[起宗件]$/ },
  床: { units: /^[张床]$/ },
  户: { units: /^[户家]$/ },
  人: { units: /^人(?:次)?$/ },
  次: { units: /^(?:[次批场]|人次|件次)$/ },
  单: { units: /^[单件笔]$/, words: /单/ },
  镇: { units: /^镇$/, words: /镇/ },
  乡: { units: /^乡$/, words: /乡/ },
  村: { units: /^村$/, words: /村/ },
  县: { units: /^县$/, words: /县/ },
  区: { units: /^区$/, words: /区/ },
  店: { units: /^家$/, words: /店/ },
  站: { units: /^座$/, words: /站/ },
  场: { units: /^场(?:次)?$/ },
  组: { units: /^组$/, words: /组/ },
};
/** Measure words count for themselves: 件均, 笔均. */
const SELVES = '件笔批起宗处项台套座家个条';
/** Regex source. */
export const PER_ONE = `(?:${Object.keys(PER).join('|')}|[${SELVES}])均`;
const COUNTED_BY_WORDS = /^[个家所座]$/;

/**
 * Whether a figure counts what 每… is said of: `每个乡镇` of 12个乡镇, `每组` of 8个督查组, `每户` of 332户, `每项任务` of 任务56项, `校均`
 * of 72所.
 *
 * @param words what stands behind 每: measure word and noun, and the verb after them; or X均
 */
export function isCountOf(term: Term, words: string): boolean {
  if (isRank(term)) return false;
  const per = /^([^日月年]{1,2}?)均/.exec(words)?.[1];
  if (per !== undefined) return isPer(term, per);
  const { unit, before, after } = term;
  const measure = MEASURES.exec(words)?.[0] ?? '';
  const noun = words.slice(measure.length).replace(/^[日月年]均.*$/, '');
  // 每家 of units and enterprises, whatever they are counted in.
  if (
    /^[家户]$/.test(measure) &&
    noun.length < 6 &&
    /^[个家户]$/.test(unit) &&
    /单位|部门|企业|公司/.test(`${before.slice(-4)}|${after}`)
  )
    return true;
  const label = `${before}|${after}`;
  if (unit === measure && /^[家户人名件起条座台辆所处个]$/.test(unit) && noun.length < 2) return true;
  // `每场` of 152场次.
  if (unit === `${measure}次` && /^[场批]$/.test(measure)) return true;
  for (let length = Math.min(LONGEST, noun.length); length >= 2; length--)
    if (unit === measure && label.includes(noun.slice(0, length))) return true;
  const [own = ''] = measure === '' || measure === '组' ? words : noun;
  if (/[镇乡村组校县区户家人]/.test(own) && /^[个家]$/.test(unit))
    return (
      new RegExp(`^[^的]{0,5}${own}`).test(after) ||
      (own !== '' && new RegExp(`${own}(?:\\([^()]*\\))?$`).test(term.run))
    );
  return unit === measure && /^[家户起条批场笔艘期]$/.test(unit);
}

/** `居第3位`, `后移2位`: nobody is counted. */
function isRank({ written, before }: Term): boolean {
  return written.endsWith('位') && /[第移升降进退落]了?$/.test(before);
}

function isPer({ unit, before, after }: Term, per: string): boolean {
  const { units, words } = PER[per] ?? { units: new RegExp(`^${per}$`) };
  if (units.test(unit)) return true;
  if (per === '户' && /^个$/.test(unit)) return /单位|部门|企业|公司|户/.test(`${before.slice(-4)}|${after}`);
  return (
    words !== undefined &&
    COUNTED_BY_WORDS.test(unit) &&
    words.test(`${before.slice(-6)}|${after.slice(0, 8)}`)
  );
}
