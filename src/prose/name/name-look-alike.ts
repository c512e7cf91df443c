import { areLookAlike, placeLookAlikes } from './place-look-alike.js';

/** Characters of given names that are taken for one another, by sound or shape. */
const groups =
  '砚研妍岩延彦燕艳雁焱炎 骥冀翼异济纪继霁季 樾越月岳悦跃玥钥 岑芩琴勤芹秦钦 维惟唯伟玮炜纬威卫薇微 承成诚城程丞澄 望旺汪 舒书淑抒 景璟敬竞静靖晶京菁 行航杭恒 微薇徽 澄橙登 秋邱丘囚 军君俊钧骏峻珺浚 明名铭鸣茗 ' +
  '华桦骅花 文雯纹闻 斌彬滨宾冰 波博伯柏勃搏 涛韬滔 辉晖慧惠会徽挥蕙 勇永泳咏甬 杰捷洁婕节 志智致治芝之知质 建健剑键鉴渐俭 国囯果 强墙羌 平萍苹坪 林琳霖临麟 海亥 玉宇羽雨瑜育昱裕煜钰誉 红洪宏鸿虹泓弘 丽莉利立力励历 ' +
  '芳方坊 英瑛颖莹盈莺 生升声昇胜晟盛圣 春椿淳纯 新心欣馨鑫昕忻 东冬栋董 峰锋风丰枫烽凤 龙隆泷 江疆 晓小肖潇霄筱 云芸昀耘韵运允 梅玫媒 兰岚蓝澜 霞遐夏 珍真贞祯震振镇 金今锦瑾谨进晋 民敏闽珉 安岸 庆清青卿情 ' +
  '光广 荣蓉容融溶 祥翔详湘襄 贵桂 福富甫傅 良梁亮樑粱 义毅艺益谊怡奕逸翊弈易亦 仁任壬 德得 忠中钟仲衷 信星兴 刚钢岗纲 树述澍 根跟 全权泉铨 宝保葆堡 昌长常畅 立丽 家嘉佳加 启起琦奇琪祺其齐 旭绪序续 阳扬杨洋漾 ' +
  '雪学 楠南男 晨辰臣琛 浩昊皓灏豪 轩萱宣 泽则择 瑞睿锐蕊 凯恺楷 涵函晗含寒 可柯科 飞菲霏斐非 磊雷蕾垒 然冉燃 哲喆 源元沅远媛援圆 元园 通桐彤童同 培佩裴沛 达大 山杉珊姗 田恬甜 少绍邵韶 廷庭婷亭 修秀绣 润闰 曦希熙西喜汐 ' +
  '㛃洁絜 未末 己已巳 士土 日曰 戌戍戊 臣巨 候侯 洲州舟 璋彰章樟 瞻詹 骞谦千迁 彧或 晟晨 烨桦晔 翰瀚汉 璐露鹭路 茹如儒 柳刘 顷倾 晗晖 瑾槿 堃坤昆 淇琪 祎玮 玥明 赟斌 骁晓';

let alike: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** Whether one of two characters of a person's name is likely to be written for the other. */
export function nameLookAlike(one: string, other: string): boolean {
  alike ??= pairsOf(groups.split(' '));
  return (alike.get(one)?.has(other) ?? false) || areLookAlike(one, other);
}

/** The characters that are likely to be written for one of a person's name. */
export function nameLookAlikes(char: string): readonly string[] {
  alike ??= pairsOf(groups.split(' '));
  return [...new Set([...(alike.get(char) ?? []), ...placeLookAlikes(char)])];
}

function pairsOf(written: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const pairs = new Map<string, Set<string>>();
  for (const group of written)
    for (const one of group) {
      const others = pairs.get(one) ?? new Set();
      for (const other of group) if (other !== one) others.add(other);
      pairs.set(one, others);
    }
  return pairs;
}
