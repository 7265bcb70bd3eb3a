/** A circular's own figures, and against the ledger. */
export default {
  'checks.circular-sum':
    '{where} “{text}”: {parts} add up to {sum}, not to “{whole}”; it should be {expected}.',
  'checks.circular-sum.more': '{where} “{text}”: more than “{other}”; a part cannot be more than the whole.',
  'checks.circular-sum.cell': '{where} says {text}; by {otherWhere} it should be {expected}.',
  'checks.circular-sum.relation': '{where}, “{text}”: from {from} it comes to {expected}.',
  'checks.circular-sum.title': 'Parts do not add up to the whole',
  'checks.circular-sum.why':
    'Whoever gets the circular adds it up; where it does not add up, nobody trusts its other figures.',
  'checks.circular-sum.suggestion':
    'Compare with the ledger and correct the figure that is wrong, and the shares that depend on it.',

  'checks.circular-share': '{where} “{text}”: {part} of {whole} is {expected}.',
  'checks.circular-share.cell': '{where} says {text}; by {otherWhere} it should be {expected}.',
  'checks.circular-share.relation': '{where}, “{text}”: from {from} it comes to {expected}.',
  'checks.circular-share.pace':
    '{where} “{text}”: “{other}” differs from the elapsed time, {pace}, by {expected}.',
  'checks.circular-share.title': 'A share or rate is not what its figures give',
  'checks.circular-share.why':
    'Percentages copied from the last issue, or worked out before a count was changed, are the most common mistake.',
  'checks.circular-share.suggestion':
    'Work out the percentage again; where the count is wrong, correct the count.',

  'checks.circular-restated':
    '{where} says “{text}”, {otherWhere} says “{other}” of the same thing; it should be {expected}.',
  'checks.circular-restated.date':
    '{where} says “{text}”, which does not agree with “{other}” ({otherWhere}); {expected} would be right.',
  'checks.circular-restated.later': '{where} says “{text}”, later than “{other}” ({otherWhere}).',
  'checks.circular-restated.cell': '{where} says {text}; by {otherWhere} it should be {expected}.',
  'checks.circular-restated.title': 'One quantity, two figures',
  'checks.circular-restated.why': 'With 27 in one place and 28 in another nobody knows which one holds.',
  'checks.circular-restated.suggestion':
    'Look it up in the ledger and write one figure; where they are two things, say which is which.',

  'checks.circular-ledger': '{where} says “{text}”; the ledger says {expected}.',
  'checks.circular-ledger.title': 'Not as in the ledger',
  'checks.circular-ledger.why':
    'The figures of a circular come from the ledger, and whoever looks them up should find them there.',
  'checks.circular-ledger.suggestion':
    'Check the date and what is counted (items, tasks, occurrences), then correct the circular, or enter what the ledger lacks.',

  'checks.circular-list': '{where} says “{text}” ({counted}), but {named} are named.',
  'checks.circular-list.title': 'A list does not have as many as are counted',
  'checks.circular-list.why': 'With five counted and four named nobody knows who is meant.',
  'checks.circular-list.suggestion':
    'Count the names; correct the figure or add who is missing; where not all are named, end the list with 等.',

  'checks.circular-wording.percent-range':
    '{where} “{text}”: both ends of a range take the per cent sign: “{expected}”.',
  'checks.circular-wording.multiplier-range':
    '{where} “{text}”: both ends of a range take 万 or 亿: “{expected}”.',
  'checks.circular-wording.full-width': '{where} “{text}”: full-width figures; write “{expected}”.',
  'checks.circular-wording.day-hao': '{where} “{text}”: official papers write 日, not 号: “{expected}”.',
  'checks.circular-wording.short-year': '{where} “{text}”: years are written in full: “{expected}”.',
  'checks.circular-wording.bare-decimal': '{where} “{text}”: a zero belongs before the point: “{expected}”.',
  'checks.circular-wording.approximate-twice':
    '{where} “{text}”: two approximations that contradict or repeat each other; keep one.',
  'checks.circular-wording.times-less': '{where} “{text}”: a decrease is not told in times; say per cent.',
  'checks.circular-wording.comma-etc': '{where} “{text}”: no 、 before 等.',
  'checks.circular-wording.number-comma':
    '{where} “{text}”: a number in brackets takes no mark: “{expected}”.',
  'checks.circular-wording.document-year':
    '{where} “{text}”: the year of a document number stands in 〔〕: “{expected}”.',
  'checks.circular-wording.unpaired': '{where} “{text}”: a quote or bracket without its partner.',
  'checks.circular-wording.numbering':
    '{where} “{text}”: a number is left out; the one before is {before}, this one {number}.',
  'checks.circular-wording.title': 'Not written as the standards say',
  'checks.circular-wording.why':
    'GB/T 15835 (numbers), GB/T 15834 (punctuation) and the standard for official papers.',
  'checks.circular-wording.suggestion': 'Change it as told; what is meant so may stay.',

  'circular.paragraph': 'paragraph {paragraph}',
  'circular.cell': 'table {table}, {cell}',
};
