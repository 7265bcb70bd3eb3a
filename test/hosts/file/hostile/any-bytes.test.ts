import fc from 'fast-check';
import { HostError } from '../../../../src/hosts/error';
import { decodeEntities } from '../../../../src/hosts/file/read/entities';
import { readWorkbook } from '../../../../src/hosts/file/read/read-workbook';
import { XmlScanner } from '../../../../src/hosts/file/read/xml-scanner';
import { runs } from '../../../amount';
import { anyCharacter } from '../../../any-character';
import { sheetXml, stringsXml, stylesXml, xlsxOf } from '../parts';

/** A grid or a refusal: anything else fails. */
function survives(bytes: Uint8Array): void {
  try {
    readWorkbook(bytes);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
}

const SHEET = sheetXml(
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f>A1</f><v>45443</v></c></row>',
  {
    before: '<cols><col min="1" max="3" hidden="1"/></cols>',
    after: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
  },
);
const PARTS = {
  'xl/worksheets/a.xml': SHEET,
  'xl/sharedStrings.xml': stringsXml('<si><t>财政&#23616;</t></si>'),
  'xl/styles.xml': stylesXml([0, 14]),
};

test('any bytes at all', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), survives), { numRuns: runs(150, 500) });
});

test('any bytes that begin like a zip or a compound file', () => {
  const heads = fc.constantFrom(
    [0x50, 0x4b, 3, 4],
    [0x50, 0x4b, 5, 6],
    [0xd0, 0xcf, 0x11, 0xe0],
    [0x50, 0x4b, 1, 2],
  );
  fc.assert(
    fc.property(heads, fc.uint8Array({ maxLength: 3000 }), (head, rest) => {
      survives(new Uint8Array([...head, ...rest]));
    }),
    { numRuns: runs(100, 300) },
  );
});

test('a good file with some bytes changed', () => {
  const good = xlsxOf(PARTS);
  const change = fc.record({ at: fc.nat(good.length - 1), to: fc.nat(255) });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
      const bytes = good.slice();
      for (const { at, to } of changes) bytes[at] = to;
      survives(bytes);
    }),
    { numRuns: runs(400, 1500) },
  );
});

test('a good package whose parts are damaged inside', () => {
  const names = Object.keys(PARTS) as (keyof typeof PARTS)[];
  const noise = fc.string({
    unit: fc.constantFrom(...Array.from('<>/"=&;#x! -[]?09az:任\u0000\uD800')),
    maxLength: 12,
  });
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.nat(), fc.nat(20), noise, (name, at, cut, text) => {
      const part = PARTS[name];
      const from = at % part.length;
      survives(xlsxOf({ ...PARTS, [name]: part.slice(0, from) + text + part.slice(from + cut) }));
    }),
    { numRuns: runs(400, 1500) },
  );
});

test('any XML-like text ends', () => {
  const unit = fc.constantFrom(
    '<',
    '>',
    '</',
    '/>',
    '<a',
    ' b="',
    '"',
    "'",
    '=',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<!DOCTYPE',
    '[',
    ']',
    '<?',
    '?>',
    'x',
    '&#',
    ';',
    ' ',
  );
  fc.assert(
    fc.property(
      fc.array(
        fc.array(unit).map((units) => units.join('')),
        { maxLength: 6 },
      ),
      (pieces) => {
        const walk = (chunks: readonly string[]): string => {
          const seen: string[] = [];
          try {
            const xml = new XmlScanner(chunks);
            while (xml.next())
              seen.push(`${xml.name}|${xml.opens}|${xml.closes}|${xml.text()}|${xml.allAttributes().join()}`);
          } catch (error) {
            if (!(error instanceof HostError)) throw error;
            seen.push(error.code);
          }
          return seen.join('\n');
        };
        // However the text is cut into pieces, it reads the same.
        expect(walk(pieces)).toBe(walk([pieces.join('')]));
      },
    ),
    { numRuns: runs(500, 2000) },
  );
});

test('references: what is decoded is what was meant', () => {
  const escape = (text: string, style: number): string =>
    Array.from(text, (char, index) => {
      const code = char.codePointAt(0) ?? 0;
      const kind = (style + index * 7) % 3;
      if (char === '&') return kind === 0 ? '&amp;' : '&#38;';
      return kind === 0 ? char : kind === 1 ? `&#${code};` : `&#x${code.toString(16)};`;
    }).join('');
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), fc.nat(), (text, style) => {
      const meant = text.replaceAll('\u0000', '');
      expect(decodeEntities(escape(meant, style))).toBe(meant);
    }),
  );
});
