import {
  AlignmentType,
  BorderStyle,
  type IParagraphStyleOptions,
  type IParagraphStylePropertiesOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  LineRuleType,
  TabStopType,
} from 'docx';
import type { ParagraphKind } from '../model';
import { type FontUse, fontOf } from './fonts';
import { LINE, PORTRAIT, SQUEEZE, textWidth } from './page';

/** 字号 in half points. */
export const SIZES = {
  初号: 84,
  小初: 72,
  一号: 52,
  二号: 44,
  三号: 32,
  四号: 28,
  小四: 24,
  五号: 21,
  小五: 18,
} as const;
type Size = keyof typeof SIZES;
const RED = 'E60000';

/** How a kind of paragraph looks. */
interface Look {
  /** Of the style, as Word lists it. */
  readonly name: string;
  readonly font: FontUse;
  readonly size: Size;
  readonly red?: true;
  readonly align?: 'center' | 'right' | 'both';
  /** 首行缩进: two characters. */
  readonly indent?: true;
  /** Fixed distance of lines in twentieths of a point; the letters' own where it is not said. */
  readonly line?: number;
  readonly before?: number;
  readonly after?: number;
  /** A line across the page below: red under the head of a paper, dashed where it is torn off. */
  readonly rule?: 'red' | 'dashed';
  /** Beside each character, in twentieths of a point. */
  readonly spread?: number;
  /** The text after a tab stands at the right edge. */
  readonly rightTab?: true;
  /** In a cell as wide as the text, a character free at both sides; more lines begin behind 抄送： (GB/T 9704-2012, 7.4.2). */
  readonly inset?: true;
  readonly keepNext?: true;
}

/** Built-in styles are used where Word has them: its navigation and contents know their levels. */
const BUILT_IN: Partial<Record<ParagraphKind, string>> = {
  title: 'Title',
  heading1: 'Heading1',
  heading2: 'Heading2',
};

export function styleId(kind: ParagraphKind): string {
  return BUILT_IN[kind] ?? `Paper-${kind}`;
}

const BODY = { font: 'body', size: '三号', line: LINE } as const;

/** GB/T 9704-2012, 5.2.2 and 7: 3号仿宋 for everything that is not said otherwise. */
const LOOKS: Readonly<Record<ParagraphKind, Look>> = {
  bulletin: {
    name: '简报名称',
    font: 'title',
    size: '小初',
    red: true,
    spread: 240,
    align: 'center',
    after: 240,
  },
  issue: { ...BODY, name: '期号', align: 'center', after: 240 },
  issuer: { ...BODY, name: '编发机关', rule: 'red', rightTab: true },
  'red-head': {
    name: '发文机关标志',
    font: 'title',
    size: '一号',
    red: true,
    align: 'center',
    before: 600,
    after: 600,
  },
  'document-number': { ...BODY, name: '发文字号', align: 'center', rule: 'red' },
  title: {
    name: 'Title',
    font: 'title',
    size: '二号',
    align: 'center',
    line: 700,
    after: 120,
    keepNext: true,
  },
  addressee: { ...BODY, name: '主送' },
  body: { ...BODY, name: '公文正文', align: 'both', indent: true },
  heading1: { ...BODY, name: 'heading 1', font: 'heading', indent: true, keepNext: true },
  heading2: { ...BODY, name: 'heading 2', font: 'subheading', indent: true, keepNext: true },
  // A page with nothing but the signature is not to be (7.3.5.4): what stands before it goes with it.
  attachments: { ...BODY, name: '附件说明', indent: true, keepNext: true },
  signature: { ...BODY, name: '署名', align: 'right', keepNext: true },
  // It stays with the office above it; what follows need not stay with it.
  'signed-on': { ...BODY, name: '成文日期', align: 'right' },
  attachment: { ...BODY, name: '附件标识', font: 'heading', keepNext: true },
  caption: {
    name: '表题',
    font: 'heading',
    size: '小四',
    align: 'center',
    line: LINE,
    before: 120,
    keepNext: true,
  },
  small: { name: '表注', font: 'body', size: '五号', line: 360, before: 60 },
  imprint: { name: '版记', font: 'body', size: '四号', line: 500, rightTab: true, inset: true },
  'tear-off': {
    name: '裁切线',
    font: 'number',
    size: '小五',
    align: 'center',
    rule: 'dashed',
    before: 240,
    after: 120,
    keepNext: true,
  },
  blank: { ...BODY, name: '空行', keepNext: true },
};

