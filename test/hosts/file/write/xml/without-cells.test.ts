import fc from 'fast-check';
import { sharedReferences, withoutCells } from '../../../../../src/hosts/file/write/xml/without-cells';

const cell = fc.constantFrom(
  '<c r="A1" t="s"><v>1</v></c>',
  '<c r="B1" s="3" t="s"><v>2</v></c>',
  '<c r="C1" t="inlineStr"><is><t>一段文字，含 > 号</t></is></c>',
  '<c r="D1"><f>IF(A1>0,"●","▲")</f><v>3</v></c>',
  '<c r="E1" s="1"/>',
);
const row = fc.array(cell, { maxLength: 4 }).map((cells) => `<row r="1" ht="20">${cells.join('')}</row>`);
const prefix = fc.constantFrom('', 'x:');

/** A text cut into pieces anywhere. */
function pieces(text: string, cuts: readonly number[]): string[] {
  const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
  return [0, ...places].map((from, at) => text.slice(from, places[at] ?? text.length));
}

test('wherever the pieces are cut, the sheet is left with empty cells, and those of shared texts are counted', () => {
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 6 }),
      prefix,
      fc.array(fc.nat(2000), { maxLength: 12 }),
      (rows, x, cuts) => {
        const head = `<?xml version="1.0"?><${x}worksheet xmlns="u"><${x}cols><col min="1" max="2"/></${x}cols>`;
        const tail = `<${x}mergeCells count="1"><mergeCell ref="A1:B1"/></${x}mergeCells></${x}worksheet>`;
        const cells = rows.join('');
        const text = `${head}<${x}sheetData>${cells}</${x}sheetData>${tail}`;
        expect(withoutCells(pieces(text, cuts))).toEqual({
          xml: `${head}<${x}sheetData></${x}sheetData>${tail}`,
          references: sharedReferences(cells),
        });
      },
    ),
  );
});

test.each([
  ['no cells at all', '<worksheet><sheetData/><pageMargins/></worksheet>', 0],
  ['no element of cells', '<worksheet><pageMargins/></worksheet>', 0],
])('%s', (_, xml, references) => {
  expect(withoutCells([xml])).toEqual({ xml, references });
});

test.each([
  '<worksheet><sheetData><!-- </sheetData> --><row/></sheetData></worksheet>',
  '<worksheet><!-- <sheetData> --><sheetData><row/></sheetData></worksheet>',
])('where a comment may hide where cells begin or end, only the whole text tells', (xml) => {
  expect(withoutCells([xml])).toBeNull();
});
