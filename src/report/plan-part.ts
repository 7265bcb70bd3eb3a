import { headingLine } from './headings';
import type { Paragraph } from './paragraphs';
import type { Span } from './text';

/** How the plan part was found: `whole` where nothing says where it begins. */
export interface PlanPart extends Span {
  readonly found: 'heading' | 'sentence' | 'whole' | 'given';
}

const PLAN =
  /工作安排|工作打算|工作思路|工作重点|重点工作|主要工作|工作任务|目标任务|主要任务|重点任务|总体要求|总体思路|预期目标|主要目标|下一步|工作部署|工作举措|(?:今年|\d{4}年|[二〇零一三四五六七八九]{4}年)(?:的)?(?:政府)?工作(?!回顾|总结|报告|完成|开展|情况)|民生实事/;
const REVIEW = /回顾|过去|总结|成绩|成效|完成情况|开展情况|工作情况|存在.*(?:问题|不足)|困难|[一五]年来/;
/** Several years ahead: the table is made of one. */
const LONG_TERM = /今后五年|未来五年|今后一个时期|今后几年|[“"]?十[四五六七]五[”"]?|本届政府/;
/** Where the year's work begins in a text without headings. */
const BEGINS =
  /(?:今年|新的一年|\d{4}年).{0,40}(?:(?:要|将|应|需)?(?:重点|着力|突出|全力|扎实)?(?:抓好|做好|推进|实施|落实)|工作(?:的)?(?:总体)?(?:要求|思路|目标|安排|打算)|是.{0,60}之年)/;
const LOOKS_BACK =
  /^(?:一年来|过去(?:的)?一年|\d{4}年，?我们(?!将|要)|五年来|在总结成绩|同时.{0,10}(?:看到|认识到)|在肯定成绩)|(?:不足|困难|问题).{0,30}(?:高度重视|加以解决|认真解决)/;
const NOTES =
  /^附件?\d*[：:]?$|^(?:附件?\d*[：:]?\s*)?[（(【[]?(?:名词(?:解释|注释|说明)|有关(?:名词|用语)|注释|注[：:]|附注|部分名词|报告(?:中)?(?:有关|部分)|(?:《?政府工作报告》?)?有关(?:用语|名词))/;
const PAGE_FOOT =
  /^(?:上一篇|下一篇|主办单位|版权所有|责任编辑|编辑[：:]|来源[：:]|打印|关闭|分享到|扫一扫|网站标识码|foot_img)/;
const NOTE_LINE = /^\d{1,2}\s?[.．、]\s?[^。：:]{1,40}[：:]/;
const CLOSING = /^(?:各位代表)?.{0,160}(?:让我们|奋斗[！!。]?$|而(?:努力)?奋斗|作出新的更大贡献|谢谢)/s;

/**
 * The part of a report that says what will be done, proposed: from the heading of the year's work (or 总体要求, 主要任务 …)
 * to the end of the speech; the notes and a page's foot are no part of it. `null` where there is no text at all.
 */
export function planPart(paragraphs: readonly Paragraph[], year: number | null): PlanPart | null {
  const last = paragraphs.at(-1);
  const [first] = paragraphs;
  if (!first || !last) return null;
  const from = startOf(paragraphs, year);
  const begin = paragraphs[from.index] ?? first;
  const end = endOf(paragraphs, from.index);
  return { start: begin.start, end: end.end, found: from.found };
}

function startOf(
  paragraphs: readonly Paragraph[],
  year: number | null,
): { index: number; found: PlanPart['found'] } {
  const headings = paragraphs.flatMap((paragraph, index) => {
    const level = headingLine(paragraph);
    return level === null ? [] : [{ index, level, text: paragraph.text }];
  });
  const named = headings.filter(({ text }) => PLAN.test(text) && !REVIEW.test(text) && !isTitle(text));
  // 2025年主要工作 before 2026年工作安排 looks back.
  const latest = Math.max(0, ...named.map(({ text }) => yearIn(text)));
  const plans = named.filter(
    ({ text }) => yearIn(text) === 0 || yearIn(text) >= latest || LONG_TERM.test(text),
  );
  // The outermost headings of the plan: 二、… before （一）总体要求 inside it.
  const top = Math.min(...plans.map(({ level }) => level));
  const outer = plans.filter(({ level }) => level === top);
  const ofYear = outer.find(({ text }) => year !== null && text.includes(String(year)));
  const near = outer.find(({ text }) => !LONG_TERM.test(text));
  const chosen = LONG_TERM.test(outer[0]?.text ?? '') ? (ofYear ?? near ?? outer[0]) : outer[0];
  if (chosen) return { index: chosen.index, found: 'heading' };

  // Without such a heading: behind the last paragraph that looks back.
  const back = paragraphs.map(({ text }) => LOOKS_BACK.test(text)).lastIndexOf(true);
  const headBack = headings.filter(({ text }) => REVIEW.test(text)).at(-1)?.index ?? -1;
  if (back < 0 && headBack < 0) {
    const spoken = paragraphs.findIndex(({ text }) => BEGINS.test(text));
    return spoken > 0 && hasSpeech(paragraphs.slice(0, spoken))
      ? { index: spoken, found: 'sentence' }
      : { index: 0, found: 'whole' };
  }
  const after = Math.max(back, headBack) + 1;
  const next = headings.find(({ index, level }) => index >= after && level < 3);
  const spoken = paragraphs.findIndex(({ text }, index) => index >= after && BEGINS.test(text));
  if (spoken >= 0) return { index: spoken, found: 'sentence' };
  return next
    ? { index: next.index, found: 'sentence' }
    : {
        index: after < paragraphs.length ? after : 0,
        found: after < paragraphs.length ? 'sentence' : 'whole',
      };
}

/** The year that a heading names, 0 where it names none. */
function yearIn(text: string): number {
  return Number(/20\d\d(?=年)/.exec(text)?.[0] ?? 0);
}

/** The report's own title stands above everything, and has the same words. */
function isTitle(text: string): boolean {
  return /政府工作报告$|^关于/.test(text.replace(/\s/g, ''));
}

/** A greeting, a title: short lines before the speech begins are no reason to leave them out of a whole. */
function hasSpeech(paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.some(({ text }) => text.length > 60);
}

function endOf(paragraphs: readonly Paragraph[], from: number): Paragraph {
  const rest = paragraphs.slice(from);
  const notes = rest.findIndex(
    ({ text }, n) =>
      n > 0 &&
      (NOTES.test(text) ||
        PAGE_FOOT.test(text) ||
        (NOTE_LINE.test(text) &&
          rest.slice(n, n + 3).every((one) => NOTE_LINE.test(one.text)) &&
          closes(rest, n))),
  );
  const end = notes < 0 ? rest.length : notes;
  return rest[end - 1] ?? rest[0] ?? { start: 0, end: 0, text: '' };
}

/** Whether the speech ended before: a list of `1.…：` inside it is no list of notes. */
function closes(paragraphs: readonly Paragraph[], before: number): boolean {
  return paragraphs.slice(Math.max(0, before - 3), before).some(({ text }) => CLOSING.test(text));
}
