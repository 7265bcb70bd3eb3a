/**
 * The words that count or measure in these tables. A lookahead keeps a unit apart from a longer word that begins with
 * the same character: `8项目标` are 8 goals, `3户外广告` is no household.
 */
const MEASURING_UNITS: readonly string[] = [
  '个?百分点',
  '个工作日',
  '工作日',
  '人民币',
  '美元|欧元|港元|日元|元',
  '微克/立方米|毫克/升|微克',
  '平方公里|平方千米|平方米|立方米|公里|千米|公顷|公斤|千克|公分|海里|毫米|厘米|米',
  '千瓦时|兆瓦时|千伏安|千瓦|兆瓦|千伏|吉瓦',
  '吨标准煤|标准煤|标箱|吨|亩|斤|升',
  '人次(?!性)|人天|架次|班次|班列|车次|小时|分钟',
  '人(?![才员口力均民工事文])|名(?![录单])|位(?!置)',
  '个(?!月)|家(?!庭|长|政)|户(?!外|型|籍)|项(?!目(?!标))|件|次(?![数日年])|场(?![景所地次馆])|批(?!次)',
  '条|处(?!理)|所(?!有)|座|套|栋|幢|台(?!账)|辆|艘|架|部(?!门|委)|篇|份|笔(?![记试])|本(?!科)|册|幅|首(?![届批次个创席])|支(?!持)|队',
  '节(?![能日点约])|只|头|羽|匹|株|棵|盏|基(?![地础])|床(?!位)|张|间|门|种(?![植养粮])|类(?!别|型)|宗|起|例|桩',
  '片(?!区)|块|根|孔|眼|口(?!岸)|趟|班|组(?!织)|期(?!间)|对(?!接)|天(?!然)|岁|度(?=电)|分(?=以上|[,;。、]|$)',
  '[%‰]|㎡|kw|mw|gw|km|kg|teu|p(?:flops)?(?![a-z\\d])',
];

export const UNIT_PATTERN = MEASURING_UNITS.join('|');

export const MULTIPLIER_PATTERN = '万亿|亿|千万|百万|十万|万|千|百';

const MULTIPLIERS: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
};

const SAME_UNIT: Readonly<Record<string, string>> = {
  个百分点: '百分点',
  人民币: '元',
  千克: '公斤',
  千米: '公里',
  平方千米: '平方公里',
  名: '人',
  位: '人',
  km: '公里',
  kg: '公斤',
  '㎡': '平方米',
  kw: '千瓦',
  mw: '兆瓦',
  gw: '吉瓦',
  teu: '标箱',
  pflops: 'p',
};

/** One name for units that are the same measure. */
export function canonicalUnit(written: string): string {
  const plain = written.toLowerCase();
  return SAME_UNIT[plain] ?? plain;
}

/** Whether a text names a measure (of `canonicalUnit`) at all: without its name there is no figure in it, and telling costs less than reading. */
export function namesUnit(text: string, unit: string): boolean {
  let names = NAMES.get(unit);
  if (!names) {
    const written = [unit, ...Object.keys(SAME_UNIT).filter((other) => SAME_UNIT[other] === unit)];
    names = new RegExp(written.map(inAnyWidth).join('|'), 'i');
    NAMES.set(unit, names);
  }
  return names.test(text);
}

const NAMES = new Map<string, RegExp>();

function inAnyWidth(name: string): string {
  return name.replace(/[!-~]/g, (char) => `[${char}${String.fromCharCode(char.charCodeAt(0) + 0xfee0)}]`);
}

/** `8.25` and `亿` → 825000000. Rounded to 12 digits, so that binary fractions do not make equal figures differ. */
export function scaled(figure: string, multiplier: string | undefined): number {
  const value = Number(figure.replaceAll(',', '')) * (multiplier ? (MULTIPLIERS[multiplier] ?? 1) : 1);
  return Number(value.toPrecision(12));
}
