import fc from 'fast-check';
import { WordError } from '../../src/word/error';
import { wordErrorWords } from '../../src/word/error-words';
import { cellText, paragraphTexts, type WordTable } from '../../src/word/model';
import { readWord } from '../../src/word/read-word';
import { zipParts } from '../samples/stable-zip';
import { docx, level, listItem, p, run, tbl, tc, tr } from './docx';

const texts = (body: string, parts = {}): string[] => paragraphTexts(readWord(docx(body, parts)).blocks);

describe('what is printed, in order', () => {
  test.each<[string, string, readonly string[]]>([
    ['paragraphs and empty ones', p('甲') + '<w:p/>' + p('乙'), ['甲', '', '乙']],
    [
      'runs of one word',
      `<w:p>${run('政府')}${run('工作')}<w:r><w:rPr><w:b/></w:rPr><w:t>报告</w:t></w:r></w:p>`,
      ['政府工作报告'],
    ],
    [
      'tabs, breaks, hyphens, signs',
      '<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>',
      ['甲\t乙\n丙-√'],
    ],
    [
      'page breaks are none of the text',
      '<w:p><w:r><w:t>甲</w:t><w:br w:type="page"/><w:t>乙</w:t></w:r></w:p>',
      ['甲乙'],
    ],
    [
      'deleted and moved words',
      `<w:p>${run('完成')}<w:del w:id="1"><w:r><w:delText>三</w:delText></w:r></w:del><w:ins w:id="2">${run('五')}</w:ins><w:moveFrom w:id="3">${run('旧')}</w:moveFrom><w:moveTo w:id="4">${run('新')}</w:moveTo></w:p>`,
      ['完成五新'],
    ],
    [
      'a paragraph mark that was deleted',
      p('前半', '<w:rPr><w:del w:id="1"/></w:rPr>') + p('后半'),
      ['前半后半'],
    ],
    [
      'a paragraph that was deleted whole',
      '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>' +
        p('留'),
      ['留'],
    ],
    [
      'notes and comments',
      `<w:p>${run('四清单')}<w:r><w:footnoteReference w:id="2"/></w:r><w:commentRangeStart w:id="0"/>${run('要求')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`,
      ['四清单要求'],
    ],
    [
      'field codes',
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      ['12'],
    ],
    [
      'hidden words',
      `<w:p>${run('看得见')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r></w:p>`,
      ['看得见'],
    ],
    [
      'readings above words',
      '<w:p><w:r><w:ruby><w:rt><w:r><w:t>shuang</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>双</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>',
      ['双'],
    ],
    [
      'content controls and links',
      `<w:sdt><w:sdtPr/><w:sdtContent>${p('控件')}</w:sdtContent></w:sdt><w:p><w:hyperlink>${run('链接')}</w:hyperlink></w:p>`,
      ['控件', '链接'],
    ],
    [
      'a text box, once',
      `<w:p>${run('正文')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p('框里')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('框里')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>${p('后文')}`,
      ['正文', '框里', '后文'],
    ],
    ['entities are text', p('&lt;b&gt;1 &amp; 2'), ['<b>1 & 2']],
  ])('%s', (_, body, expected) => {
    expect(texts(body)).toEqual(expected);
  });

  test('a table of contents repeats headings: it is left out', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>';
    expect(texts(p('一、回顾\t1', '<w:pStyle w:val="11"/>') + p('一、回顾'), { styles })).toEqual([
      '一、回顾',
    ]);
  });
});

