const SPECIFIC =
  /局|委|(?:^|[^转主协督交待在承])办(?![结理复毕件])|镇|乡|街道|中心|公司|集团|学校|医院|院|类|级|方面|领域|同志|区长|市长|县长|主任|季度|半年|\d月|\d年|去年|上年|同期|上月|本月|上期|上次/;

/** Whether words name somebody or something in particular, so that a figure is not about all. */
export function isSpecific(scope: string): boolean {
  return SPECIFIC.test(scope);
}
