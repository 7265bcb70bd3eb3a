import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { loadXlsx } from '../../excel-host/model/load-xlsx';
import type { WorkbookModel } from '../../excel-host/model/workbook-model';

/** What an English sentence quotes, or names beside its own word for it. */
const QUOTED = /“[^“”]*”|\([^()]*\)/g;
const CHINESE = /\p{Script=Han}+/gu;

/** What a workbook says: the names of its sheets, and every cell. */
export function saidIn({ sheets }: WorkbookModel): string {
  return sheets
    .flatMap(({ name, cells }) => [
      name,
      ...[...cells.values()].map(({ value }) => (typeof value === 'string' ? value : '')),
    ])
    .join('\n');
}

/** What the files say that are opened beside a workbook. */
export async function saidBeside(): Promise<string> {
  const word = unzipSync(readFileSync('assets/samples/word-table.docx'))['word/document.xml'];
  return [
    readFileSync('assets/samples/shuangtaizi-2024-report.txt', 'utf8'),
    saidIn(await loadXlsx(readFileSync('assets/samples/taian-2023.xlsx'))),
    strFromU8(word ?? new Uint8Array()).replace(/<[^>]*>/g, ''),
  ].join('\n');
}

/** Chinese on an English screen that no table says, that nobody typed, and that is neither quoted nor declared to be Chinese. */
export async function chineseOf(page: Page, said: string): Promise<readonly string[]> {
  const { shown, typed } = await page.evaluate(() => {
    const texts: string[] = [];
    const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const holder = node instanceof Element ? node : node.parentElement;
      if (!holder?.checkVisibility() || holder.closest('[lang="zh-CN"], textarea, script, style')) continue;
      if (!(node instanceof Element)) texts.push(node.textContent ?? '');
      else
        for (const name of ['aria-label', 'title', 'placeholder']) texts.push(node.getAttribute(name) ?? '');
    }
    return { shown: texts, typed: fields.map(({ value }) => value).join('\n') };
  });
  const all = said + typed;
  const unsaid = (text: string): boolean => (text.match(CHINESE) ?? []).some((one) => !all.includes(one));
  const strange = shown.filter((text) => unsaid(text) && unsaid(text.replace(QUOTED, ' ')));
  return [...new Set(strange)].map((text) => `Chinese: ${text.slice(0, 80)}`);
}
