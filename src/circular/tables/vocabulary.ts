import { HANZI_NUMBER } from '../../texts/item-marks';

/** What rows and columns of tables are called. Cells are squashed: no blanks, half-width marks. */

/** The row of all. */
export const TOTAL_ROW =
  /^(?:合计|总计|共计|总体|汇总|全[区县市镇乡旗](?:合计|总计|汇总)?)(?:\([^()]*\))?:?$/;
/** A row of some: 小计, 镇街合计. */
export const SUBTOTAL_ROW = /^[\u4e00-\u9fff]{0,8}(?:小计|合计)(?:\([^()]*\))?:?$/;
/** Marks of the rows that head a group. */
export const GROUP_MARK = new RegExp(`^(?:${HANZI_NUMBER}|\\(${HANZI_NUMBER}\\))(?:$|[、.])`);
/** The row of averages. */
export const MEAN_ROW = /^(?:全[区县市镇])?(?:总体)?(?:平均|均值)(?:值|数|分|得分|水平)?:?$/;

/** Columns that nothing is the sum of. */
export const NO_SUM =
  /序号|编号|排名|名次|位次|得分|评分|分数|日期|时间|时限|年份|联系|电话|备注|差距|差额|增减|增幅|增速|升降|变化|同比|环比|百分点|平均|[人户村校亩月年日周]均/;
/** Columns of rates. */
export const IS_RATE = /率|占比|比重|比例|%/;
/** Columns of shares of the whole column. */
export const IS_SHARE = /占比|比重|占(?:全部|总|全[区县市])/;
/** Columns that say how much something grew. */
export const IS_GROWTH = /同比|环比|增长|增幅|增速|较|比上|±|增减/;
/** Columns that say what lies between two others. */
export const IS_DIFFERENCE = /增减|差|变化|升降|未|剩余|余|结存|净|尚|±|增加|减少|提升|百分点|较|在办|在建/;
/** Columns of what is taken off a score. */
export const TAKEN_OFF = /扣分|减分|扣减/;
/** Columns of the sum of those beside them. */
export const IS_SUM = /合计|总计|小计|总数|总分|得分|总得分|总量|累计|共计/;
/** Columns of averages. */
export const IS_MEAN = /平均|均/;
/** Columns of ranks. */
export const IS_RANK = /排名|名次|位次|排位/;
/** Columns that number the rows. */
export const IS_NUMBERED = /^(?:序号|排名|名次|位次|排位)$/;
/** Columns by which rows are ranked. */
export const IS_RANKED_BY = /得分|评分|分数|总分|成绩|率|比例|占比|进度/;
