/** The 汉字 that make up most of any Chinese text, then those of them that are written otherwise in traditional characters. */
const common = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处府省委市县镇乡村街街道科室局办公厅领导同志干部群众会议检查督导调研整治推进落实责任隐患安全生产环境保障服务培训清理河道亩户万元组织召开部署单位栏目标题正文陪同报送审核联系电话备注刊名编发期号署名分发联合工作动态经验交流简讯快报信息简报春夏秋冬防汛防火宣传教育卫生医院学校项目建设企业招商投资' +
    '這為個國時來們對發動後學經產種過說會進著電裡實現體機當點從業應開還關係與間樣線數質氣變條沒結問題義務總長頭資邊級圖統將組見計別論運農區強決處縣鎮鄉辦廳領導幹眾議檢調責環境單欄標陪報審聯話備編號簡訊訊經驗傳衛醫項設業資萬畝戶織開條無員設據廣東灣臺',
);

/** Which share of the characters beyond ASCII are among the commonest 汉字: over a third in any Chinese text; a twentieth where bytes of
 * another encoding were read as one. 0 if there are none. */
export function commonShare(text: string): number {
  let all = 0;
  let met = 0;
  for (const char of text) {
    if (char <= '\u007f' || /[\u3000-\u303f\uff00-\uffef“”‘’—…·]/u.test(char)) continue;
    all++;
    if (common.has(char)) met++;
  }
  return all === 0 ? 0 : met / all;
}
