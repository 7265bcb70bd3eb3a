import { squash } from '../texts/width';

/** What a remark below a table begins with. */
const NOTE =
  /^(注|备注|说明|填表说明|填报说明|附注|注释|附|填表人|制表|审核|联系人|合计|总计|小计|本[页表](?:小计|合计)|填报)(\d*)?([:：、(（]|$)|^[*※]/;

/** Whether a row that begins with this text is a note or a sum, and none of the table's tasks. */
export function isRemark(text: string): boolean {
  return NOTE.test(squash(text));
}

/** Whether a row that begins with this text adds up what stands above it, cell by cell. */
export function isSum(text: string): boolean {
  return /^(?:合计|总计|共计|小计)[:：]?$/.test(squash(text));
}

/** Whether a row that begins with this text adds up a part of the table: 小计, 小计：3项. */
export function isSubtotal(text: string): boolean {
  return /^小计(?:[:(]|共?\d|$)/.test(squash(text));
}
