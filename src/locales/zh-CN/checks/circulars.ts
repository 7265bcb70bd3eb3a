/** A circular's own figures, and against the ledger. */
export default {
  'checks.circular-sum': '{where}“{text}”：{parts}相加是{sum}，与“{whole}”不符；应为{expected}。',
  'checks.circular-sum.more': '{where}“{text}”：比“{other}”还多，部分不能大于总数。',
  'checks.circular-sum.cell': '{where}写{text}，按{otherWhere}算应为{expected}。',
  'checks.circular-sum.relation': '{where}“{text}”：按{from}算应为{expected}。',
  'checks.circular-sum.title': '各部分加起来不等于总数',
  'checks.circular-sum.why': '通报一发出，收到的单位会逐个加一遍；加不拢，其他数字也没人信了。',
  'checks.circular-sum.suggestion': '对照台账，改正写错的那个数；与它有关的占比一并改。',

  'checks.circular-share': '{where}“{text}”：{part}占{whole}是{expected}。',
  'checks.circular-share.cell': '{where}写{text}，按{otherWhere}算应为{expected}。',
  'checks.circular-share.relation': '{where}“{text}”：按{from}算应为{expected}。',
  'checks.circular-share.pace': '{where}“{text}”：“{other}”与序时进度{pace}相差应为{expected}。',
  'checks.circular-share.title': '占比、比率算错',
  'checks.circular-share.why': '百分比照着上期抄、算好后又改了件数，是最常见的错。',
  'checks.circular-share.suggestion': '按件数重算百分比；件数写错的，改件数。',

  'checks.circular-restated': '{where}写“{text}”，{otherWhere}写“{other}”，说的是同一件事；应为{expected}。',
  'checks.circular-restated.date': '{where}写“{text}”，与{otherWhere}“{other}”不符；应为{expected}。',
  'checks.circular-restated.later': '{where}写“{text}”，比{otherWhere}“{other}”还晚。',
  'checks.circular-restated.cell': '{where}写{text}，按{otherWhere}应为{expected}。',
  'checks.circular-restated.title': '同一个数前后不一',
  'checks.circular-restated.why': '前面写27件，后面写28件，不知道以哪个为准。',
  'checks.circular-restated.suggestion': '核对台账，改成同一个数；说的确实是两件事的，写明各指什么。',

  'checks.circular-ledger': '{where}写“{text}”，台账上是{expected}。',
  'checks.circular-ledger.title': '与台账不符',
  'checks.circular-ledger.why': '通报的数字应当出自台账，查起来两边要对得上。',
  'checks.circular-ledger.suggestion':
    '核对统计的日期和口径（项、任务、期次），再改正通报，或把漏登的进展补进台账。',

  'checks.circular-list': '{where}说“{text}”（{counted}），列出来的是 {named} 个。',
  'checks.circular-list.title': '名单与数目不符',
  'checks.circular-list.why': '说5家列4家，漏掉的是谁、通报了谁，说不清。',
  'checks.circular-list.suggestion': '数一数名单，改正数目，或补上漏掉的；没有全列的，在末尾加“等”。',

  'checks.circular-wording.percent-range':
    '{where}“{text}”：百分比的范围两头都要写百分号，应为“{expected}”。',
  'checks.circular-wording.multiplier-range': '{where}“{text}”：范围两头都要写万、亿，应为“{expected}”。',
  'checks.circular-wording.full-width': '{where}“{text}”：数字用了全角，应为“{expected}”。',
  'checks.circular-wording.day-hao': '{where}“{text}”：公文写日，不写号，应为“{expected}”。',
  'checks.circular-wording.short-year': '{where}“{text}”：年份不简写，应为“{expected}”。',
  'checks.circular-wording.bare-decimal': '{where}“{text}”：小数点前的 0 不能省，应为“{expected}”。',
  'checks.circular-wording.approximate-twice': '{where}“{text}”：前后两个约数互相矛盾或重复，留一个。',
  'checks.circular-wording.times-less': '{where}“{text}”：减少不说几倍，说几成或百分之几。',
  'checks.circular-wording.comma-etc': '{where}“{text}”：“等”前面不用顿号。',
  'checks.circular-wording.number-comma': '{where}“{text}”：带括号的序号后面不再加标点，应为“{expected}”。',
  'checks.circular-wording.document-year': '{where}“{text}”：发文字号的年份用六角括号，应为“{expected}”。',
  'checks.circular-wording.unpaired': '{where}“{text}”：引号、书名号或括号缺一半。',
  'checks.circular-wording.numbering': '{where}“{text}”：序号跳了，前一个是第 {before}，这里是第 {number}。',
  'checks.circular-wording.title': '写法不合规范',
  'checks.circular-wording.why':
    '依据 GB/T 15835《出版物上数字用法》、GB/T 15834《标点符号用法》和公文格式标准。',
  'checks.circular-wording.suggestion': '照提示改；有意这样写的可以不改。',

  'circular.paragraph': '第{paragraph}段',
  'circular.cell': '表{table}的{cell}',
};