describe('automatic numbers', () => {
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'decimalEnclosedCircle', '%4')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>' +
    '<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';

  test('levels count for themselves and begin again below a new one', () => {
    const body = [
      listItem('回顾', 1),
      listItem('工业', 1, 1),
      listItem('农业', 1, 1),
      listItem('粮食', 1, 2),
      listItem('其一', 1, 3),
      listItem('安排', 1),
      listItem('项目', 1, 1),
    ].join('');
    expect(texts(body, { numbering })).toEqual([
      '一、回顾',
      '（一）工业',
      '（二）农业',
      '1.粮食',
      '①其一',
      '二、安排',
      '（一）项目',
    ]);
  });

  test('a bare figure is kept apart from its text; lists of one pattern count on; a restart has its own count', () => {
    const body = [
      listItem('甲', 2),
      listItem('乙', 2, 1),
      listItem('丙', 3),
      listItem('丁', 4),
      listItem('戊', 4),
    ].join('');
    expect(texts(body, { numbering })).toEqual(['1 甲', '1.1 乙', '2 丙', '5 丁', '6 戊']);
  });

  test('empty items are counted and say nothing; list 0 takes out of a list; an unknown list numbers nothing', () => {
    const body = [
      listItem('甲', 1),
      listItem('', 1),
      listItem('丙', 1),
      listItem('无', 0),
      listItem('不知', 99),
    ].join('');
    expect(texts(body, { numbering })).toEqual(['一、甲', '', '三、丙', '无', '不知']);
  });

  test('headings numbered by their styles, the level by the list', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>';
    const { blocks } = readWord(
      docx(p('总', '<w:pStyle w:val="1"/>') + p('分', '<w:pStyle w:val="2"/>') + p('文'), {
        styles,
        numbering,
      }),
    );
    expect(blocks).toEqual([
      { kind: 'paragraph', text: '一、总', heading: 1 },
      { kind: 'paragraph', text: '（一）分', heading: 2 },
      { kind: 'paragraph', text: '文', heading: null },
    ]);
  });

  test.each([
    ['decimalZero', '01'],
    ['upperLetter', 'A'],
    ['lowerRoman', 'i'],
    ['chineseLegalSimplified', '壹'],
    ['decimalFullWidth', '１'],
    ['ideographTraditional', '甲'],
    ['bullet', '●'],
    ['somethingNew', '1'],
  ])('format %s', (format, written) => {
    const one = `<w:abstractNum w:abstractNumId="7">${level(0, format, '%1、')}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="7"/></w:num>`;
    expect(texts(listItem('文', 7), { numbering: one })).toEqual([
      format === 'bullet' ? `${written}文` : `${written}、文`,
    ]);
  });
});

