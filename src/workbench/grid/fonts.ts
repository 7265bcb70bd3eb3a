/** Kinds of type that Chinese offices write in; each has a font of ours by this name. */
type Kind = 'song' | 'hei' | 'fangsong' | 'kaiti';

/** What stands for a kind of type on one system, by the names that fonts are found under. */
interface Source {
  readonly regular: readonly string[];
  /** Without one the browser makes the bold letters itself, as Windows does. */
  readonly bold?: readonly string[];
  /** By how much Latin letters and digits are to be narrowed, regular and bold: half as wide as high, as they are in the fonts of Windows. */
  readonly latin?: readonly [regular: number, bold: number];
}

const SERIF: readonly Source[] = [
  { regular: ['Songti SC', 'STSongti-SC-Regular'], bold: ['Songti SC Bold', 'STSongti-SC-Bold'] },
  {
    regular: ['Noto Serif CJK SC', 'NotoSerifCJKsc-Regular', 'Source Han Serif SC'],
    bold: ['Noto Serif CJK SC Bold', 'NotoSerifCJKsc-Bold', 'Source Han Serif SC Bold'],
    latin: [0.98, 0.91],
  },
];
const SANS: readonly Source[] = [
  {
    regular: ['Noto Sans CJK SC', 'NotoSansCJKsc-Regular', 'Source Han Sans SC'],
    bold: ['Noto Sans CJK SC Bold', 'NotoSansCJKsc-Bold', 'Source Han Sans SC Bold'],
    latin: [0.97, 0.91],
  },
];
const SOURCES: Readonly<Record<Kind, readonly Source[]>> = {
  song: [{ regular: ['SimSun', '宋体'] }, ...SERIF],
  hei: [{ regular: ['SimHei', '黑体'] }, { regular: ['STHeiti', 'Heiti SC'] }, ...SANS],
  fangsong: [
    { regular: ['仿宋_GB2312', 'FangSong_GB2312', 'FangSong', '仿宋', 'STFangsong', 'STFangSong'] },
    ...SERIF,
  ],
  kaiti: [{ regular: ['楷体_GB2312', 'KaiTi_GB2312', 'KaiTi', '楷体', 'STKaiti', 'Kaiti SC'] }, ...SERIF],
};

/** Names of fonts in workbooks, and what kind of type they are. */
const KINDS: readonly (readonly [name: RegExp, kind: Kind])[] = [
  [/仿宋|fangsong/i, 'fangsong'],
  [/楷体|kaiti/i, 'kaiti'],
  [/宋|song|sun/i, 'song'],
  [/黑体|heiti|simhei/i, 'hei'],
];

/** What the fonts of ours are made of; others, such as 方正小标宋, are better where they are installed. */
const OF_WINDOWS = /^(?:n?simsun|新?宋体|simhei|黑体|(?:fangsong|仿宋|kaiti|楷体)(?:_gb2312)?)$/i;

/** After the fonts of ours, where none could be loaded. */
const FALLBACK: Readonly<Record<Kind, string>> = {
  song: 'serif',
  hei: 'sans-serif',
  fangsong: 'serif',
  kaiti: 'serif',
};
const OTHERS = ['Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'sans-serif'];

/** 五号. Univer rounds sizes up to whole points; of this one, which half of all tables are set in, there are fonts drawn smaller. */
const HALF_SIZE = 10.5;

const familyOf = (kind: Kind, half: boolean): string => `office-${kind}${half ? '-half' : ''}`;

/** A font with what to use in its place where it is not installed, as CSS lists them. @param size in points */
export function fontStack(name: string, size: number): string {
  const kind = KINDS.find(([pattern]) => pattern.test(name))?.[1];
  // What is not the name of a font must not become part of a style.
  const plain = name.replace(/["',;\\]/g, ' ').trim();
  const ours = kind && familyOf(kind, size === HALF_SIZE);
  const own = OF_WINDOWS.test(plain) ? [ours, plain] : [plain, ours];
  const stack = kind ? [...own, FALLBACK[kind]] : [plain, ...OTHERS];
  return [...new Set(stack)].filter(Boolean).join(',');
}

/**
 * Lines as far apart as Excel sets them (13.5 points for 11), whatever the font says of itself: those of Windows would
 * touch, and those of other systems stand half a line apart and run out of rows that Excel made for them.
 */
const LINE = { ascentOverride: '95%', descentOverride: '25%', lineGapOverride: '0%' };
const LATIN = 'U+20-7E';

/** Makes the fonts that `fontStack` names out of those of this computer. To be awaited before the grid measures anything. */
export async function loadFonts(): Promise<void> {
  const kinds = Object.entries(SOURCES) as [Kind, readonly Source[]][];
  await Promise.all(
    kinds.map(async ([kind, sources]) => {
      for (const source of sources) {
        if (!(await loadSource(familyOf(kind, false), source, 1))) continue;
        await loadSource(familyOf(kind, true), source, HALF_SIZE / Math.ceil(HALF_SIZE));
        return;
      }
    }),
  );
}

/** @param scale of the letters' sizes; 1: as they are */
async function loadSource(
  family: string,
  { regular, bold = [], latin = [1, 1] }: Source,
  scale: number,
): Promise<boolean> {
  if (!(await loadFace(family, regular, scale))) return false;
  const heavy = bold.length > 0 && (await loadFace(family, bold, scale, { weight: 'bold' }));
  const [light, strong] = latin;
  if (light !== 1) await loadFace(family, regular, scale * light, { unicodeRange: LATIN });
  if (heavy && strong !== 1)
    await loadFace(family, bold, scale * strong, { weight: 'bold', unicodeRange: LATIN });
  return true;
}

async function loadFace(
  family: string,
  names: readonly string[],
  scale: number,
  descriptors: FontFaceDescriptors = {},
): Promise<boolean> {
  // `sizeAdjust` is younger than TypeScript's list of descriptors.
  const adjusted: FontFaceDescriptors & { sizeAdjust: string } = {
    ...LINE,
    ...descriptors,
    sizeAdjust: `${scale * 100}%`,
  };
  const face = new FontFace(family, names.map((name) => `local("${name}")`).join(','), adjusted);
  try {
    document.fonts.add(await face.load());
    return true;
  } catch {
    // Not on this computer.
    return false;
  }
}
