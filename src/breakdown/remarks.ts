import { squash } from '../texts/width';

/** What a remark below a table begins with. */
const NOTE =
  /^(注|备注|说明|填表说明|填报说明|附注|注释|附|填表人|制表|审核|联系人|(?:总体?|主要|工作|年度|发展)目标|合计|总计|小计|本[页表](?:小计|合计)|填报)(\d*)?([:：、(（]|$)|^[*※]/;

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

const FORM_FIELD =
  /^(?:填[报表]|制表|编制|审[核批签定]|复核|经办|联系|报送|单位|主要|分管|部门|签发)*(?:人|单位|领导|负责人|责任人|日期|时间|电话|签字|盖章)(?:\((?:签[字章名]|盖章|公章)\))?:.{0,24}$/;

/** Whether a text is a field of the form around a table: `填报人：`, `审核人（签字）：李明`. */
export function isFormField(text: string): boolean {
  return FORM_FIELD.test(squash(text));
}
