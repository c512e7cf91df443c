import type { Found } from '../../passage/found.js';
import type { PassageRule } from '../rule.js';

const faces =
  '微笑|撇嘴|发呆|得意|流泪|害羞|闭嘴|大哭|尴尬|发怒|调皮|呲牙|龇牙|惊讶|难过|抓狂|偷笑|愉快|白眼|傲慢|惊恐|憨笑|悠闲|咒骂|疑问|骷髅|敲打|再见|擦汗|抠鼻|鼓掌|坏笑|右哼哼|左哼哼|鄙视|委屈|快哭了|阴险|亲亲|可怜|笑脸|生病|脸红|破涕为笑|恐惧|失望|无语|嘿哈|捂脸|奸笑|机智|皱眉|耶|吃瓜|加油|加油加油|天啊|社会社会|旺柴|好的|打脸|翻白眼|让我看看|叹气|苦涩|裂开|嘴唇|爱心|心碎|拥抱|强|弱|握手|胜利|抱拳|勾引|拳头|OK|合十|玫瑰|凋谢|庆祝|礼物|红包|烟花|爆竹|比心|赞|点赞|太阳|月亮|咖啡|啤酒|蛋糕';

/** Words that a message's window shows for a thing that is no text, and what it adds; the words that mend it are none. */
const marks: readonly RegExp[] = [
  new RegExp(`[[［](?:${faces})[\\]］]`, 'gu'),
  /(?<!!)[[［](?:图片|语音|视频|文件|链接|位置|表情|动画表情|聊天记录|小程序|名片|收藏)[\]］]/gu,
  /@(?:所有人|全体成员|全体人员|群主|all(?![a-z]))[ \u2005\u3000，：,:]*/gu,
  /^@[一-鿿]{2,8}[ \u2005\u3000]+/gu,
  /(?<=^|[。！？”）\s])[—-]*(?:(?:此邮件)?(?:发|来|发送)自(?:我的|于)?[ ]?(?:iPhone|iPad|手机|华为|小米|荣耀|OPPO|vivo|安卓|Android|网易邮箱|QQ邮箱|Foxmail)[^，。；：！？]{0,10}|Sent from my [A-Za-z ]{2,20})(?=[。.]?$)/giu,
];

/** Sentences that a chat, a writing machine or a public account has put round a text: who has copied them takes them out. */
const sentences =
  /撤回了一条消息|加入了群聊|作为(?:一个|一名)?(?:AI|人工智能)(?:语言)?(?:模型|助手)|(?:内容|回答)由 ?AI ?(?:大模型)?生成|以下是[^，。：！？]{0,12}(?:修改|润色|优化|整理|改写)后的(?:版本|内容|稿件|文本|文字)|(?:^好的，)?以下是(?:根据|按照|为)[您你][^，。：！？]{0,20}[：:]?|(?:以上|本文)(?:内容|文字)?[是为由]{0,2} ?AI ?(?:大模型)?生成(?:的(?:内容|文本|稿件|文字))?(?:，仅供参考)?|^(?:各[^。]{1,20}，)?收到请(?:及时)?回复[。！!]?$|^(?:以上(?:内容)?|此稿|稿件|妥否|当否)[，,]?敬?请(?:领导)?(?:审阅|审核|批示|指正|查收|阅示|修改|斧正)[。！!]?$|希望[^，。！？]{0,12}对[您你]有所?帮助|如需[^，。！？]{0,12}(?:调整|修改|补充)，(?:请|可)?随时告诉我|点击[上下]方蓝字|长按[^，。]{0,6}二维码|^阅读原文$|(?:- ){5,}-?|^[一-鿿A-Za-z]{2,12}[：:]?[ \u3000]+\d{4}[-/]\d{1,2}[-/]\d{1,2} \d{1,2}:\d{2}(?::\d{2})?$/gu;

/** Characters that each of them holds: looked for first, since nearly no text has any. */
const maybe =
  /收到请|[，,上稿容否]敬?请|撤回|群聊|AI|人工智能|以下是|帮助|随时告诉|蓝字|二维码|阅读原文|- - |\d:\d\d(?::\d\d)?$/u;

/** Remnants that have come along with a text copied from a chat, a mail or a writing machine. */
export const chatRemnant: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'wording/chat-remnant',
      title: '残留了聊天、邮件软件里的文字',
      basis: '从聊天、邮件软件复制文字时带入',
      fix: 'suggested',
      wrong: '@所有人，全县春灌工作今日启动[鼓掌]。',
      right: '全县春灌工作今日启动。',
    },
  ],
  check: ({ text }) => [
    ...(/[@[［]|[发来送]自|Sent from/u.test(text) ? marks : []).flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
        ...toFound(found, index),
        ...(found.length === text.length
          ? {}
          : { changes: [{ start: index, end: index + found.length, text: '' }] }),
      })),
    ),
    ...(maybe.test(text) ? [...text.matchAll(sentences)] : []).map(({ 0: found, index }) =>
      toFound(found, index),
    ),
  ],
};

function toFound(found: string, start: number): Found {
  return {
    start,
    end: start + found.length,
    message: `出现“${found.trim()}”，不是稿件里的话，应删去`,
    hint: '从聊天、邮件软件复制时带来的，请删去',
  };
}