describe('tables', () => {
  const only = (body: string): WordTable => {
    const [table] = readWord(docx(body)).blocks;
    if (table?.kind !== 'table') throw new Error('a table');
    return table;
  };
  const shape = ({ rows }: WordTable): unknown[] =>
    rows.map(({ cells }) => cells.map((one) => [one.column, one.columnSpan, one.rowSpan, cellText(one)]));
  const V = '<w:vMerge/>';
  const V0 = '<w:vMerge w:val="restart"/>';

  test('merges over columns and rows', () => {
    const table = only(
      tbl(
        tr(tc('类别', '<w:gridSpan w:val="2"/>'), tc('任务')),
        tr(tc('一', V0), tc('（一）'), tc('1.')),
        tr(tc('看不见', V), tc('（二）'), tc('2.')),
        tr(tc('二', V0), tc('（一）'), tc('3.')),
      ),
    );
    expect(table.columns).toBe(3);
    expect(shape(table)).toEqual([
      [
        [0, 2, 1, '类别'],
        [2, 1, 1, '任务'],
      ],
      [
        [0, 1, 2, '一'],
        [1, 1, 1, '（一）'],
        [2, 1, 1, '1.'],
      ],
      [
        [1, 1, 1, '（二）'],
        [2, 1, 1, '2.'],
      ],
      [
        [0, 1, 1, '二'],
        [1, 1, 1, '（一）'],
        [2, 1, 1, '3.'],
      ],
    ]);
  });

  test('paragraphs of a cell, repeated headers, rows that begin later, rows that were deleted', () => {
    const table = only(
      tbl(
        `<w:tr><w:trPr><w:tblHeader/></w:trPr>${tc('任务')}${tc('单位')}</w:tr>`,
        tr(tc(p('（1）甲；') + p('（2）乙。')), tc('财政局')),
        `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('税务局')}</w:tr>`,
        `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc('旧')}${tc('旧')}</w:tr>`,
      ),
    );
    expect(table.rows.map(({ header }) => header)).toEqual([true, false, false]);
    expect(shape(table).slice(1)).toEqual([
      [
        [0, 1, 1, '（1）甲；\n（2）乙。'],
        [1, 1, 1, '财政局'],
      ],
      [[1, 1, 1, '税务局']],
    ]);
  });

  test('a table in a cell', () => {
    const table = only(tbl(tr(tc(p('前') + tbl(tr(tc('里一'), tc('里二'))) + p('后')))));
    expect(table.rows[0]?.cells[0]?.blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'table',
      'paragraph',
    ]);
    expect(shape(table)).toEqual([[[0, 1, 1, '前\n里一\n里二\n后']]]);
  });

  test('spans that cannot be are taken for what they can be', () => {
    expect(
      only(
        tbl(tr(tc('甲', '<w:gridSpan w:val="-3"/>'), tc('乙', '<w:gridSpan w:val="x"/>')), tr(tc('丙', V))),
      ).rows.map(({ cells }) => cells.length),
    ).toEqual([2, 1]);
  });

  test('a cell that continues one that is not merged begins itself: nothing is drawn into the header', () => {
    expect(
      shape(only(tbl(tr(tc('类别'), tc('任务')), tr(tc('一', V), tc('1.')), tr(tc('', V), tc('2.'))))),
    ).toEqual([
      [
        [0, 1, 1, '类别'],
        [1, 1, 1, '任务'],
      ],
      [
        [0, 1, 2, '一'],
        [1, 1, 1, '1.'],
      ],
      [[1, 1, 1, '2.']],
    ]);
  });

  test('cells merged over columns as older programs say it', () => {
    const [H0, H] = ['<w:hMerge w:val="restart"/>', '<w:hMerge/>'];
    const table = only(
      tbl(
        tr(tc('类别', H0), tc('', H), tc('任务')),
        tr(tc('一', H0 + V0), tc('', H + V0), tc('甲')),
        tr(tc('', H0 + V), tc('', H + V), tc('乙')),
      ),
    );
    expect(shape(table)).toEqual([
      [
        [0, 2, 1, '类别'],
        [2, 1, 1, '任务'],
      ],
      [
        [0, 2, 2, '一'],
        [2, 1, 1, '甲'],
      ],
      [[2, 1, 1, '乙']],
    ]);
  });

  describe('borders drawn a little aside in some rows', () => {
    const SPAN = '<w:gridSpan w:val="2"/>';
    const grid = (...widths: readonly number[]): string =>
      `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
    const onGrid = (widths: readonly number[], ...rows: readonly string[]): WordTable =>
      only(`<w:tbl><w:tblPr/>${grid(...widths)}${rows.join('')}</w:tbl>`);
    const staggered = [tr(tc('序号', SPAN), tc('任务')), tr(tc('1'), tc('甲', SPAN))];
    const straight = [
      [
        [0, 1, 1, '序号'],
        [1, 1, 1, '任务'],
      ],
      [
        [0, 1, 1, '1'],
        [1, 1, 1, '甲'],
      ],
    ];

    test.each([30, 400])('%i twentieths of a point are no column', (width) => {
      const table = onGrid([800, width, 4000], ...staggered);
      expect(table.columns).toBe(2);
      expect(shape(table)).toEqual(straight);
    });

    test('a row that begins a little to the right', () => {
      const later = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('1')}${tc('甲')}</w:tr>`;
      expect(shape(onGrid([40, 800, 4000], tr(tc('序号', SPAN), tc('任务')), later))).toEqual(straight);
    });

    test('an empty cell as narrow as a line is nothing; one that says something is a column, and so is a wide one', () => {
      const rows = (said: string): string[] => [...staggered, tr(tc('2'), tc(said), tc('乙'))];
      expect(onGrid([800, 30, 4000], ...rows('')).columns).toBe(2);
      expect(onGrid([800, 400, 4000], ...rows('')).columns).toBe(3);
      expect(onGrid([800, 30, 4000], ...rows('√')).columns).toBe(3);
      expect(onGrid([800, 1200, 4000], ...staggered).columns).toBe(3);
    });
  });

  test('序号 by automatic numbers alone: they are what the cells say', () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const row = (task: string): string => tr(tc(listItem('', 1)), tc(task));
    const body = tbl(row('甲'), row('乙'), tr(tc(listItem('丙', 1) + listItem('', 1)), tc('丁')));
    const [table] = readWord(docx(body, { numbering })).blocks;
    expect(table?.kind === 'table' && shape(table)).toEqual([
      [
        [0, 1, 1, '1'],
        [1, 1, 1, '甲'],
      ],
      [
        [0, 1, 1, '2'],
        [1, 1, 1, '乙'],
      ],
      [
        [0, 1, 1, '3 丙'],
        [1, 1, 1, '丁'],
      ],
    ]);
  });

  test('a thousand tables', () => {
    const body = Array.from({ length: 1000 }, (_, n) =>
      tbl(tr(tc(`${n}`), tc('乙')), tr(tc('丙'), tc('丁'))),
    ).join('');
    expect(readWord(docx(body)).blocks).toHaveLength(1000);
  });
});

