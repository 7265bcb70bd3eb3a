import { checkCircular } from '../../src/circular/check-circular';
import type { CircularFinding } from '../../src/circular/model';
import { circularOfText } from '../../src/circular/read-circular';

/** Lists that say how many they are; below, what they might say instead. */
const SAMPLES: readonly {
  readonly text: string;
  readonly wrong: readonly (readonly [from: string, to: string])[];
}[] = [
  {
    text: '未整改的21项问题分布在4个镇街，其中北湾镇9项、柳河镇6项、东关街道4项、西关街道2项。',
    wrong: [
      ['4个镇街', '5个镇街'],
      ['柳河镇6项', '柳河镇7项'],
    ],
  },
  {
    text: '逾期的12件督办件来自3个乡镇：白沙镇5件、黄土镇4件、龙潭乡3件。',
    wrong: [
      ['3个乡镇', '2个乡镇'],
      ['黄土镇4件', '黄土镇3件'],
    ],
  },
  {
    text: '逾期超过30天的事项共3项，具体如下：\n1.改造老旧小区12个。\n2.建成口袋公园6处。\n3.新建幼儿园2所。\n请抓紧办理。',
    wrong: [['共3项', '共4项']],
  },
  {
    text: '对巡河到位的石港镇、永兴镇、清溪镇3个镇予以表扬。',
    wrong: [['清溪镇', '石港镇']],
  },
  {
    text: '未设专窗的4个街道：东城街道、西城街道、南门街道、北关街道。',
    wrong: [['北关街道', '东城街道']],
  },
  {
    text: '各单位须做到以下3点：\n1.倒排工期。\n2.专班推进。\n3.按月报送。\n特此通报。',
    wrong: [['以下3点', '以下4点']],
  },
];

function found(text: string): CircularFinding[] {
  return checkCircular(circularOfText(`关于有关情况的通报\n现将有关情况通报如下。\n${text}`), {
    ledger: null,
    language: 'zh-CN',
  });
}

test.each(SAMPLES)('$text', ({ text, wrong }) => {
  expect(found(text)).toEqual([]);
  for (const [from, to] of wrong) expect(found(text.replace(from, to))).not.toEqual([]);
});
