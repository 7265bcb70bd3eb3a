import { type Relation, wrongIn } from './relation';

/** `接通率95.6%，未接通率4.4%`: a rate and that of what is not so. */
export const mirroredRates: Relation = (sentence) =>
  sentence.terms.flatMap((by) => {
    const name =
      by.unit === '%' ? /[未不非]([\u4e00-\u9fff]{1,6})率(?:为|是|达)?$/.exec(by.before)?.[1] : undefined;
    if (name === undefined) return [];
    const other = sentence.terms.find(
      (one) =>
        one.unit === '%' &&
        one.at < by.at &&
        new RegExp(`(?:^|[^未不非])${name}率(?:为|是|达到?)?$`).test(one.before),
    );
    if (!other) return [];
    const right = Number((100 - other.value).toPrecision(12));
    return wrongIn('circular-share', by, [
      { from: [other], right, slack: Math.max(0, other.slack, by.slack) },
    ]);
  });
