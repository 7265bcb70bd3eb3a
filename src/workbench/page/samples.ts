/** The sample workbooks that are shipped beside the page. */
export const SAMPLES = ['shuangtaizi-2024', 'taian-2023', 'liaozhong-2024', 'xidongting-2024'] as const;

export type Sample = (typeof SAMPLES)[number];

const ADDRESSES: Readonly<Record<Sample, URL>> = {
  'shuangtaizi-2024': new URL('../../../assets/samples/shuangtaizi-2024.xlsx', import.meta.url),
  'taian-2023': new URL('../../../assets/samples/taian-2023.xlsx', import.meta.url),
  'liaozhong-2024': new URL('../../../assets/samples/liaozhong-2024.xlsx', import.meta.url),
  'xidongting-2024': new URL('../../../assets/samples/xidongting-2024.xlsx', import.meta.url),
};

export function asSample(text: string | null): Sample | null {
  return SAMPLES.find((sample) => sample === text) ?? null;
}

/** @throws TypeError, Error where it cannot be fetched */
export async function fetchSample(sample: Sample): Promise<Uint8Array> {
  const response = await fetch(ADDRESSES[sample]);
  if (!response.ok) throw new Error(String(response.status));
  return new Uint8Array(await response.arrayBuffer());
}
