import type { Statement } from '../statements';

/** Things that the ledger does not count; units and places are those that have its tasks. */
const OTHERS =
  /建议|提案|议案|项目|工程|问题|线索|信访件|工单|诉求|案件|批示件|督办件|督查件|承办件|企业|学校|措施|举措|台账|制度|文件|会议|人员|群众|资金|投资/;
const UNITS = /^(?:[项个条家件%]|期次|项次)$/;

/** Whether something in a unit (`项`, '' where none is said) may be what the ledger counts: days overdue are not. */
export function isCounted(unit: string): boolean {
  return unit === '' || UNITS.test(unit);
}

/** Whether a figure may be one that the ledger has: of its things, said of the circular's own date; only occurrences have times. */
export function isOfLedger({ unit, nouns, when, exact, kind }: Statement): boolean {
  const isOfNow = /^(?:累计)?$/.test(when) || unit === '期次';
  return exact && isOfNow && UNITS.test(unit) && (kind === 'share' || !OTHERS.test(nouns));
}
