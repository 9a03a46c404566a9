/** Word classes of the patterns, in reading form: simplified, lower case, no blank inside Chinese words. */

/** At most `most` characters of the same sentence, as few as will do. */
export const gap = (most: number): string => `.{0,${most}}?`;
/** The same, but not past a comma or semicolon. */
export const near = (most: number): string => `[^,;]{0,${most}}?`;

const money = '补贴|补助|奖励|奖补|资助|返还|免租|租金减免|房租减免|减免|专项资金|扶持资金|优惠';
/** Support that has a price. */
export const moneyZh = `(?:${money})`;
/** Support of any kind. */
export const supportZh = `(?:${money}|扶持|支持|兑现|政策)`;
export const supportEn =
  '\\b(?:grants?|funds?|funding|subsid(?:y|ies|i[sz]e[ds]?)|rewards?|rewarded|awards?|support|bonus(?:es)?|incentives?|rebates?|refunds?|cash|free rent|rent (?:support|waiver|relief))\\b';
/** Says that one amount follows another. */
export const linkEn =
  '\\b(?:linked to|tied to|pegged to|based on|calculated (?:as|on|from)|depend(?:s|ing)? on|in proportion to|according to|rises? with|grows? with|as a share of)\\b';

/** "On the basis of": the start of a condition. `依法` and `按规定` are not. */
export const basisZh = '(?:按(?!规定|国家)照?|根据|依据|依照|依(?!法)|参照|视|凭|随)';

/** This place, as an officer writes it. */
export const hereZh = '(?:本地|本市|本区|本县|本镇|本省|本园区?|区内|市内|园区内?|我区|我市|当地)';
export const elsewhereZh = '(?:外地|外省市|外省|外市|外区|市外|区外|省外)';

/** Says that a tie does not exist. */
export const denialZh =
  '不(?:得|应|能|会|可|再)?(?:以|与|和|按|同|看|作(?!为)|因|采取|实行|提供|针对|要求|限定?(?!于)|指定|设)|无关|没有关系|无需|无须|不必|不论|无论|不分|并非|禁止|严禁|取消|废止|停止|不存在|均可';
export const denialEn =
  "\\b(?:not(?! only)|no|never|nothing|neither|nor|regardless|irrespective|prohibit\\w*|forbidden|forbids?|anywhere|abolish\\w*|[a-z]+n't)\\b";
export const denial = `(?:${denialZh}|${denialEn})`;
/** For rules whose own wording is a ban: only wording that lifts the ban counts. */
export const lifted =
  '(?:不(?:得|会|再|能)?要求|不(?:得|会|再)?(?:阻碍|限制|妨碍)|取消|废止|一视同仁|无需|无须|不论|无论|同样(?:的)?条件|平等|equal terms|no (?:longer|requirement|obligation|need)|not (?:required|obliged|asked)|free to|are welcome|do(?:es)? not (?:have|need) to)';

/** Tax relief that national law itself gives. */
export const statute =
  '(?:依法(?:享受|减免|免征)|国家(?:规定|政策|统一|税收|有关规定)|税法|法定|按规定享受|现行税收|\\b(?:national|statut\\w+|tax law|by law|as the law|under [a-z ]{0,20}law)\\b)';
