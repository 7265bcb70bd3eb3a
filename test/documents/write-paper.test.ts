import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { BLANK_LINE, PARAGRAPH_KINDS, type Paper, paragraph } from '../../src/documents/model';
import { writePaper } from '../../src/documents/write/write-paper';
import { cellText, paragraphTexts } from '../../src/word/model';
import { readWord } from '../../src/word/read-word';

const HOSTILE = [
  '</w:t></w:r></w:p><w:p/>',
  '=HYPERLINK("http://example.com","点我")',
  '{PAGE} { HYPERLINK "http://example.com" } MERGEFIELD',
  '<script>alert(1)</script>&amp;&lt;',
  '\ue000gap\ue001\ue000title\ue001',
  '坏的\u0000\u0008\u001f字符\ud800、\u202e反向\ufffe',
];

const paperOf = (texts: readonly string[]): Paper => ({
  title: texts.join(''),
  author: '某某区人民政府督查室',
  latinFigures: false,
  sections: [
    {
      landscape: false,
      blocks: [
        ...PARAGRAPH_KINDS.map((kind) => paragraph(kind, `${kind}：【待补：事项】${texts.join('')}`)),
        { ...paragraph('signature', '落款'), free: 4 },
        { ...paragraph('title', '分两行的标题'), first: 12 },
        {
          kind: 'chart',
          title: '图',
          names: ['甲局', ...texts],
          series: [{ name: '逾期', colour: 'C00000', values: [1, ...texts.map(() => 2)] }],
        },
        paragraph('body', '图后'),
      ],
    },
    {
      landscape: true,
      blocks: [
        {
          kind: 'table',
          is: 'data',
          widths: [1, 2],
          head: ['甲', '乙'],
          rows: texts.map((text) => [
            { text, align: 'center' },
            { text: `${text}\n第二行`, strong: true, level: 'red' },
          ]),
        },
      ],
    },
    {
      landscape: false,
      blocks: [
        { kind: 'table', is: 'form', widths: [1, 1], head: [], rows: [[{ text: '横跨', span: 2 }]] },
        {
          kind: 'table',
          is: 'imprint',
          widths: [1],
          head: [],
          rows: [[{ text: '抄送' }], [{ text: '左\t右' }]],
        },
      ],
    },
  ],
});

