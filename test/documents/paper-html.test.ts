import * as fc from 'fast-check';
import { papersHtml } from '../../src/documents/html/paper-html';
import { BLANK_LINE, type Paper, type PaperBlock, paragraph } from '../../src/documents/model';

const paperOf = (...blocks: PaperBlock[]): Paper => ({
  ...{ title: '通报', author: '某某区', latinFigures: false },
  sections: [{ landscape: false, blocks }],
});
const table = (text: string): PaperBlock => ({
  ...{ kind: 'table', is: 'data', widths: [1, 3], head: ['序号', '任务'] },
  rows: [[{ text: '1', align: 'center' }, { text }], [{ text: '合计', span: 2, strong: true, level: 'red' }]],
});
const chart = (name: string): PaperBlock => ({
  ...{ kind: 'chart', title: '图1', names: [name] },
  series: [
    { name: '已完成', colour: '1E6B34', values: [3] },
    { name: '逾期', colour: 'C00000', values: [4] },
  ],
});
const tagsOf = (html: string): string[] =>
  (html.match(/<[^>]*>/g) ?? []).filter((tag) => !/^<(?:\/?span|br>)/.test(tag));

test('a table stays a table: its head, its spans, its lines, and an urging its colour', () => {
  const html = papersHtml([paperOf(table('建成\n运营'))]);
  expect(html.match(/<th /g)).toHaveLength(2);
  expect(html.match(/<tr>/g)).toHaveLength(3);
  expect(html).toMatch(/<td colspan="2" style="[^"]*#F4B6B6[^"]*">合计<\/td>/);
  expect(html).toContain('建成<br>运营');
});

test('the figures of a chart come as a table', () => {
  const html = papersHtml([paperOf(chart('商务局'))]);
  const cells = [...html.matchAll(/<t[hd] [^>]*>([^<]*)</g)].map(([, text]) => text);
  expect(cells).toEqual(['图1', '已完成', '逾期', '商务局', '3', '4']);
});

test('what is left to a person is marked, an empty line has its height, and each paper and section begins on a new page', () => {
  const paper = paperOf(paragraph('body', '根据【待补：督查依据】要求'), BLANK_LINE);
  const html = papersHtml([paper, paper]);
  expect(html).toMatch(/根据<span style="[^"]*yellow[^"]*">【待补：督查依据】<\/span>要求/);
  expect(html).toContain('>&nbsp;</p>');
  expect(html.match(/page-break-before/g)).toHaveLength(1);
});

test('text is text: no markup from a cell, and no formula where a sheet takes it', () => {
  const html = papersHtml([
    paperOf(paragraph('title', '<img src=x onerror=alert(1)>'), table('=1+1&lt;"\'')),
  ]);
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(html).toMatch(/mso-number-format:'\\@'[^>]*>=1\+1&amp;lt;"'</);
});

test('no text changes what a paper is made of', () => {
  const harmless = tagsOf(papersHtml([paperOf(paragraph('body', '文'), table('文'), chart('文'))]));
  const text = fc.oneof(
    fc.string(),
    fc.string({
      unit: fc.constantFrom('<', '>', '&', '"', "'", '/', '=', '【待补', '】', '\t', '\n', 'script'),
    }),
  );
  fc.assert(
    fc.property(text, (any) => {
      expect(tagsOf(papersHtml([paperOf(paragraph('body', any), table(any), chart(any))]))).toEqual(harmless);
    }),
  );
});