/** Texts of cells. */
export const CELL_STYLES = { cell: 'Paper-cell', strong: 'Paper-cell-strong' } as const;
export const FOOTER_STYLE = 'Paper-footer';
/** The last paragraph of a section, which Word needs behind a table and hangs the page format on: a point high. */
export const END_STYLE = 'Paper-end';

/** Every style that a paper uses, so that whoever finishes it in Word changes a look in one place. */
export function stylesOf(latinFigures: boolean): IStylesOptions {
  const style = (look: Look): Styled => ({ run: runOf(look, latinFigures), paragraph: paragraphOf(look) });
  const named = (id: string, look: Look): IParagraphStyleOptions => ({
    ...{ id, name: look.name, basedOn: 'Normal', quickFormat: true },
    ...style(look),
  });
  const own = (Object.entries(LOOKS) as [ParagraphKind, Look][]).filter(([kind]) => !(kind in BUILT_IN));
  const cell = (name: string, font: FontUse): Look => ({ name, font, size: '五号', line: 320 });
  return {
    default: {
      document: {
        run: { ...runOf(LOOKS.body, latinFigures), language: { value: 'en-US', eastAsia: 'zh-CN' } },
      },
      title: style(LOOKS.title),
      heading1: style(LOOKS.heading1),
      heading2: style(LOOKS.heading2),
    },
    paragraphStyles: [
      ...own.map(([kind, look]) => named(styleId(kind), look)),
      named(CELL_STYLES.cell, cell('表格文字', 'body')),
      named(CELL_STYLES.strong, cell('表格标题', 'heading')),
      named(END_STYLE, { name: '节尾', font: 'body', size: '小五', line: 20 }),
      named(FOOTER_STYLE, { name: '页码', font: 'number', size: '四号' }),
    ],
  };
}

type Styled = Required<Pick<IParagraphStyleOptions, 'run' | 'paragraph'>>;

function runOf({ font, size, red, spread }: Look, latinFigures: boolean): IRunStylePropertiesOptions {
  return {
    font: fontOf(font, latinFigures),
    size: SIZES[size],
    color: red ? RED : '000000',
    bold: false,
    ...(size === '三号' && { characterSpacing: SQUEEZE }),
    ...(spread !== undefined && { characterSpacing: spread }),
  };
}

/** What cells keep free at their sides, in twentieths of a point. */
export const CELL_SIDE = 60;
const CELL_SIDES = 2 * CELL_SIDE;

const ALIGN = {
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const;

const RULES = {
  red: { style: BorderStyle.SINGLE, color: RED, size: 18, space: 6 },
  dashed: { style: BorderStyle.DASHED, color: '000000', size: 6, space: 4 },
} as const;

function paragraphOf(look: Look): IParagraphStylePropertiesOptions {
  const { align, indent, line, before = 0, after = 0, rule, rightTab, inset, keepNext, size } = look;
  const character = SIZES[size] * 10;
  const right = textWidth(PORTRAIT) - (inset ? character + CELL_SIDES : 0);
  return {
    ...(keepNext && { keepNext }),
    ...(rule && { border: { bottom: RULES[rule] } }),
    ...(rightTab && { tabStops: [{ type: TabStopType.RIGHT, position: right }] }),
    spacing: { before, after, ...(line === undefined ? {} : { line, lineRule: LineRuleType.EXACT }) },
    ...(inset && { indent: { left: 4 * character, hanging: 3 * character, right: character } }),
    ...(indent && { indent: { firstLine: SIZES[size] * 20, firstLineChars: 200 } }),
    ...(align && { alignment: ALIGN[align] }),
  };
}
