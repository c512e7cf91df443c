/** Surnames of one character: 百家姓 and some of today. */
export const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍余元卜顾孟平黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲家封芮储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖岳邝';

/** Surnames beyond the common ones: here one too many costs a fix, and one too few mends a name. */
const further = '丛麦覃佘涂冼邝游仝粟牟佟帅亢况晋闫鄢尧苟兰揭谌泮阙谯邸郄苑操隽漆蒙盘卿佐丘仁';

/** Whether a character is a surname, common or not. */
export function isSurname(char: string): boolean {
  return char !== '' && (surnames.includes(char) || further.includes(char));
}

/** Surnames of two characters. */
export const doubleSurnames =
  '欧阳|司马|上官|诸葛|司徒|东方|独孤|南宫|万俟|闻人|夏侯|尉迟|公孙|慕容|皇甫|长孙|宇文|令狐|端木|百里|东郭|呼延|轩辕|澹台|公冶|宗政|濮阳|淳于|单于|太叔|申屠|钟离|赫连|拓跋';
