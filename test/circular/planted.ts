import type { CircularCheckId } from '../../src/circular/model';

/** One error put into a circular that is right. */
export interface Planted {
  /** A key of `CORRECT`. */
  readonly in: string;
  readonly from: string;
  readonly to: string;
  readonly check: CircularCheckId;
  /** What the finding says is right; where several figures could be the wrong one, it is left out. */
  readonly expected?: string;
}

const one = (name: string, from: string, to: string, check: CircularCheckId, expected?: string): Planted => ({
  in: name,
  from,
  to,
  check,
  ...(expected === undefined ? {} : { expected }),
});

export const PLANTED: readonly Planted[] = [
  // Parts and wholes.
  one('report', '正在推进313项', '正在推进312项', 'circular-sum', '313项'),
  one('report', '逾期未完成15项', '逾期未完成16项', 'circular-sum', '15项'),
  one('report', '分解为440项指标', '分解为441项指标', 'circular-sum', '440项'),
  one('proposals', '正在办理60件', '正在办理61件', 'circular-sum', '60件'),
  one('proposals', '政协提案102件', '政协提案101件', 'circular-sum'),
  one('nested', '其中新开工20个', '其中新开工52个', 'circular-sum'),
  one('nested', '未开工12个。', '未开工13个。', 'circular-sum'),
  one('overlapping', '其中涉及教育的12件', '其中涉及教育的32件', 'circular-sum'),
  one('overlapping', '其余19件', '其余18件', 'circular-sum', '19件'),
  one('wholeShares', '在办27件，占27.6%', '在办28件，占27.6%', 'circular-sum', '27件'),
  one('wholeShares', '进展缓慢5件', '进展缓慢6件', 'circular-sum'),
  one('wholeShares', '区级56件', '区级66件', 'circular-sum'),
  one('remainder', '其余27项正在推进，占37.5%', '其余37项正在推进，占37.5%', 'circular-sum', '27项'),
  one('remainder', '区商务局牵头2项', '区商务局牵头1项', 'circular-sum'),
  one('largest', '未完成4项', '未完成5项', 'circular-sum', '4项'),
  one('atMost', '正在整改7个', '正在整改8个', 'circular-sum', '7个'),
  one(
    'units',
    '区教育局牵头10项，已完成4项，正在推进6项',
    '区教育局牵头10项，已完成4项，正在推进5项',
    'circular-sum',
  ),
  one('bracketShares', '其他145件', '其他155件', 'circular-sum'),
  one('levels', '共98件', '共97件', 'circular-sum', '98件'),
  one('ordinals', '剩余58条正在整改', '剩余48条正在整改', 'circular-sum', '58条'),
  one('delayed', '逾期完成14项', '逾期完成24项', 'circular-sum'),
  one('towns', '2个村不达标', '3个村不达标', 'circular-sum'),
  one('chineseCounts', '限期整改15个', '限期整改16个', 'circular-sum'),
  one('twoCounts', '共154批次', '共155批次', 'circular-sum', '154批次'),
  one('quoted', '正在推进11项', '正在推进10项', 'circular-sum'),
  // Tables.
  one('table', '合计\t86\t52\t34', '合计\t86\t52\t35', 'circular-sum', '34'),
  one('table', '新立镇\t20\t11\t9', '新立镇\t20\t12\t9', 'circular-sum'),
  one('table', '田家镇\t18\t12\t6\t66.7%', '田家镇\t18\t12\t6\t67.7%', 'circular-share', '66.7%'),
  one('subtotals', '\t小计\t24\t14\t10', '\t小计\t24\t15\t10', 'circular-sum', '14'),
  one('subtotals', '合计\t\t45', '合计\t\t46', 'circular-sum', '45'),
  one('columns', '区住建局\t11\t4\t7\t36.4%', '区住建局\t11\t4\t7\t34.6%', 'circular-share', '36.4%'),
  one(
    'table',
    '承担任务86项，已完成52项，完成率60.5%',
    '承担任务86项，已完成53项，完成率60.5%',
    'circular-restated',
    '52项',
  ),
  // Shares.
  one('report', '占25.5%', '占25.4%', 'circular-share', '25.5%'),
  one('report', '占71.1%', '占71.7%', 'circular-share', '71.1%'),
  one('proposals', '办结率73.0%', '办结率72.9%', 'circular-share', '73.0%'),
  one('proposals', '占办结数的60.5%', '占办结数的50.6%', 'circular-share', '60.5%'),
  one('nested', '开工率80%', '开工率82%', 'circular-share', '80%'),
  one('remainder', '占62.5%', '占65.2%', 'circular-share', '62.5%'),
  one('largest', '占24.3%', '占23.4%', 'circular-share', '24.3%'),
  one('unreported', '报送率88.1%', '报送率81.8%', 'circular-share', '88.1%'),
  one('atMost', '整改完成率91.9%', '整改完成率91.8%', 'circular-share', '91.9%'),
  one('units', '完成率48.4%', '完成率48.3%', 'circular-share', '48.4%'),
  one('ordinals', '整改率95.4%', '整改率94.5%', 'circular-share', '95.4%'),
  one('money', '支付率70.0%', '支付率72.0%', 'circular-share', '70.0%'),
  one('lastIssue', '完成率70%', '完成率75%', 'circular-share', '70%'),
  one('bracketShares', '5,316件（97.0%）', '5,316件（96.0%）', 'circular-share', '97.0%'),
  one('respectively', '分别占30%、60%、10%', '分别占30%、50%、10%', 'circular-share', '60%'),
  one('levels', '办结率83.3%', '办结率88.3%', 'circular-share', '83.3%'),
  one('towns', '占84.6%', '占86.4%', 'circular-share', '84.6%'),
  one('wordy', '完成率52.5%', '完成率55.2%', 'circular-share', '52.5%'),
  // The same figure twice.
  one('proposals', '仍有60件正在办理', '仍有61件正在办理', 'circular-restated', '60件'),
  one('wholeShares', '上述27件正在办理的事项', '上述28件正在办理的事项', 'circular-restated', '27件'),
  one('report', '共有15项指标逾期', '共有16项指标逾期', 'circular-restated', '15项'),
  one('unreported', '未按要求报送的有5家', '未按要求报送的有6家', 'circular-restated', '5家'),
  one('table', '最低的是新立镇，为55%', '最低的是新立镇，为55%。目前已完成51项', 'circular-restated'),
  // Lists.
  one('unreported', '、胜利街道。', '。', 'circular-list', '4家'),
  one(
    'report',
    '区民政局、区水利局、大洼镇3家单位',
    '区民政局、区水利局、大洼镇、新立镇3家单位',
    'circular-list',
    '4家单位',
  ),
  one('atMost', '区税务局等15家单位', '区税务局等2家单位', 'circular-list', '3家单位'),
  one('towns', '请大洼镇、田家镇2个镇', '请大洼镇、田家镇、新立镇2个镇', 'circular-list', '3个镇'),
  one('units', '三家单位共牵头', '区发改局、区教育局、区卫健局四家单位共牵头', 'circular-list', '3家单位'),
  one('ordinals', '主要存在三个方面的问题', '主要存在四个方面的问题', 'circular-list'),
  one('list', '逾期未完成3项：', '逾期未完成4项：', 'circular-list', '3项'),
  one('attachments', '清单（4项）', '清单（5项）', 'circular-list', '4项'),
  // Wording.
  one('ranges', '2万～3万亩', '2～3万亩', 'circular-wording', '2万～3万'),
  one('ranges', '增长6.5%左右', '增长6～7%', 'circular-wording', '6%～7%'),
  one('list', '时限10月15日', '时限10月15号', 'circular-wording', '10月15日'),
  one('delayed', '全年440项', '’24年440项', 'circular-wording', '2024年'),
  one('ranges', '超过200个村', '超过200余个村', 'circular-wording'),
  one('ranges', '增长6.5%左右', '增长约6.5%左右', 'circular-wording'),
  one('headcount', '通报批评6人', '通报批评６人', 'circular-wording', '6'),
  one('ranges', '同比增长3.2%', '同比增长.2%', 'circular-wording', '0.2'),
  one('money', '比序时进度快3.3个百分点', '比去年减少2倍', 'circular-wording'),
  one(
    'quoted',
    '（青政办发〔2024〕12号）',
    '（青政办发[2024]12号）',
    'circular-wording',
    '青政办发〔2024〕12号',
  ),
  one('quoted', '的意见》', '的意见', 'circular-wording'),
  one('largest', '区审计局、区统计局。', '区审计局、区统计局、等。', 'circular-wording', '等'),
  one('numbering', '二、下一步打算', '三、下一步打算', 'circular-wording'),
  one('numbering', '（一）查漏补缺', '（一）、查漏补缺', 'circular-wording', '（一）'),
];
