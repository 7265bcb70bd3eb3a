/**
 * The sample workbooks that are shipped with the pages. Each is a script of its own, loaded when it is asked for: a page that was opened
 * from a folder may load scripts, and may fetch nothing.
 */
const LOAD = {
  'shuangtaizi-2024': () => import('../../../assets/samples/shuangtaizi-2024.xlsx'),
  'taian-2023': () => import('../../../assets/samples/taian-2023.xlsx'),
  'liaozhong-2024': () => import('../../../assets/samples/liaozhong-2024.xlsx'),
  'xidongting-2024': () => import('../../../assets/samples/xidongting-2024.xlsx'),
} as const;

export type Sample = keyof typeof LOAD;

export const SAMPLES = Object.keys(LOAD) as Sample[];

export function asSample(text: string | null): Sample | null {
  return SAMPLES.find((sample) => sample === text) ?? null;
}

/** The bytes of its .xlsx file. @throws Error where its script cannot be had */
export async function loadSample(sample: Sample): Promise<Uint8Array> {
  const { default: address } = await LOAD[sample]();
  const text = atob(address.slice(address.indexOf(',') + 1));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
