/** Characters of place names that are taken for one another, by sound or shape. */
const groups =
  '洲州舟 柘拓托 岫袖柚 峪裕浴 渡度镀 蘋频苹 鹭鸶露 堰偃 埠阜 滨宾 溪奚 浦埔蒲铺 圩墟 坞钨 埭棣 汀厅 泾经径 潭谭 湾弯 滩摊 墩敦 坪评平 垭哑 岭领 崮固 嶂障 涌蛹 渚诸褚 港巷 桥侨 塘糖搪 ' +
  '郭廓 堡保煲 寨塞 屯囤 庄桩 店甸 集级 桑嗓 柳抑 梧捂悟 榆愉渝 槐愧 枫讽 樟障 杨扬 松忪 栗粟 梨犁 桂挂 莲连 荷何 菱凌陵 清青 泉全 淮准 沣丰 漳障 潞璐 沭沐 汶坟 洛络 澄橙 云芸 鹤鹄 雁燕 凤风 龙笼 麟鳞';

const alike = new Set(
  groups.split(' ').flatMap((group) => {
    const [right = '', ...others] = group;
    return others.flatMap((wrong) => [right + wrong, wrong + right]);
  }),
);

/** Whether one of the two characters is likely to be written for the other. */
export function areLookAlike(one: string, other: string): boolean {
  return alike.has(one + other);
}

/** The characters that are likely to be written for one of a place's name. */
export function placeLookAlikes(char: string): readonly string[] {
  return [...alike].flatMap((pair) => (pair.startsWith(char) ? [pair.slice(char.length)] : []));
}
