import { type Found, replacement } from '../../passage/found.js';
import { isSpared, type Passage } from '../../passage/passage.js';
import { isQuoted } from '../../prose/enclosed.js';
import { isSeam, seamed } from '../../prose/seam.js';
import type { PassageRule } from '../rule.js';

/** Characters that do not stand twice, but at the seam of two words: 目的的, 的的确确, 为了了解, 不了了之, 共和和平. */
const characters =
  /(?<![目打标])的的(?![士确哥姐票卡黎里当笃证])|(?<![不一小明甚])了了(?![解却结然断之望事不如])|(?<![共温饱缓总柔祥联综谐平])和和(?![平谐睦解气美善乐县田顺])|(?<![存现所潜实自健好内外旨意志重贵难])在在(?!在)|(?<![主需重必首概摘纪简扼紧次索想])要要(?![求点素件道闻害领塞价紧员挟冲务]|强(?![化调]))/gu;

/** Words that are never said twice (研究研究 may be). */
const words =
  /(进行|开展|加强|推进|推动|召开|举行|以及|并且|我们|他们|对于|关于|为了|根据|按照|强调|指出|认真|切实|积极|不断|全面|确保|深入|严格|制定|完善|提高|提升|做好|抓好|有关|同时|已经|可以|应当|必须|由于|因此|从而|其中|坚持|实施|会议|共有)\1(?![性化班部室厅会机器办力地曲型分细方纪产再仪决定事程题案而人])/gu;

/** 处处 is a word, 处处处 is not; but 处处处于, 人人人民. */
const thrice =
  /([处人事时个局])\1\1(?![于理在置分民才员大类力们业情项故间刻候节期别体人手心生身口格选数均文性间权物])/gu;

/** 1.2万万元: the 万 behind a figure. */
const myriads = /(?<=[\d余多])(?:万万|亿亿)(?=[元人户亩吨株斤千公平美])/gu;

/** A stretch of three characters and more (of the common ones: the property of script is slow). */
const stretches = /([一-鿿]{3,10})\1/gu;

/** The character that begins no name and, but for the words above, none that may follow: of 由由家湾村牵头 nobody can say whether the village is 由家湾, and no list
 * of words with 在 (在谈, 在矫) is whole. */
const certain = /的/u;

/** Verbs that are said twice in speech: 提高提高, 完善完善. */
const mayBeSaidTwice = /^(?:加强|推进|推动|强调|完善|提高|提升|坚持|深入|积极)/u;

const seamHint = '后一个字如果是地名、人名或另一个词的开头，就没有写错';

/** A character or a word written twice: 的的, 进行进行. The fix is sure for words, and for the one character that begins none. A longer stretch may be a
 * refrain (加油干加油干): its fix is not sure either, and within quotation marks nothing is said of it. */
export const doubled: PassageRule = {
  sees: 'passage',
  faults: [
    {
      code: 'wording/doubled',
      title: '字词连写了两次',
      basis: '机关校对惯例',
      fix: 'safe',
      wrong: '县水利局对堤防进行进行检查。',
      right: '县水利局对堤防进行检查。',
    },
  ],
  check: (passage) => [
    ...[...found(passage, characters, 1), ...found(passage, seamed(), 1)]
      .filter((each) => !isSeam(passage.text, each))
      .map(
        (each): Found =>
          certain.test(passage.text.charAt(each.start)) ? each : { ...each, isUnsure: true, hint: seamHint },
      ),
    ...found(passage, words, 2).map(
      (each): Found =>
        mayBeSaidTwice.test(passage.text.slice(each.start)) || isQuoted(passage.text, each.start)
          ? { ...each, isUnsure: true }
          : each,
    ),
    ...[
      ...found(passage, thrice, 2),
      ...found(passage, myriads, 1),
      ...found(passage, stretches).filter(({ start, end }) => !isRefrain(passage.text, start, end)),
    ].map((each): Found => ({ ...each, isUnsure: true })),
  ],
};

function found(passage: Passage, pattern: RegExp, length?: number): readonly Found[] {
  return (
    [...passage.text.matchAll(pattern)]
      .filter(({ index, 0: twice }) => !isSpared(passage, index, index + twice.length))
      // 和和村 is a place.
      .filter(
        ({ index, 0: twice }) =>
          !/^(?:[村镇乡屯寨庄](?![里上内级党政委组民财纪机干各一统])|社区|小区)/u.test(
            passage.text.slice(index + twice.length),
          ),
      )
      .map(({ index, 0: twice }) =>
        replacement(passage, index, index + twice.length, twice.slice(0, length ?? twice.length / 2)),
      )
  );
}

/** 会委员 twice, which is a body and who sits in it: 工会委员会|委员, 红十字会理事会|理事. */
const member = /^[会社团组队](?:委员|理事|监事|董事|会员|代表|干事|社员|团员|组员|队员)$/u;

/** A thing after the other: 一个字|一个字 lets read, 一颗螺栓|一颗螺栓 lets tighten. */
const each = /^一[\u4e00-\u9fff]{2,5}$/u;

/** Quoted, or one after the other, or a body's member, or of one character or syllable over and over. */
function isRefrain(text: string, start: number, end: number): boolean {
  return (
    isQuoted(text, start) ||
    member.test(text.slice(start, (start + end) / 2)) ||
    each.test(text.slice(start, (start + end) / 2)) ||
    /^(.{1,2})\1+$/u.test(text.slice(start, end))
  );
}
