import { BRACKETED, ORDINAL, POINTED, SIGNS } from '../texts/item-marks';
import type { Paragraph } from './paragraphs';
import { trimmedSpan, type Span } from './text';

/** A sentence of a paragraph; `text` is without the mark that ends it, and without line breaks. */
export interface Sentence extends Span {
  readonly text: string;
  /** It only introduces what follows: items (`抓好招商引资：一是…`), or a list of goals. */
  readonly introduces?: 'items' | 'goals';
}

interface Cut extends Span {
  readonly introduces?: 'items';
}

const END = /[。；;！!？?]/;
const OPEN = '（(“《「【';
const CLOSE = '）)”》」】';
/** A bracket that is not closed this soon is a slip, and no reason to read on to the end. */
const LONGEST_BRACKET = 80;
/** 一是… 二是… begin statements of their own also where only a comma stands before. */
const ITEM = new RegExp(`^(?:${ORDINAL}|[${SIGNS}]|${BRACKETED})`);
/** 1. 2. 3. do so behind a colon: 办好民生实事：1.新建学校3所；2.…. */
const FIRST_POINT = new RegExp(`^\\s*${POINTED}`);
/** A longer introduction promises something itself. */
const LONGEST_INTRODUCTION = 40;
/** Goals are listed behind commas, each a commitment of its own. */
const GOALS = /(?:预期目标|发展目标|主要目标|奋斗目标)(?:是|为)?\s*[：:]|(?:预期目标|主要目标)(?:是|为)/;
/** A part of a list of goals that says more of the one before. */
const SAYS_MORE =
  /^(?:力争|确保(?:达到|实现)|达到|突破|其中|并|且|不低于|不少于|总量|总额|增速|增幅|高于|快于|争取|奋力|实际(?!使用|利用|到位|吸收|完成))/;

/**
 * The sentences of a paragraph, cut at 。；！？, before 一是/二是, after an introduction that ends in a colon before such
 * items, and at the commas of a list of goals.
 */
export function sentencesOf(text: string, paragraph: Paragraph): Sentence[] {
  return cut(text, paragraph).flatMap((span) => {
    const goals = GOALS.exec(text.slice(span.start, span.end));
    return goals
      ? goalsOf(text, span, span.start + goals.index + goals[0].length)
      : sentence(text, span, span.introduces);
  });
}

function sentence(text: string, span: Span, introduces?: Sentence['introduces']): Sentence[] {
  const { start, end } = trimmedSpan(text, span);
  if (start === end) return [];
  return [{ start, end, text: withoutBreaks(text.slice(start, end)), ...(introduces && { introduces }) }];
}

/** Without the breaks that a copy put into a sentence. */
function withoutBreaks(text: string): string {
  return text.includes('\n') ? text.replace(/\s*\n[\s\u3000]*/g, '') : text;
}

function cut(text: string, { start, end }: Span): Cut[] {
  const spans: Cut[] = [];
  let from = start;
  let closesAt = -1;
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    const kind = at > closesAt ? OPEN.indexOf(char) : -1;
    if (kind >= 0) {
      const close = text.slice(at, Math.min(end, at + LONGEST_BRACKET)).indexOf(CLOSE.charAt(kind));
      if (close > 0) closesAt = at + close;
      continue;
    }
    if (at <= closesAt) continue;
    if (END.test(char)) {
      spans.push({ start: from, end: at });
      from = at + 1;
      continue;
    }
    if (!/[，,：:、]/.test(char)) continue;
    const behind = text.slice(at + 1, at + 6);
    const isColon = /[：:]/.test(char);
    if (ITEM.test(behind) || (isColon && FIRST_POINT.test(behind))) {
      const introduces = isColon && at - from <= LONGEST_INTRODUCTION;
      spans.push({ start: from, end: at, ...(introduces && { introduces: 'items' as const }) });
      from = at + 1;
    }
  }
  spans.push({ start: from, end });
  return spans;
}

function goalsOf(text: string, span: Span, from: number): Sentence[] {
  const intro = sentence(text, { start: span.start, end: from }, 'goals');
  const parts: Span[] = [];
  let start = from;
  for (let at = from; at <= span.end; at++) {
    if (at < span.end && !/[，,]/.test(text.charAt(at))) continue;
    // 1,000亿元 is one figure.
    if (at < span.end && /\d,\d{3}/.test(text.slice(at - 1, at + 4))) continue;
    const part = trimmedSpan(text, { start, end: at });
    start = at + 1;
    if (part.start === part.end) continue;
    const last = parts.at(-1);
    if (last && SAYS_MORE.test(text.slice(part.start, part.end)))
      parts[parts.length - 1] = { start: last.start, end: part.end };
    else parts.push(part);
  }
  return [...intro, ...parts.flatMap((part) => sentence(text, part))];
}
