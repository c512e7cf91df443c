import { describe, expect, it } from 'vitest';
import { findHeadings } from '../../src/submission/headings.js';

/** Entries without a heading of a level, whatever their lines begin with. */
const texts: readonly (readonly [why: string, text: string])[] = [
  ['decimals', '1.5万亩桑园追肥。追了两遍。\n2.6万亩稻田灌水。灌了三天。'],
  ['decimals of length', '1.2公里护栏安装完毕。质量合格。\n3.4公里护栏正在安装。月底完工。'],
  ['full-width decimals', '1．5万亩桑园追肥。追了两遍。\n2．6万亩稻田灌水。灌了三天。'],
  ['dates', '3.12植树节当天种树。共1200株。\n4.22世界地球日当天宣讲。共3场。'],
  ['dates without words', '1.15会议精神传达到村。全员学习。\n2.10会议精神传达到户。全员学习。'],
  ['times', '9:30开始发车。共3班。\n10:30停运。检修。'],
  ['versions', '1.0版系统上线。运行平稳。\n2.0版系统测试。下月上线。'],
  ['several numbers', '1、2号楼完成改造。居民满意。\n3、4号楼正在改造。月底完工。'],
  ['months', '3、4月份雨水集中。注意排涝。\n5、6月份气温回升。注意防虫。'],
  ['prizes', '一、二等奖各3名。奖金已发。\n三、四等奖各6名。奖金已发。'],
  ['three prizes', '一、二、三等奖共6名。奖金已发。\n四、五等奖共9名。奖金已发。'],
  ['years of school', '一、二年级上午到校。下午放学。\n三、四年级下午到校。晚上放学。'],
  ['years of school, one left out', '一、三年级上午到校。下午放学。\n二、四年级下午到校。晚上放学。'],
  ['months in words', '三、四月份雨水集中。注意排涝。\n五、六月份气温回升。注意防虫。'],
  ['quarters', '一、三季度降雨偏多。注意排涝。\n二、四季度降雨偏少。注意蓄水。'],
  ['industries', '二、三产业增速回升。好于预期。\n一、二产业增速回落。低于预期。'],
  ['classes', '（一）班学生参加植树。种树30株。\n（二）班学生参加浇水。浇树30株。'],
  ['classes in figures', '（1）班学生参加植树。种树30株。\n（2）班学生参加浇水。浇树30株。'],
  ['years in brackets', '（一）年级组先到。\n（二）年级组后到。'],
  ['lots', '（一）标段已完工。进度超前。\n（二）标段在施工。进度正常。'],
  ['第一、', '第一、抓认识。要重视。\n第二、抓落实。要见效。'],
  ['第一，', '第一，抓认识。要重视。\n第二，抓落实。要见效。'],
  ['points with 是', '一是抓认识。要重视。\n二是抓落实。要见效。'],
  ['points with 要', '一要抓认识。要重视。\n二要抓落实。要见效。'],
  ['points behind an ordinal', '一、一是抓认识。要重视。\n二、二是抓落实。要见效。'],
  [
    'points of the second kind behind an ordinal',
    '（一）第一，抓认识。要重视。\n（二）第二，抓落实。要见效。',
  ],
  ['其一', '其一，抓认识。要重视。\n其二，抓落实。要见效。'],
  ['首先', '首先，抓认识。要重视。\n其次，抓落实。要见效。'],
  ['a lone ordinal', '一、水利\n清淤。'],
  ['a lone ordinal that runs in', '（一）清淤。共12公里。\n会后参观了现场。'],
  ['a lone figure', '1.清淤。共12公里。\n会后参观了现场。'],
  ['one number twice', '一、水利\n清淤。\n一、水利\n固堤。'],
  ['items of one sentence', '一、清淤。\n二、固堤。\n三、栽树。'],
  ['items in brackets', '（一）清淤。\n（二）固堤。\n会后参观了现场。'],
  ['items parted by semicolons', '1.清淤12公里；\n2.固堤3处；\n3.栽树200株。'],
  ['items with semicolons within', '（一）清淤；固堤。再栽树。\n（二）备沙；备石。再值守。'],
  [
    'long items',
    '（一）设立平台，群众扫码即可反映问题，系统自动分办。\n（二）开展走访，面对面听取意见，实打实解决问题。\n下一步再扩面。',
  ],
  ['items under a line that leads over', '检查内容：\n（一）消防设施\n（二）用电安全\n各村对照整改。'],
  ['an agenda', '会议审议了以下事项：\n一、河道管理办法\n二、防汛预案\n会后参观了现场。'],
  ['items of a notice', '现将有关事项通知如下：\n一、时间：3月5日\n二、地点：镇政府\n请准时参加。'],
  ['items that nothing follows', '检查三项内容。\n（一）消防设施\n（二）用电安全\n（三）疏散通道'],
  ['items in figures that nothing follows', '1.消防设施\n2.用电安全'],
  [
    'items with those in charge',
    '1.清理河道12公里。（责任单位：县水利局）\n2.修复堤坝3处。（责任单位：县应急管理局）',
  ],
  ['lines that go on', '一、加快项目建设，\n力争早日投产。\n二、加强要素保障，\n力争早日见效。'],
  ['lines that end in 、', '一、清理河道、\n沟渠。\n二、修复堤坝、\n闸门。'],
  ['lines that end in ；', '一、清理河道；\n沟渠也清。\n二、修复堤坝；\n闸门也修。'],
  ['ordinals alone', '一、\n清淤。\n二、\n固堤。'],
  ['brackets alone', '（一）\n清淤。\n（二）\n固堤。'],
  ['ordinals within a line', '会议要求：一、清淤。二、固堤。\n会后参观了现场。'],
  ['ordinals in figures within a line', '会议要求：1.清淤；2.固堤。\n会后参观了现场。'],
  ['ordinals in brackets within a line', '依照规定：（一）清淤；（三）固堤。\n会后参观了现场。'],
  ['clauses of a law', '第一条（一）清淤。要及时。\n第二条（二）固堤。要牢固。'],
  ['articles', '第一条 清淤。要及时。\n第二条 固堤。要牢固。'],
  ['chapters', '第一章 总则\n清淤。\n第二章 分则\n固堤。'],
  ['years', '2024.清淤。共12公里。\n2025.固堤。共3处。'],
  ['numbers of three figures', '101.清淤。共12公里。\n102.固堤。共3处。'],
  ['years in square brackets', '（2024）15号文件已印发。照此办理。\n（2024）16号文件已印发。照此办理。'],
  ['circled numbers', '①清淤。共12公里。\n②固堤。共3处。'],
  ['roman numbers', 'Ⅰ.清淤。共12公里。\nⅡ.固堤。共3处。'],
  ['letters', 'A.清淤。共12公里。\nB.固堤。共3处。'],
  ['heavenly stems', '甲、清淤。共12公里。\n乙、固堤。共3处。'],
  ['festivals', '五一、端午期间游客增多。秩序良好。\n十一、春节期间游客更多。秩序良好。'],
  ['a number as a word', '十二条河道完成清淤。水质改善。\n三处堤坝完成加固。安全度汛。'],
  ['surnames that are numbers', '万、李两位同志先到。随后座谈。\n王、赵两位同志后到。随后参观。'],
  ['titles too long', `一、${'水'.repeat(60)}\n清淤。\n二、${'汛'.repeat(60)}\n备沙。`],
  ['first sentences too long', `一、${'水'.repeat(60)}。清淤。\n二、${'汛'.repeat(60)}。备沙。`],
  [
    'items with figures and explanations',
    '1.清理河道12公里。\n共投入300人。\n2.修复堤坝3处。\n共用石料200方。',
  ],
  [
    'advice, of which one has two sentences',
    '1.少出门。\n2.多饮水。不要等口渴了再喝。\n3.常通风。\n4.勤洗手。',
  ],
];

describe('lines that stay text', () => {
  it.each(texts)('%s', (_, text) => {
    expect(findHeadings(text.split('\n'))).toEqual([]);
  });

  it('are many', () => {
    expect(texts.length).toBeGreaterThan(60);
  });
});
