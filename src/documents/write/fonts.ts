import type { IFontAttributesProperties } from 'docx';

/** The typefaces of GB/T 9704-2012 by what they are for. Windows calls 仿宋 and 楷体 otherwise than older systems: see `ALSO`. */
export const FONTS = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading: '黑体',
  subheading: '楷体_GB2312',
  number: '宋体',
} as const;
export type FontUse = keyof typeof FONTS;

const LATIN = 'Times New Roman';

/** Set for every script: Word asks `eastAsia` for Chinese characters, and the others for figures. */
export function fontOf(use: FontUse, latinFigures: boolean): IFontAttributesProperties {
  const name = FONTS[use];
  const latin = latinFigures ? LATIN : name;
  return { ascii: latin, hAnsi: latin, eastAsia: name, cs: latin };
}

/** What a computer may have instead, the best first. */
const ALSO: Readonly<Record<string, string>> = {
  方正小标宋简体: '方正小标宋_GBK,方正小标宋,小标宋,宋体',
  仿宋_GB2312: '仿宋,FangSong',
  黑体: 'SimHei',
  楷体_GB2312: '楷体,KaiTi',
  宋体: 'SimSun',
};

/** The part that tells Word what to take where a typeface is not installed; the library writes none. */
export const FONT_TABLE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${Object.values(
  FONTS,
)
  .map(
    (name) =>
      `<w:font w:name="${name}"><w:altName w:val="${ALSO[name] ?? ''}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  )
  .join('')}</w:fonts>`;
