const SONG = ['宋体', 'SimSun', 'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', 'serif'];
const HEI = ['黑体', 'SimHei', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'sans-serif'];

/** Names that Chinese offices use, and what stands for them on other systems. */
const STACKS: readonly (readonly [name: RegExp, stack: readonly string[]])[] = [
  [/仿宋|fangsong/i, ['仿宋', 'FangSong', 'STFangsong', ...SONG]],
  [/楷体|kaiti/i, ['楷体', 'KaiTi', 'STKaiti', ...SONG]],
  [/宋|song|sun/i, SONG],
  [/黑|hei|等线|dengxian|gothic|sans/i, HEI],
];

/** A font with what to use in its place where it is not installed, as CSS lists them. */
export function fontStack(name: string): string {
  const fallback = STACKS.find(([pattern]) => pattern.test(name))?.[1] ?? HEI.slice(2);
  // What is not the name of a font must not become part of a style.
  const plain = name.replace(/["',;\\]/g, ' ').trim();
  return [...new Set([plain, ...fallback])].filter((one) => one !== '').join(',');
}
