import type { Language } from '#shared/lib/language.ts';

/** ISO 3166-1 alpha-2, as the profile takes them. */
const codes =
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW'.split(
    ' ',
  );

/** Countries and regions by their names in one language, in that language's order. */
export function countryOptions(language: Language): { value: string; label: string; search: string }[] {
  const [own, other] = (language === 'zh' ? ['zh-CN', 'en'] : ['en', 'zh-CN']).map(
    (locale) => new Intl.DisplayNames([locale], { type: 'region' }),
  );
  const options = codes.map((value) => {
    const label = own?.of(value) ?? value;
    return { value, label, search: `${label} ${other?.of(value) ?? ''} ${value}` };
  });
  return options.sort((a, b) => a.label.localeCompare(b.label, language === 'zh' ? 'zh-CN' : 'en'));
}

export const countryName = (code: string, language: Language): string =>
  new Intl.DisplayNames([language === 'zh' ? 'zh-CN' : 'en'], { type: 'region' }).of(code) ?? code;
