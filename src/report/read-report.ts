import { headingLine, innerHeadings, markLevel, runsIn, type HeadingLevel } from './headings';
import { kindOf } from './kinds';
import type { Clause, Report } from './model';
import { paragraphsOf, type Paragraph } from './paragraphs';
import { planPart, type PlanPart } from './plan-part';
import { isRow, rowSentences } from './rows';
import { sentencesOf, type Sentence } from './sentences';
import { asReadText, type Span } from './text';

interface ReportOptions {
  /** The year of the table, `null` where it is not known: of several plans the one of that year is meant. */
  readonly year?: number | null;
  /** Where a person put the ends of the plan part: offsets into the text as read. */
  readonly plan?: Span | undefined;
}

/** Takes a report apart. Never throws; linear in the length of the text. */
export function readReport(source: string, { year = null, plan: given }: ReportOptions = {}): Report {
  const text = asReadText(source);
  const paragraphs = paragraphsOf(text);
  const plan = given ? within(given, text) : planPart(paragraphs, year);
  if (!plan) return { text, plan: null, clauses: [], sentences: 0 };
  const inside = paragraphs
    .map((paragraph) => clip(text, paragraph, plan))
    .filter(({ start, end }) => start < end);
  const clauses = clausesOf(text, inside, year);
  const sentences = clauses.filter(({ kind }) => kind !== 'heading').length;
  return { text, plan, clauses, sentences };
}

function within({ start, end }: Span, text: string): PlanPart {
  const from = Math.min(Math.max(0, start), text.length);
  return { start: from, end: Math.min(Math.max(from, end), text.length), found: 'given' };
}

function clip(text: string, paragraph: Paragraph, plan: Span): Paragraph {
  const start = Math.max(paragraph.start, plan.start);
  const end = Math.min(paragraph.end, plan.end);
  if (start === paragraph.start && end === paragraph.end) return paragraph;
  return { start, end, text: text.slice(start, Math.max(start, end)) };
}

/** Most paragraphs, and not just one, begin with a short sentence: then these are headings, else they are what they say. */
const STYLE = 0.55;
/** Under one numbered heading next to all, where the others of the report have another style. */
const STYLE_OF_PART = 0.75;
const FEWEST_IN_STYLE = 2;

interface ReadParagraph {
  readonly paragraph: Paragraph;
  readonly sentences: readonly Sentence[];
  readonly line: HeadingLevel | null;
  readonly marked: HeadingLevel | null;
  /** The rows of a table, which have no headings. */
  readonly table?: true;
}

/** A single line with a tab in it is no table. */
const FEWEST_ROWS = 2;

/** Rows that follow each other are read as one: their head says what their cells are. */
function asRead(text: string, paragraphs: readonly Paragraph[], year: number | null): ReadParagraph[] {
  const read: ReadParagraph[] = [];
  for (let at = 0; at < paragraphs.length;) {
    let end = at;
    for (let row = paragraphs[end]; row && isRow(row); row = paragraphs[end]) end++;
    const rows = paragraphs.slice(at, end);
    const paragraph = paragraphs[at];
    if (!paragraph) break;
    if (rows.length >= FEWEST_ROWS) {
      const sentences = rowSentences(text, rows, year);
      read.push({ paragraph, sentences, line: null, marked: null, table: true });
      at = end;
      continue;
    }
    const sentences = sentencesOf(text, paragraph);
    read.push({ paragraph, sentences, line: headingLine(paragraph), marked: markLevel(paragraph.text) });
    at++;
  }
  return read;
}

/** Whether the short sentence that a paragraph begins with is a heading, as are those of the others. */
function stylesOf(read: readonly ReadParagraph[]): (one: ReadParagraph) => boolean {
  const parts: ReadParagraph[][] = [[]];
  for (const one of read) {
    if (one.line !== null || one.marked !== null) parts.push([]);
    else if (one.sentences.length > 1 && !one.table) parts.at(-1)?.push(one);
  }
  const isIn = (paragraphs: readonly ReadParagraph[], share: number): boolean => {
    const running = paragraphs.filter(({ sentences }) => runsIn(sentences, false)).length;
    return running >= FEWEST_IN_STYLE && running >= paragraphs.length * share;
  };
  if (isIn(parts.flat(), STYLE)) return () => true;
  const inStyle = new Set(parts.filter((part) => isIn(part, STYLE_OF_PART)).flat());
  return (one) => inStyle.has(one);
}

function clausesOf(text: string, paragraphs: readonly Paragraph[], year: number | null): Clause[] {
  const read = asRead(text, paragraphs, year);
  const isStyle = stylesOf(read);

  const clauses: Clause[] = [];
  let path: { level: HeadingLevel; text: string }[] = [];
  const add = (sentence: Sentence, kind: Clause['kind'], section: readonly string[]): void => {
    const { start, end, text: said } = sentence;
    clauses.push({ id: clauses.length + 1, start, end, text: said, kind, section });
  };
  const open = (sentence: Sentence, level: HeadingLevel): void => {
    path = path.filter((one) => one.level < level);
    add(sentence, 'heading', titles(path));
    path = [...path, { level, text: sentence.text }];
  };
  for (const one of read) {
    const { paragraph, sentences, line, marked } = one;
    // What is said to the hall belongs to no part of the work, nor does 此外 to what was named before.
    if (/^(?:各位代表|同志们|此外)/.test(paragraph.text)) path = path.filter(({ level }) => level < 2);
    else if (line === null && marked === null) path = path.filter(({ level }) => level < 4);
    const [first] = sentences;
    if (!first) continue;
    if (line !== null) {
      const whole = { start: paragraph.start, end: paragraph.end, text: paragraph.text.replace(/。$/, '') };
      open(whole.text.length < paragraph.text.length ? { ...whole, end: whole.end - 1 } : whole, line);
      continue;
    }
    const runIn = !one.table && runsIn(sentences, marked !== null) && (marked !== null || isStyle(one));
    if (runIn) open(first, marked ?? 4);
    const inner = one.table ? null : innerHeadings(sentences);
    for (const said of runIn ? sentences.slice(1) : sentences) {
      if (said.introduces === 'items' || inner?.has(said)) open(said, 4);
      else add(said, said.introduces === 'goals' ? 'background' : kindOf(said.text), titles(path));
    }
  }
  return clauses;
}

function titles(path: readonly { readonly text: string }[]): readonly string[] {
  return path.map(({ text }) => text);
}