describe('what is no Word document has its sentence', () => {
  const codeOf = (bytes: Uint8Array): [string, unknown] => {
    try {
      readWord(bytes);
    } catch (error) {
      if (error instanceof WordError) {
        expect(wordErrorWords('zh-CN', error)).toMatch(/再试/);
        return [error.code, error.params['found']];
      }
      throw error;
    }
    return ['read', undefined];
  };
  const compound = (stream: string): Uint8Array => {
    const bytes = new Uint8Array(1024);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0]);
    Array.from(stream).forEach((char, n) => (bytes[512 + n * 2] = char.charCodeAt(0)));
    bytes[512 + 64] = stream.length * 2 + 2;
    bytes[512 + 66] = 2;
    return bytes;
  };

  test.each<[string, Uint8Array, [string, unknown]]>([
    ['.doc and .wps', compound('WordDocument'), ['old-word', undefined]],
    ['.xls', compound('Workbook'), ['not-docx', 'xls']],
    ['with a password', compound('EncryptedPackage'), ['encrypted', undefined]],
    ['.pdf', new TextEncoder().encode('%PDF-1.7'), ['not-docx', 'pdf']],
    ['text', new TextEncoder().encode('政府工作报告'), ['not-docx', 'text']],
    ['nothing', new Uint8Array(0), ['not-docx', 'empty']],
    ['another zip', zipParts({ 'a.txt': '甲' }), ['damaged', undefined]],
    ['cut off', docx(p('甲')).slice(0, 400), ['damaged', undefined]],
    ['broken XML', docx('<w:p><w:r>'), ['damaged', undefined]],
    [
      'nested without end',
      docx('<w:tbl><w:tr><w:tc>'.repeat(200) + '</w:tc></w:tr></w:tbl>'.repeat(200)),
      ['damaged', undefined],
    ],
  ])('%s', (_, bytes, expected) => {
    expect(codeOf(bytes)).toEqual(expected);
  });

  test('a workbook is told apart', async () => {
    const { readFile } = await import('node:fs/promises');
    expect(codeOf(await readFile('assets/samples/taian-2023.xlsx'))).toEqual(['not-docx', 'xlsx']);
  });

  test('whatever bytes come, nothing but a document or a WordError', () => {
    const whole = docx(tbl(tr(tc('甲'), tc('乙'))) + p('丙'));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }),
        fc.nat(whole.length),
        (edits, length) => {
          const bytes = whole.slice(0, length);
          for (const [at, value] of edits) if (at < length) bytes[at] = value;
          try {
            expect(Array.isArray(readWord(bytes).blocks)).toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(WordError);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
