import { tableOf } from './look-alike-table.js';

/** Vertical, small and half-width forms, kept by Unicode for the sake of old character sets alone: each with the mark it is a form of. ︰ is among the signs. */
const forms =
  '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︵（︶）︷{︸}︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁“﹂”﹃‘﹄’﹇[﹈]' +
  '﹐，﹑、﹒。﹔；﹕：﹖？﹗！﹙（﹚）﹛{﹜}﹝〔﹞〕﹟#﹠&﹡*﹢+﹤<﹥>﹦=﹨\\﹩$﹪%﹫@｟（｠）｡。､、｢“｣”〝“〞”〟”';

/** Signs of mathematics, phonetics and other scripts, wrong where Chinese stands beside them. */
const signs = '∶：︰：ː：꞉：\u037e；\u061b；\u060c，‚，\u061f？‟“„“❝“❞”❛‘❜’‛‘❨（❩）❲〔❳〕\u2329〈\u232a〉∕/';

/** Signs of mathematics and quotation marks of other languages that are set for 《 》 and 〈 〉. */
const titles = '«《»》≪《≫》⟪《⟫》⟨〈⟩〉‹〈›〉';

export const formOf = tableOf(forms);
export const signOf = tableOf(signs);
export const titleOf = tableOf(titles);
