/** Words that names of units end with. */
const endings =
  '局|委|办|厅|处|科|股|室|部|署|院|所|站|台|馆|校|园|队|组|团|社|行|镇|乡|村|街道|社区|街|市场|中心|公司|集团|银行|医院|学校|小学|中学|大学|学院|幼儿园|支队|大队|总队|法院|检察院|委员会|管委会|居委会|村委会|协会|学会|商会|联合会|基金会|红十字会|总工会|工会|妇联|文联|残联|侨联|科联|社联|工商联|科协|政协|人大|政府|纪委|监委|党委|党校|专班|指挥部|开发区|园区|高新区|景区|新区|县|区|市|州|盟|旗|省|军分区|领导小组|联社|供销社|报社|合作社|电网|供电|移动|联通|电信|邮政|铁塔|海关|税务|林场|农场|机关|系统|单位|苏木';
const unitName = new RegExp(
  `^[\\p{Script=Han}\\d〇（）()“”·A-Za-z]{1,28}?(?:${endings})(?:（[^（）]{1,12}）)?$`,
  'u',
);

/** Words at a name's start or inside it that no unit's name has: they make a clause of it. */
const noUnit =
  /^(?:见|详见|附|注|完|略|下同|图|表|其中|按|据|含|即|如|和|与|或|在|将|把|对|从|为|以|等|各|共|本|该)|[的了是着把被]|(?:会议|工作|座谈|现场|推进|培训|表彰|动员)(?:会|大会)$|[，。；：！？“”《》]/u;

/** Whether some words look like a unit's name. */
export function looksLikeUnit(words: string): boolean {
  return unitName.test(words) && !noUnit.test(words);
}

/** The names in 甲镇、乙镇 or 甲镇 乙镇. */
export function splitUnits(words: string): readonly string[] {
  return words
    .split(/[、；;,，\s]+/u)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** The units that some words are, joint ones too; undefined if they are none. */
export function readUnits(words: string): readonly string[] | undefined {
  const names = splitUnits(words);
  return names.length > 0 && names.every(looksLikeUnit) ? names : undefined;
}

/** Words that go on behind the name of a unit at a sentence's start: a day, or what it has done. */
const goesOnBehind =
  '，|\\d{1,2}月|\\d{1,2}日|近日|日前|近期|连日|今年|截至|目前|组织(?![部科处股办])|召开|开展|举办|举行|启动|完成|建成|印发|出台|推进|扎实|积极|深入|全面|聚焦|围绕|持续|坚持|创新|强化|加强|加快|联合|通过|对|在|为';
const sentenceStart = new RegExp(`^([\\p{Script=Han}]{1,14}?(?:${endings}))(?=${goesOnBehind})`, 'u');

/** The unit whose name a sentence begins with, as 县教育局 in 县教育局3月5日举办…; undefined if it begins with none. */
export function leadingUnit(sentence: string): string | undefined {
  const [, name] = sentenceStart.exec(sentence) ?? [];
  return name !== undefined && looksLikeUnit(name) ? name : undefined;
}
