import { rightTexts, wrongTexts } from './prose-cases.js';

const code = 'punctuation/latin-in-brackets';

wrongTexts(code, [
  ['县疾控中心(CDC)派员到场。', '(CDC)', '县疾控中心（CDC）派员到场。'],
  ['建成地理信息系统(GIS)平台。', '(GIS)', '建成地理信息系统（GIS）平台。'],
  ['完成“一张图”(One Map)建设。', '(One Map)', '完成“一张图”（One Map）建设。'],
  ['细颗粒物(PM2.5)浓度下降。', '(PM2.5)', '细颗粒物（PM2.5）浓度下降。'],
  ['引入企业资源计划(ERP)，打通数据。', '(ERP)', '引入企业资源计划（ERP），打通数据。'],
  ['青鹭镇组建应急队(A&R)', '(A&R)', '青鹭镇组建应急队（A&R）', 'headline'],
]);

rightTexts('punctuation/', {
  [code]: [
    '疾控中心（CDC）派员到场。',
    '流量按f(x)计算，取样点为P(A)处。',
    '材料为聚(AB)和改性聚(AB)。',
    '单价为元/(m²)的项目另算。',
    '材料为聚(PLA)薄膜。',
    '按公式(x+y)=z计算。',
  ],
});
