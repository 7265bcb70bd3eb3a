/** The pane's page 帮助, and the first screen. */
export default {
  'pane.about.title': '帮助',
  'pane.about.name': '任务分解助手',
  'pane.about.version': '版本 {version}，{licence} 许可',
  'pane.about.stays': '数据不离开本机',
  'pane.about.stays-how': '不联网取数、不上传、不注册、不统计。页面的安全策略禁止它与任何别的地址通信。',
  'pane.about.source': '原表不会被悄悄改动',
  'pane.about.source-how':
    '只在您点了按钮之后写入；改动原表文字前先给您看改前改后；标记是条件格式，可一键清除；写过的都能在“撤回”里退回去。',
  'pane.about.guide': '使用说明',
  'pane.about.guide-search': '搜索使用说明',
  'pane.about.guide-none': '没有找到，换个词试试。',
  'pane.about.sample': '样表',
  'pane.about.sample-note': '一份公开发布的任务分解表（127 项任务、408 个指标），可以放心试。',
  'pane.about.open-sample': '打开样表',
  'pane.about.sample-name': '任务分解样表',

  'pane.first.title': '把任务分解表交给我核对',
  'pane.first.check': '一键体检',
  'pane.first.check-how':
    '总数对不对、有没有缺牵头单位、时限是不是早于自己的指标，逐条列出，点一下就跳到单元格。',
  'pane.first.ledger': '标记逾期，建立台账',
  'pane.first.ledger-how': '“3月底前”“每季度末”都读得懂；到期未完成的标在原表上，进度记在台账里。',
  'pane.first.tabs': '一个单位一张表',
  'pane.first.tabs-how': '牵头和配合的任务一项不漏；收回填报时，有冲突的列出来由您定。',
  'pane.first.safe': '不动原表，数据不离开本机',
  'pane.first.safe-how': '只在您点了之后才写入，写过的都能撤回。',
  'pane.first.begin': '开始使用',
  'pane.first.sample': '先用样表试一试',
};
