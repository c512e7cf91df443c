/** Words that the name of a unit ends with, the longest first: an academy is no hospital though one character apart. */
const endings =
  '委员会|办公室|人民政府|街道|中心|学院|医院|法院|检察院|大学|中学|小学|幼儿园|集团|公司|支队|大队|中队|总队|工会|商会|协会|学会|联合会|研究院|研究所|分局|支行|分行|银行|党校|馆|局|委|办|镇|乡|院|所|站|队|会|校|社|部';

const ending = new RegExp(`(?:${endings})$`, 'u');

/** The ending of a unit's name, or of what should be one. */
export function endingOf(name: string): string | undefined {
  return ending.exec(name)?.[0];
}

/** Whether a name begins with the level of its office: 县水利局, 市总工会. */
export function hasLevel(name: string): boolean {
  return /^[省市县区州旗镇乡]/u.test(name);
}

/** Whether a character tells one place or school from another by number, direction or size: 东河镇 is not 西河镇. */
export function isContrast(character: string): boolean {
  return /[第一二三四五六七八九十百千\p{N}A-Za-z东西南北中上下前后左右内外大小新老旧高低长短]/u.test(
    character,
  );
}

/** Words for what offices do: 县民政局 and 县财政局 are both right, whichever of them is registered. */
const functions = new Set(
  (
    '财政 民政 教育 体育 水利 水务 林业 农业 牧业 渔业 农机 商务 税务 财务 事务 外事 公安 国安 司法 审计 统计 气象 信访 医保 社保 档案 城管 城建 粮食 交通 环保 应急 住建 人社 工信 发改 ' +
    '经信 经贸 卫健 卫生 文旅 文化 文广 文体 旅游 国土 规划 房产 房管 建设 建管 科技 科普 地震 邮政 供电 电力 烟草 监狱 侨务 台办 编办 网信 扶贫 数据 政务 审批 国资 经济 生态 环境 资规 自然资源 ' +
    '市场监管 质监 药监 安监 民宗 宗教 民族 金融 物价 物资 园林 绿化 市政 法制 法治 妇联 残联 工商 盐务 盐业 港务 港航 航道 路政 运政 运管 公路 铁路 海洋 海事 海关 国防 人防 民防 消防 森防 ' +
    '机关事务 党史 地方志 史志 保密 机要 督查 信息 宣传 组织 统战 政法 巡察 老干 退役 移民 开发 招商 投资 供销 交警 刑警 特警 巡警 骑警 武警 法警 治安 经侦 刑侦 禁毒 网安 ' +
    '疾控 血站 殡葬 救助 救援 '
  )
    .trim()
    .split(' '),
);

/** A unit's name without its level and its ending: 交通运输 of 县交通运输局. */
export function coreOf(name: string): string {
  const end = endingOf(name) ?? '';
  return name.slice(hasLevel(name) ? 1 : 0, name.length - end.length);
}

/** Whether a name that is not registered may well be another office's own. */
export function isOtherOrgan(name: string): boolean {
  return functions.has(coreOf(name));
}
