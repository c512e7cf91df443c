import type { Fault } from '../fault.js';

const basis = 'kuaibao 的约定：图片单独写一行，“[图片：文件.jpg 说明]”，放在稿件旁边';

/** Faults for which a picture is not printed. No example in words could show the files. */
export const pictureFaults: readonly Fault[] = [
  {
    code: 'picture/missing',
    title: '没有写到的图片文件，或没有写文件名',
    basis,
    isToldOnly: true,
    fix: 'suggested',
    wrong: '正文里写“[图片：清淤.jpg 清淤现场]”，稿件旁边只有“清淤1.jpg”',
    right: '写成“[图片：清淤1.jpg 清淤现场]”，或把图片放到稿件旁边',
  },
  {
    code: 'picture/outside',
    title: '图片在本期的文件夹之外',
    basis: '每期用到的文件都在自己的文件夹里，日后才查得到',
    isToldOnly: true,
    wrong: '[图片：../../桌面/清淤.jpg 清淤现场]，或指向别处的链接',
    right: '把图片复制到稿件旁边，写“[图片：清淤.jpg 清淤现场]”',
  },
  {
    code: 'picture/unreadable',
    title: '图片读不出来：不完整、已经损坏，或没有权限',
    basis: 'JPEG（ITU-T T.81）、PNG（ISO/IEC 15948）；印不出来的不印一半',
    isToldOnly: true,
    wrong: '没有下载完的图片，后一半缺失',
    right: '重新复制或下载，能正常打开再用',
  },
  {
    code: 'picture/wrong-kind',
    title: '图片的格式不是 JPEG 或 PNG',
    basis: 'Word、WPS 和 PDF 都能显示的格式',
    isToldOnly: true,
    wrong: '苹果手机的 HEIC、网页上的 WebP、GIF、BMP、TIFF，改了后缀也不行',
    right: '用画图、看图软件或 WPS 打开，另存为 JPEG（.jpg）',
  },
  {
    code: 'picture/too-large',
    title: '图片太大，没有读取',
    basis: 'kuaibao 的上限，可以用环境变量放宽',
    isToldOnly: true,
    wrong: '一张图片超过20 MB或6700万像素，一期的图片、表格和附件合计超过128 MB',
    right:
      '用看图软件把宽度改为2000像素左右，另存为 JPEG；确实需要时放宽上限，如 KUAIBAO_MAX_PICTURE_SIZE=40MB',
  },
  {
    code: 'picture/long-caption',
    title: '图片的说明太长',
    basis: '说明印在图片下面，和图片在同一页',
    isToldOnly: true,
    wrong: '图片的说明超过120字',
    right: '精简说明，其余的写进正文',
  },
  {
    code: 'picture/misplaced',
    title: '图片写在不能放图片的地方',
    basis,
    isToldOnly: true,
    wrong: '简讯、编者按里的“[图片：清淤.jpg]”，夹在一段文字中间的“[图片：清淤.jpg]”',
    right: '改放到稿件的正文里，单独写一行',
  },
];

/** Faults of a picture that is printed nonetheless: an office may set them. */
export const pictureRemarks: readonly Fault[] = [
  {
    code: 'picture/too-coarse',
    title: '图片的像素太少，印出来模糊',
    basis: '印刷的图片每英寸不少于150像素（150 dpi）；排版惯例',
    isToldOnly: true,
    wrong: '微信里转来的 480×360 像素的图片，印成156毫米宽',
    right: '换宽922像素以上的原图，或写“，半幅”印小一些',
  },
  {
    code: 'picture/oversized',
    title: '图片的文件比印出来用得着的大得多',
    basis: '超过3 MB，而且印出来每英寸多于300像素；再多也看不出来，只让生成的文件变大',
    isToldOnly: true,
    wrong: '手机拍的 8000×6000 像素、12 MB 的照片',
    right: '用看图软件把宽度改为1843像素，另存为 JPEG',
  },
  {
    code: 'picture/no-caption',
    title: '图片没有说明',
    basis: 'PDF/UA（ISO 14289-1）7.3；GB/T 37668—2019 信息无障碍：图片要有替代文字',
    isToldOnly: true,
    wrong: '[图片：清淤.jpg]',
    right: '[图片：清淤.jpg 志愿者清理河道]',
  },
];

/** Found in the folder, not in a submission. */
export const unusedPictureFault: Fault = {
  code: 'picture/unused',
  title: '文件夹里的图片没有稿件用到',
  basis,
  isToldOnly: true,
  wrong: 'issues/0001/清淤.jpg，没有一篇稿件写到它',
  right: '要印的，在正文里单独写一行“[图片：清淤.jpg 说明]”；不用的，不用管',
};
