import type { Statement } from './statements';

/** The counts of the running text, paragraph by paragraph, in order. */
export function countsByParagraph(statements: readonly Statement[]): Statement[][] {
  const paragraphs = new Map<number, Statement[]>();
  for (const one of statements) {
    if (one.kind !== 'count') continue;
    const own = paragraphs.get(one.paragraph);
    if (own) own.push(one);
    else paragraphs.set(one.paragraph, [one]);
  }
  return [...paragraphs.values()];
}

/** Whether a figure stands right behind another in one sentence: only marks and its own words between. */
export function adjacent(one: Statement, next: Statement): boolean {
  return one.paragraph === next.paragraph && one.sentence === next.sentence && /^[,、(:;)]*$/.test(next.lead);
}

const SPECIFIC =
  /局|委|办|镇|乡|街道|中心|公司|集团|学校|医院|院|类|级|方面|领域|同志|区长|市长|县长|主任|季度|月|年|项目|工程|上期|上次/;

/** Whether words name somebody or something in particular, so that a figure is not about all. */
export function isSpecific(scope: string): boolean {
  return SPECIFIC.test(scope);
}
