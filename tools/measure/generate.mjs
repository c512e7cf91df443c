// Generated paragraphs: marks, nested quotes, digits with units, Latin words, addresses, long numbers, rare characters, every length from 1 to 600.
const han = [
  ...'的一是在了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严龙飞喆堃昇彧镕璟晞翀勍珺瑄赟燚犇旸',
];
const specials = [
  (r) => `${r(99999)}`,
  (r) => `${r(100)}%`,
  (r) => `${r(31) + 1}日`,
  (r) => `${2000 + r(50)}年`,
  (r) => `${r(90)}.${r(9)}万元`,
  (r) => `${r(40)}℃`,
  () => 'APP',
  () => 'Wi-Fi',
  () => '“互联网+”',
  () => 'office@example.cn',
  () => 'longer.address_of-office@mail.example.cn',
  (r) => `https://www.example.cn/zwgk/${2000 + r(50)}/t${r(99999)}_${r(999999)}.html`,
  (r) => `www.example.cn/fwdt-${r(999)}`,
  (r) => `9133${String(r(99999999)).padStart(8, '0')}MA27${String(r(9999)).padStart(4, '0')}`,
  (r) => `0570-${3000000 + r(999999)}`,
  (r) => `${r(999)},${String(r(1000)).padStart(3, '0')},${String(r(1000)).padStart(3, '0')}元`,
  (r) => `${r(300)}${'顶棵丘畦垄窖拨茬桌场'[r(10)]}`,
  (r) => `${r(300)}${['台次', '人天', '个工作日', '余户', '万余人次', '套（件）'][r(6)]}`,
  () => '3.12',
  () => '15%～30%',
  () => '9:30',
  () => '——',
  () => '……',
  () => '·',
  () => '甲乙 丙丁',
  () => 'ISO9001',
  () => '5G',
  () => 'OCR',
];
const pairs = [
  ['“', '”'],
  ['《', '》'],
  ['（', '）'],
  ['“‘', '’”'],
  ['《〈', '〉》'],
  ['【', '】'],
];
const ends = ['，', '，', '，', '。', '、', '；', '：', '？', '！'];

export function* paragraphsOf(count, { mail = true, seed = 20261123 } = {}) {
  const words = mail ? specials : specials.filter((make) => !/[@/]/u.test(make(() => 1)));
  let state = seed;
  const random = (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const pick = (list) => list[random(list.length)];
  for (let i = 0; i < count; i++) {
    const length = (i % 600) + 1;
    let text = '';
    while ([...text].length < length) {
      let clause = '';
      for (let n = random(9) + 1; n > 0; n--)
        clause += random(12) === 0 ? pick(words)(random) : pick(han) + pick(han);
      if (random(6) === 0) {
        const [open, close] = pick(pairs);
        clause = `${open}${clause}${close}`;
      }
      text += clause + pick(ends);
    }
    yield [...text]
      .slice(0, length)
      .join('')
      .replace(/^[，。、；：？！·…—～%℃”’）》〉】]+/u, '字')
      .trim() || '字';
  }
}
