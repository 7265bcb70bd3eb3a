/** Surnames, the usual ones. Plain characters: to teach the program a new one, add it. */
const SINGLE =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺水云佘储富闫代付肖';

const COMPOUND_SURNAMES = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '司徒',
  '夏侯',
  '长孙',
  '宇文',
  '轩辕',
  '端木',
  '独孤',
  '南宫',
  '西门',
  '呼延',
  '万俟',
  '闻人',
  '申屠',
  '太史',
  '钟离',
  '鲜于',
  '澹台',
  '公冶',
  '拓跋',
  '完颜',
  '纳兰',
  '赫连',
];

/** Surnames that also begin many words of offices and companies (高新, 金控, 文投): alone they prove no person. */
const ALSO_WORDS =
  '高林金安文华国水万时康向富方江石花云常成房路车关田武牛温鲁白马雷商计应都保和全应明原官宁农党来强简单连宗台沙乐阳解查景木封游盖银代都包管龙钱陆信易项纪位符边卫项司工平汤段古米池盛童艾蓝伍申左祝谷时舒关凌费章桂柏甘席路齐庄辛季史孔夏唐';

const SURNAMES = new Set(SINGLE);
const AMBIGUOUS = new Set(ALSO_WORDS);

/** As long as most names of persons are. */
export const HAN_NAME = /^\p{Script=Han}{2,3}$/u;

/** Whether a name begins with a known surname. */
export function hasSurname(name: string): boolean {
  return SURNAMES.has(name.charAt(0)) || hasCompoundSurname(name);
}

export function hasCompoundSurname(name: string): boolean {
  return COMPOUND_SURNAMES.includes(name.slice(0, 2));
}

/** Whether a name begins with a surname that is hardly ever the beginning of another word. */
export function hasClearSurname(name: string): boolean {
  return hasCompoundSurname(name) || (SURNAMES.has(name.charAt(0)) && !AMBIGUOUS.has(name.charAt(0)));
}