async function partsOf(paper: Paper): Promise<Record<string, string>> {
  const parts = unzipSync(await writePaper(paper));
  return Object.fromEntries(
    Object.entries(parts)
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

/** The children that the schema allows, in its order (ECMA-376 Part 1, wml.xsd): those that a paper has. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': [
    'pStyle',
    'keepNext',
    'keepLines',
    'pBdr',
    'shd',
    'tabs',
    'snapToGrid',
    'spacing',
    'ind',
    'jc',
    'outlineLvl',
    'rPr',
    'sectPr',
  ],
  'w:rPr': [
    'rStyle',
    'rFonts',
    'b',
    'bCs',
    'i',
    'iCs',
    'color',
    'spacing',
    'sz',
    'szCs',
    'highlight',
    'u',
    'vertAlign',
    'lang',
  ],
  'w:tblPr': ['tblStyle', 'tblpPr', 'tblW', 'jc', 'tblInd', 'tblBorders', 'tblLayout', 'tblCellMar'],
  'w:tblBorders': ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'],
  'w:tblCellMar': ['top', 'left', 'bottom', 'right'],
  'w:tbl': ['tblPr', 'tblGrid', 'tr'],
  'w:tr': ['trPr', 'tc'],
  'w:trPr': ['cantSplit', 'tblHeader'],
  'w:tc': ['tcPr', 'p'],
  'w:tcPr': ['tcW', 'gridSpan', 'vMerge', 'tcBorders', 'shd', 'vAlign'],
  'w:sectPr': ['headerReference', 'footerReference', 'type', 'pgSz', 'pgMar', 'pgNumType', 'docGrid'],
  'w:style': [
    'name',
    'basedOn',
    'next',
    'link',
    'uiPriority',
    'semiHidden',
    'unhideWhenUsed',
    'qFormat',
    'pPr',
    'rPr',
    'tblPr',
  ],
};

/** Elements out of the schema's order, or that the list does not know. */
function misplaced(xml: string): readonly string[] {
  const found: string[] = [];
  const open: { name: string; at: number }[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    const above = open.at(-1);
    const order = above && ORDER[above.name];
    if (above && order) {
      const at = order.indexOf(name.slice(2));
      if (at < above.at) found.push(`${name} in ${above.name}`);
      above.at = at;
    }
    open.push({ name, at: 0 });
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
}

test('every part is well-formed, its elements in the order of the schema', async () => {
  const parts = await partsOf(paperOf(HOSTILE));
  for (const [name, xml] of Object.entries(parts)) expect([name, misplaced(xml)]).toEqual([name, []]);
});

test('the page is that of GB/T 9704, its numbers at the right of odd pages and at the left of even ones', async () => {
  const parts = await partsOf(paperOf([]));
  const body = parts['word/document.xml'] ?? '';
  const [portrait = '', landscape = ''] = body.match(/<w:sectPr.*?<\/w:sectPr>/g) ?? [];
  // 210 × 297 mm; 37, 26, 35, 28 mm: in twentieths of a point.
  expect(portrait).toMatch(
    /<w:pgSz [^>]*w:w="11906"[^>]*w:h="16838"|<w:pgSz [^>]*w:h="16838"[^>]*w:w="11906"/,
  );
  for (const margin of ['top="2098"', 'right="1474"', 'bottom="1984"', 'left="1587"'])
    expect(portrait).toContain(`w:${margin}`);
  expect(landscape).toContain('w:orient="landscape"');
  expect(landscape).toMatch(/w:w="16838"/);
  expect(portrait).toMatch(/<w:footerReference [^>]*w:type="default"/);
  expect(portrait).toMatch(/<w:footerReference [^>]*w:type="even"/);
  expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders');
  const footers = Object.entries(parts).filter(([name]) => name.startsWith('word/footer'));
  expect(footers.map(([, xml]) => /w:jc w:val="(\w+)"/.exec(xml)?.[1]).sort()).toEqual(['left', 'right']);
});

test('every style names its typeface for Chinese characters; headings are real ones', async () => {
  const parts = await partsOf(paperOf([]));
  const styles = parts['word/styles.xml'] ?? '';
  const style = (id: string): string =>
    new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(styles)?.[0] ?? '';
  expect(style('Paper-body')).toContain('w:eastAsia="仿宋_GB2312"');
  expect(style('Paper-body')).toContain('w:val="32"');
  expect(style('Paper-body')).toMatch(/w:firstLineChars="200"/);
  expect(style('Paper-body')).toMatch(/<w:spacing [^>]*w:line="579"[^>]*w:lineRule="exact"/);
  expect(style('Title')).toContain('w:eastAsia="方正小标宋简体"');
  expect(style('Heading1')).toContain('w:eastAsia="黑体"');
  expect(style('Heading2')).toContain('w:eastAsia="楷体_GB2312"');
  const body = parts['word/document.xml'] ?? '';
  expect(body).toContain('<w:pStyle w:val="Heading1"/>');
  const used = new Set([...body.matchAll(/<w:pStyle w:val="([^"]+)"/g)].map(([, id]) => id ?? ''));
  expect([...used].filter((id) => !style(id).includes('w:eastAsia='))).toEqual([]);
});

test('a chart is native: a part of its own with its data', async () => {
  const { 'word/charts/chart1.xml': chart, 'word/document.xml': body } = await partsOf(paperOf([]));
  expect(chart).toContain('<c:grouping val="stacked"/>');
  expect(chart).toContain('甲局');
  expect(body).toContain('<c:chart ');
  // A bar of three: its axis counts by ones.
  expect(chart).toContain('<c:majorUnit val="1"/>');
});

test('what stands before a signature stays with it; 版记 stands at the foot, its lines as wide as the text', async () => {
  const paper = paperOf([]);
  const parts = await partsOf({
    ...paper,
    sections: [
      { landscape: false, blocks: [{ ...paragraph('body', '最后一条。'), stays: true }, BLANK_LINE] },
      ...paper.sections,
    ],
  });
  const { 'word/styles.xml': styles = '', 'word/document.xml': body = '' } = parts;
  expect(body).toContain(
    '<w:pPr><w:pStyle w:val="Paper-body"/><w:keepNext/></w:pPr><w:r><w:t xml:space="preserve">最后一条。',
  );
  for (const id of ['Paper-blank', 'Paper-attachments', 'Paper-signature'])
    expect(new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(styles)?.[0]).toContain(
      '<w:keepNext/>',
    );
  const imprint = body.slice(body.indexOf('<w:tblpPr'));
  expect(imprint).toMatch(/^<w:tblpPr [^>]*w:vertAnchor="page"[^>]*w:tblpY="13774"/);
  expect(imprint).toContain('<w:gridCol w:w="8845"/>');
});

test('text of cells is text: no field, link or markup comes of it, and what cannot be printed is left out', async () => {
  const paper = paperOf(HOSTILE);
  const { 'word/document.xml': body = '' } = await partsOf(paper);
  expect(body).not.toMatch(/<w:(?:hyperlink|fldSimple|fldChar|instrText)\b/);
  expect(body.match(/\ue000gap\ue001/g)).toHaveLength(PARAGRAPH_KINDS.length + 2);
  const { blocks } = readWord(await writePaper(paper));
  const [table] = blocks.filter((one) => one.kind === 'table');
  const read =
    table?.kind === 'table'
      ? table.rows.slice(1).map(({ cells: [cell] }) => (cell ? cellText(cell) : ''))
      : [];
  expect(read).toEqual([...HOSTILE.slice(0, 5), '坏的字符\ufffd、反向']);
});

test('whatever stands in a paper can be read back', async () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .map((one) => one.replace(/\s/gu, ''));
  await fc.assert(
    fc.asyncProperty(fc.array(text, { maxLength: 4 }), async (texts) => {
      const blocks = texts.map((one) => paragraph('body', one));
      const paper: Paper = {
        title: '题',
        author: '',
        latinFigures: true,
        sections: [{ landscape: false, blocks }],
      };
      const read = paragraphTexts(readWord(await writePaper(paper)).blocks);
      const printed = texts.map((one) =>
        one.replace(/[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/gu, ''),
      );
      expect(read.slice(0, texts.length)).toEqual(printed);
    }),
    { numRuns: 30 },
  );
});
