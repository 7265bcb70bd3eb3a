import fc from 'fast-check';
import { isDateFormat as numfmtSays } from 'numfmt';
import { isDateFormat, isDateOrTimeFormat } from '../../src/grid/number-format';

/** Whether days are shown, and whether days or times of day are. */
const FORMATS: readonly (readonly [format: string | undefined, day: boolean, dayOrTime: boolean])[] = [
  ['yyyy/m/d', true, true],
  ['m"月"d"日"', true, true],
  ['yyyy"年"m"月";@', true, true],
  ['[$-804]aaaa', true, true],
  ['[DBNum1][$-804]e"年"m"月"', true, true],
  ['mmm-yy', true, true],
  ['yyyy/m/d h:mm', true, true],
  ['h:mm', false, true],
  ['mm:ss', false, true],
  ['[h]:mm', false, true],
  ['[s]', false, true],
  ['h AM/PM', false, true],
  ['0;yyyy', false, true],
  ['General', false, false],
  ['@', false, false],
  ['0.00E+00', false, false],
  ['#,##0.00_);[Red](#,##0.00)', false, false],
  ['[Yellow][>=100]0', false, false],
  ['0"天 (day)"', false, false],
  ['0\\d', false, false],
  ['0_d*h', false, false],
  ['', false, false],
  [undefined, false, false],
];

test.each(FORMATS)('number format %s', (format, day, dayOrTime) => {
  expect([isDateFormat(format), isDateOrTimeFormat(format)]).toEqual([day, dayOrTime]);
  if (format !== undefined) expect(numfmtSays(format)).toBe(dayOrTime);
});

test('a library that reads formats whole agrees about what is a date or a time', () => {
  const pieces = (list: string) => fc.constantFrom(...list.split(','));
  const literals = pieces('"年","d",\\d,_h,* ,[Red],[$-804],[DBNum1],-, ,(,)');
  const sectionOf = (codes: string) =>
    fc
      .array(fc.oneof(pieces(codes), literals), { minLength: 1, maxLength: 6 })
      .map((parts) => parts.join(''));
  const section = fc.oneof(
    sectionOf('yyyy,yy,m,mm,d,dd,aaaa,h,mm,ss,[h],[mm],AM/PM,A/P,yyyy/m'),
    sectionOf('0,#,0.00,?,%'),
    fc.constantFrom('General', '0.00E+00'),
  );
  fc.assert(
    fc.property(fc.array(section, { minLength: 1, maxLength: 3 }), (sections) => {
      const format = sections.join(';');
      expect([format, isDateOrTimeFormat(format)]).toEqual([format, numfmtSays(format)]);
    }),
    { numRuns: 1000 },
  );
});
