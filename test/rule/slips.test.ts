import { expect, it } from 'vitest';
import { fileOf, findings, isSafe, mended } from './prose.js';
import { rightTexts, wrongTexts } from './prose-cases.js';

wrongTexts('paragraph/end-mark', [
  ['各项清淤工作稳步推进。\n并安排专人督办', '办', '各项清淤工作稳步推进。\n并安排专人督办。'],
  ['安排专人督办', '办', '安排专人督办。'],
  ['河道清淤已经完成。\n下一步将继续抓好落实', '实', '河道清淤已经完成。\n下一步将继续抓好落实。'],
  ['广场上很热闹。\n大家都来了', '了', '广场上很热闹。\n大家都来了。'],
]);

rightTexts('paragraph/end-mark', {
  'paragraph/end-mark': [
    '各项清淤工作稳步推进。\n县水利局办公室',
    '各项清淤工作稳步推进。\n并网发电站',
    '各项清淤工作稳步推进。\n组织部办公室',
    '各项清淤工作稳步推进。\n推进河道清淤专班',
    '各项清淤工作稳步推进。\n全县河道管理站',
    '各项清淤工作稳步推进。\n二〇二六年三月五日',
    '各项清淤工作稳步推进。\n舒朗',
  ],
});

wrongTexts('number/document-number', [
  ['县政府第012号令施行。', '012', '县政府第12号令施行。'],
  ['镇里学习第08号文件。', '08', '镇里学习第8号文件。'],
  ['镇里召开第08次会议。', '08', '镇里召开第8次会议。'],
]);

rightTexts('number/document-number', {
  'number/document-number': [
    '第012号地块挂牌。',
    '编号为第08号文件柜。',
    '第0次试验。',
    '第10号令施行，第100次会议召开。',
    '证书为岚林证字第012号。',
  ],
});

it.each([
  ['每户补贴4-6千元。', '每户补贴4千～6千元。'],
  ['参加活动3-5百人。', '参加活动3百～5百人。'],
])('writes both ends of %s with their 千', (text, right) => {
  const found = [...findings('punctuation/number-range', text), ...findings('number/magnitude-range', text)];
  expect(mended(found, text)).toBe(fileOf(right));
});

rightTexts('number/magnitude-range', {
  'number/magnitude-range': ['航程4～6千米，重3～5千克。'],
});

wrongTexts('wording/doubled', [
  ['会议要求要要强化管护。', '要要', '会议要求要强化管护。'],
  ['镇里对对全镇河道开展检查。', '对对', '镇里对全镇河道开展检查。'],
  ['全镇共有共有河道12条。', '共有共有', '全镇共有河道12条。'],
  ['县水利局局局长到现场检查。', '局局局', '县水利局局长到现场检查。'],
]);

rightTexts('wording/doubled', {
  'wording/doubled': [
    '他争强好胜，要要强。',
    '针对对口帮扶，面对对方，一对对新人登记，核对对象名单，应对对策。',
    '县水利局局长到会。',
    '推行共有共有产权房。',
  ],
});

wrongTexts('wording/doubled-place', [['青鹭镇镇党委召开会议。', '镇镇党委', '青鹭镇党委召开会议。']]);

wrongTexts('wording/typo', [
  ['党员以身做则。', '以身做则', '党员以身作则。'],
  ['会议布暑防汛工作。', '布暑', '会议部署防汛工作。'],
  ['大家幸苦了。', '幸苦', '大家辛苦了。'],
  ['他没有自抱自弃。', '自抱自弃', '他没有自暴自弃。'],
  ['提高政冶站位。', '政冶', '提高政治站位。'],
  ['凭心而论，路好走了。', '凭心而论', '平心而论，路好走了。'],
  ['镇里按排专人值守。', '按排', '镇里安排专人值守。'],
  ['纳入效绩考核。', '效绩考核', '纳入绩效考核。'],
  ['认真贯穿落实会议精神。', '贯穿落实', '认真贯彻落实会议精神。'],
  ['典型问题公开暴光。', '暴光', '典型问题公开曝光。'],
]);

rightTexts('wording/typo', {
  'wording/typo': [
    '县里发布暑期安全提示，公布暑假安排。',
    '慰问不幸苦难家庭。',
    '精减会议，精减人员。',
    '责任贯穿落实全过程。',
    '按排水量收费，按排名发奖。',
    '财政冶炼补贴已发。',
  ],
});

wrongTexts('wording/confusable', [['各村必需做好准备。', '必需', '各村必须做好准备。']]);

it('lets a person decide on an old spelling', () => {
  expect(isSafe(findings('wording/typo', '典型问题公开暴光。'))).toBe(false);
});

wrongTexts('number/parts', [
  ['一般公共预算收入9.86亿元，其中税收6.41亿元、非税3.35亿元。', '9.86亿元', undefined],
  ['全县15个乡镇，其中12个镇、4个乡。', '15个', undefined],
]);

rightTexts('number/parts', {
  'number/parts': [
    '一般公共预算收入9.76亿元，其中税收6.41亿元、非税3.35亿元。',
    '全县16个乡镇，其中12个镇、4个乡。',
    '全县16个乡镇，其中12个镇。',
    '全县17个乡镇街道，其中12个镇、4个乡。',
  ],
});

wrongTexts('number/redundant-approximation', [
  ['园区入驻企业约近30家。', '约近', '园区入驻企业约30家。'],
  ['园区入驻企业近约30家。', '近约', '园区入驻企业近30家。'],
]);

rightTexts('number/redundant-approximation', {
  'number/redundant-approximation': ['园区签约近30家，节约近20万元，附近约30户。'],
});

wrongTexts('number/odd-remainder', [
  ['镇里组织15余人清淤。', '15余', undefined],
  ['排查隐患126多处。', '126多', undefined],
]);

rightTexts('number/odd-remainder', {
  'number/odd-remainder': [
    '组织10余人、120余户、1.5万余人清淤，历时35个多月，5多年。',
    '清淤12余公里，投资15多亿元。',
    '消防救援119多次出动，沿G207多处路段已修好。',
  ],
});

wrongTexts('punctuation/said-semicolon', [
  ['会议指出；要压实责任。', '；', '会议指出，要压实责任。'],
  ['镇里召开会议。会议还要求；要压实责任。', '；', '镇里召开会议。会议还要求，要压实责任。'],
]);

rightTexts('punctuation/said-semicolon', {
  'punctuation/said-semicolon': ['一是落实会议要求；二是清淤。', '达到要求；符合标准。'],
});

wrongTexts('punctuation/repeated', [
  ['全镇清理河道12公里，排水通畅..', '..', '全镇清理河道12公里，排水通畅。'],
  ['全镇清理河道12公里，排水通畅..村民满意。', '..', '全镇清理河道12公里，排水通畅。村民满意。'],
]);

wrongTexts('number/count-mismatch', [
  ['镇里采取四项措施，推进河道清淤。\n一是压实责任。二是加强巡查。三是严格验收。', '四项', undefined],
]);

rightTexts('number/count-mismatch', {
  'number/count-mismatch': [
    '镇里采取三项措施，推进河道清淤。\n一是压实责任。二是加强巡查。三是严格验收。',
    '镇里采取四项措施，解决三个问题。\n一是水不通。二是路不平。三是灯不亮。',
    '四项措施见效。\n一是压实责任。二是加强巡查。三是严格验收。',
  ],
});

rightTexts('points/', {
  'points/broken-sequence': ['一要过紧日子，只减不增；二要统筹整合。把资金用于民生。三要公开透明。'],
});
