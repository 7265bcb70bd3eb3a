/** What a clause of the plan part is. Whatever a task carries is a commitment all the same: the table says so. */
export type ClauseKind = 'commitment' | 'slogan' | 'background' | 'heading';

/** Why things are done, not what: the year's place in history, whose spirit is followed, introductions. */
const BACKGROUND =
  /(?:是|迎来|恰逢|正值).{0,80}(?:之年|周年|开局|关键(?:一)?年|收官)|总体(?:要求|思路)(?:(?:是|为)[：:，,]?|[：:])|指导思想(?:是|为)?[：:]|(?:预期|主要|发展|奋斗)目标(?:是|为)?[：:]?$|工作[，,]?(?:至关重要|意义重大|任务艰巨|责任重大)|^(?:综合|统筹)?(?:分析|研判).{0,40}(?:形势|来看)|机遇.{0,12}挑战|^(?:我们)?(?:必须|要)?(?:清醒|深刻)(?:认识|看到)|(?:重点|着力|突出)?(?:抓好|做好|做到|推进|实施)(?:以下|下列)?.{0,6}(?:工作|任务|方面)[：:]?$/;
/** Spoken to the hall. */
const SPOKEN =
  /^(?:各位代表|同志们|现在|谢谢)|^(?:我们)?(?:坚信|深信|相信)|让我们|其时已至|其势已成|正当其时|蓝图(?:已|业已)?(?:经)?绘就|未来可期|使命(?:光荣|在肩)|征程(?:万里|号角)|号角(?:已经)?吹响|(?:奋力|共同|努力)?(?:谱写|书写|开创|续写|绘就).{0,24}(?:篇章|局面|画卷|华章|新貌)/;
/** Proverbs and verse, with which a speech goes over to its end. */
const VERSE =
  /^(?:打铁(?:必须|还需|还要|尚需)?自身硬|(?:一分部署|九分落实)|大道至简|(?:实干|奋斗)(?:为要|兴邦|成就|铸就)|(?:幸福|事业|伟业|未来).{0,4}(?:奋斗|干|拼)出来|民之所(?:盼|忧|向)|(?:山|路|水).{0,3}(?:高|远|长|再).{0,12}$|(?:唯有|惟有).{2,20}$|(?:千钧|重任|使命|责任)(?:如山|如磐|在肩|千钧))|(?:风正劲|谱新篇|人为峰|再奋蹄|再出发|正当时|潮头立|启新程|开新局|战鼓催|正扬帆|任在肩)$/;
/** How one will work, in words that no table can carry. */
const ATTITUDE =
  /忠诚履职|担当作为|廉洁奉公|人民满意的?(?:服务型)?政府|获得感|幸福感(?!.{0,6}工程)|满意度|各尽其能|各展所长|以实干|实绩立身|拼抢争实|阔步前进|(?:思想|行动)自觉|(?:出发点|落脚点)|辛苦指数|深入人心|超常规|攻坚克难|苦干实干|真抓实干|埋头苦干|敢闯敢干|功成不必在我|时不我待|只争朝夕|久久为功|撸起袖子|永远在路上|风清气正|清正廉洁|率先垂范|奋勇争先|争当.{0,8}(?:表率|先锋)|(?:良好|崭新)(?:氛围|风貌|形象)|工作作风|再上新?台阶|(?:迈上|跃上)[^，,]{0,4}台阶|勇当[^，,]{1,14}(?:排头兵|先锋|先行者|表率|标杆|尖兵)|全面加强政府自身建设|奋力(?:实现|推动|推进|取得).{0,20}新(?:突破|跨越|进步|作为)|初心使命|政治(?:判断力|领悟力|执行力)|“?四个意识|“?两个维护|“?两个确立/;
/** What a paragraph is about, before it says what is done: 坚持生态优先、绿色发展. What is called by a name is done. */
const MAXIM = /^(?:始终)?坚持(?!不懈)[^“”]{2,36}$/;
/** Something that can be done and shown. */
const CONCRETE =
  /[0-9]|[《》]|制度|机制|条例|办法|方案|规划|项目|工程|平台|(?:^|[^为])中心|专项|(?:三年|攻坚|提升|整治)行动|调查研究|督查|考核|审计监督|改造|建成|新建|开工(?!作)|竣工|出台|制定|编制|举办/;
/** The kind that a sentence's own words say. In doubt a commitment: what is shown in vain costs less than what is dropped. */
export function kindOf(text: string): Exclude<ClauseKind, 'heading'> {
  // A figure alone, as a cell of a table in the report has it, promises nothing.
  if (/^[\d.,%‰\s~—–-]+(?:[亿万千百])?(?:以上|以下|以内|左右)?$/.test(text)) return 'background';
  // What ends in a colon only introduces a list.
  if (/[：:]$/.test(text) || BACKGROUND.test(text)) return 'background';
  if (SPOKEN.test(text) || (VERSE.test(text) && !CONCRETE.test(text))) return 'slogan';
  if (!ATTITUDE.test(text) && !MAXIM.test(text)) return 'commitment';
  return CONCRETE.test(text.replace(/20\d\d年/g, '')) ? 'commitment' : 'slogan';
}
