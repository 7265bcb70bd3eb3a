/**
 * Functions that came after Excel 2007 stand in the file with a prefix, which nobody types. ([MS-XLSX] 2.2.2, future
 * functions; those that a table of Excel for bureaus may well use.)
 */
const PREFIXED = new Map<string, string>(
  [
    '_xlfn.: CONCAT TEXTJOIN IFS SWITCH MAXIFS MINIFS XLOOKUP XMATCH UNIQUE SORTBY SEQUENCE RANDARRAY LET LAMBDA',
    '_xlfn.: TEXTSPLIT TEXTBEFORE TEXTAFTER VSTACK HSTACK TOCOL TOROW WRAPROWS WRAPCOLS TAKE DROP CHOOSEROWS CHOOSECOLS',
    '_xlfn.: DAYS ISOWEEKNUM NUMBERVALUE UNICHAR UNICODE XOR SHEET SHEETS FORMULATEXT ISFORMULA IFNA',
    '_xlfn._xlws.: FILTER SORT',
  ].flatMap((line) => {
    const [prefix = '', names = ''] = line.split(': ');
    return names.split(' ').map((name): [string, string] => [name, prefix]);
  }),
);

/** A formula as people write it. */
export function typedFormula(formula: string): string {
  // Nearly all formulas: taking them apart would take longer than all else that is done with their cells.
  if (!formula.includes('_xlfn.')) return formula;
  return outsideTexts(formula, (part) => part.replace(/\b(?:_xlfn\.)(?:_xlws\.)?(?=[A-Z])/g, ''));
}

/** A formula as it stands in the file. */
export function storedFormula(formula: string): string {
  return outsideTexts(formula, (part) =>
    part.replace(/[\w.]+(?=\s*\()/g, (name: string) => (PREFIXED.get(name.toUpperCase()) ?? '') + name),
  );
}

/** Leaves texts in quotation marks and names of sheets alone. */
function outsideTexts(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}
