/** Characters that only stand in traditional writing, of the commonest words of a report. */
const TRADITIONAL = /[發設業務經濟區縣實會產動環創農鎮專標領導檢養醫療衛綠車進運體質園處個與為於們國學]/g;
/** The share at which a text is written so, and not just quotes a name. */
const SHARE = 0.05;

/** Whether a report is written in traditional characters: then hardly anything in it matches. */
export function isTraditional(text: string): boolean {
  const head = text.slice(0, 20_000);
  return (head.match(TRADITIONAL)?.length ?? 0) > head.length * SHARE;
}
