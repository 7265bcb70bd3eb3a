/** The sample workbooks that are shipped beside the page. */
export const SAMPLES = ['shuangtaizi-2024', 'taian-2023', 'liaozhong-2024', 'xidongting-2024'] as const;

export type Sample = (typeof SAMPLES)[number];

export function asSample(text: string | null): Sample | null {
  return SAMPLES.find((sample) => sample === text) ?? null;
}

/** @throws TypeError, Error where it cannot be fetched */
export async function fetchSample(sample: Sample): Promise<Uint8Array> {
  const response = await fetch(`samples/${sample}.xlsx`);
  if (!response.ok) throw new Error(String(response.status));
  return new Uint8Array(await response.arrayBuffer());
}
