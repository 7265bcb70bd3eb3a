/** A number that is a plain figure is written as a number, so that it sorts as one. */
export function figure(text: string): string | number {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : text;
}
