/** How sentences speak of the rows of a table. */

/** What rows are: those who answer for something, or the things. A count of the one is no count of the other. */
const WHO =
  '单位|部门|乡镇街道|镇街道|乡镇|镇街|街镇|街道|县区|区县|地区|企业|公司|学校|园区|社区|专班|镇|乡|村|局';
const WHAT = '重点项目|项目|工程|任务|事项|指标|问题|领域|环节|实事|议题';
export const KINDS = { who: new RegExp(WHO), what: new RegExp(WHAT) } as const;
/** A noun behind a count. */
export const NOUN = new RegExp(`^(?:的)?(?:牵头|责任|承办|成员)?(${WHO}|${WHAT})`);
/** Nouns anywhere. */
export const NOUNS = new RegExp(`${WHO}|${WHAT}`, 'g');
/** Nouns that only some rows may be. */
export const NARROW = /^(?:镇|乡|街道|村|社区|局|部门|企业|学校|园区)$/;

/** Which way a threshold or a change goes. */
export const ABOVE = /高于|超过|超出|超|达到|不低于|大于|多于|以上|快于|优于|过/;
export const BELOW = /低于|不足|未达到?|未满|小于|少于|以下|慢于|滞后于|落后于|不及|以内/;
/** What is just so much is not among them; 以上 and 以下 may be said either way. */
export const STRICT = /高于|超过|超出|低于|不足|未满|小于|少于|大于|多于|快于|慢于|不及/;
export const RISEN = /上升|提升|提高|正?增长|增加|上涨|前进|扩大/;
export const FALLEN = /下降|下滑|负增长|减少|降低|回落|后退|退后|缩小/;
export const UNCHANGED = /持平|不变|没有变化/;

/** The greatest and the least of a column. */
export const MOST = /最(?:高|多|大|快|好|长)|(?:第一|首)位?(?:名)?|居首/;
export const LEAST = /最(?:低|少|小|慢|差|短)|末位|倒数第一|垫底|最后(?:一[位名])?/;
/** Of these, those that are said of places. */
export const PLACE = /^(?:(?:第一|首)位?(?:名)?|居首|末位|倒数第一|垫底|最后(?:一[位名])?)$/;
