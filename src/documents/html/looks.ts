import type { ParagraphKind } from '../model';
import { FONTS } from '../write/fonts';

/**
 * How a paper looks where it is pasted: the looks of the .docx (`write/looks.ts`) as far as the clipboard carries them. Word and WPS
 * take sizes in points and the names of typefaces; what follows a comma is for computers without them.
 */
const face = (name: string, also: string): string => `font-family:'${name}','${also}'`;
const BODY = `${face(FONTS.body, '仿宋')};font-size:16pt;line-height:28.5pt`;
const HEADING = face(FONTS.heading, 'SimHei');
const TITLE = face(FONTS.title, '宋体');
const INDENT = 'text-indent:32pt';
const CENTER = 'text-align:center';
const RED = 'color:#E60000';
const RED_RULE = 'border-bottom:2.25pt solid #E60000';

export const PARAGRAPH_LOOKS: Readonly<Record<ParagraphKind, string>> = {
  bulletin: `${TITLE};font-size:36pt;${RED};letter-spacing:12pt;${CENTER}`,
  issue: `${BODY};${CENTER}`,
  issuer: `${BODY};${RED_RULE}`,
  'red-head': `${TITLE};font-size:26pt;${RED};${CENTER}`,
  'document-number': `${BODY};${CENTER};${RED_RULE}`,
  title: `${TITLE};font-size:22pt;line-height:35pt;${CENTER}`,
  addressee: BODY,
  body: `${BODY};${INDENT};text-align:justify`,
  heading1: `${BODY};${HEADING};${INDENT}`,
  heading2: `${BODY};${face(FONTS.subheading, '楷体')};${INDENT}`,
  attachments: `${BODY};${INDENT}`,
  signature: `${BODY};text-align:right`,
  'signed-on': `${BODY};text-align:right`,
  attachment: `${BODY};${HEADING}`,
  caption: `${HEADING};font-size:12pt;${CENTER}`,
  small: `${face(FONTS.body, '仿宋')};font-size:10.5pt`,
  imprint: `${face(FONTS.body, '仿宋')};font-size:14pt`,
  'tear-off': `${face(FONTS.number, 'SimSun')};font-size:9pt;${CENTER};border-bottom:0.75pt dashed #000000`,
  blank: BODY,
};

/** Text in cells stays text where a sheet takes it (`mso-number-format`). */
const CELL = `padding:1pt 3pt;vertical-align:middle;font-size:10.5pt;line-height:16pt;mso-number-format:'\\@'`;
export const CELL_LOOKS = {
  data: `border:0.5pt solid #000000;${CELL}`,
  imprint: `border-top:0.5pt solid #000000;border-bottom:0.5pt solid #000000;${CELL}`,
  plain: face(FONTS.body, '仿宋'),
  strong: HEADING,
  center: CENTER,
} as const;
export const LEVEL_FILLS = {
  blue: 'background:#BDD7EE',
  yellow: 'background:#FFE699',
  red: 'background:#F4B6B6',
} as const;
