import { places, type Theme } from './theme.ts';

const land: Theme[] = [
  {
    id: 'space',
    name: { zh: '空间与面积', en: 'Space and area' },
    words:
      /面积|厂房|土地|用地|空间|楼宇|载体|办公室|洁净(?:室|车间)|\bareas?\b|\bfloor ?space\b|\bspace\b|\bland\b|\bplants?\b|\bfactor(?:y|ies)\b|\bworkshops?\b|\boffices?\b|\bcleanrooms?\b/g,
    attributes: ['area', 'floor-area', 'factory-area', 'carrier-space', 'land-turned', 'space-supply', 'carriers'],
    answers: 'facts',
    holders: places,
  },
  {
    id: 'transport',
    name: { zh: '交通', en: 'Transport' },
    words: /交通|地铁|机场|高铁|轨道|公交|道路|\btransport\w*|\bmetro\b|\bsubway\b|\bairports?\b|\brail(?:way)?\b|\broads?\b|\bcommut\w+/g,
    attributes: ['transport'],
    answers: 'facts',
    holders: places,
  },
  {
    id: 'location',
    name: { zh: '位置', en: 'Location' },
    words:
      /位于(?:哪|何处)|位置|地址|在哪(?:里|儿|个区)?|哪个区|\bwhere (?:is|are|exactly|in shanghai|does|will)\b|\blocated\b|\blocation\b|\baddress\b/g,
    attributes: ['location', 'pilot-places'],
    answers: 'facts',
    silences: ['visa'],
  },
  {
    id: 'utilities',
    name: { zh: '水电气与能源', en: 'Utilities' },
    words:
      /供电|供水|供热|蒸汽|天然气|用电|电力|能耗|污水|排污|\bpower supply\b|\belectricity\b|\bwater supply\b|\bnatural gas\b|\bsteam\b|\butilities\b|\bwaste ?water\b|\bsewage\b|\bheat(?:ing)?\b/g,
    attributes: ['annual-power-supply', 'annual-heat-supply'],
    answers: 'facts',
    holders: places,
    silences: ['space'],
  },
  {
    id: 'housing',
    name: { zh: '住房', en: 'Housing' },
    words: /人才公寓|公寓|住房|宿舍|租房|居住|\bhousing\b|\bapartments?\b|\bflats?\b|\baccommodation\b|\bdormitor\w+|\bhomes?\b/g,
    attributes: ['housing'],
    answers: 'facts',
    holders: { kinds: ['park', 'district', 'talentPolicy'] },
    silences: ['talent', 'space'],
  },
  {
    id: 'school',
    name: { zh: '学校', en: 'Schools' },
    words: /国际学校|双语学校|学校|入学|上学|就学|教育|\bschools?\b|\bkindergartens?\b|\beducation\b/g,
    attributes: ['education', 'family-terms'],
    answers: 'facts',
    holders: { kinds: ['park', 'district', 'talentPolicy'] },
    silences: ['family'],
  },
  {
    id: 'medical',
    name: { zh: '医疗', en: 'Medical care' },
    words:
      /医疗(?:配套|服务|保障)?|就医|看病|医院|\bmedical (?:care|services?)\b|\bhealth ?care\b|\bhospitals?\b|\bclinics?\b|\bdoctors?\b/g,
    attributes: ['medical-service'],
    answers: 'facts',
    holders: { kinds: ['park', 'district', 'incentive'] },
  },
  {
    id: 'living',
    name: { zh: '生活配套', en: 'Living' },
    words:
      /生活配套|配套设施|商业|购物|餐饮|酒店|健身|\bshop(?:s|ping)\b|\brestaurants?\b|\bhotels?\b|\bamenities\b|\bliving conditions\b|\bleisure\b/g,
    attributes: ['retail-and-leisure', 'business-hospitality', 'facilities', 'housing', 'education', 'medical-service'],
    answers: 'facts',
    holders: places,
  },
];

/** After the other words for space and money, which say what is to be large. */
const size: Theme = {
  id: 'size',
  name: { zh: '规模', en: 'Size' },
  words: /规模(?:多大)?|多大|\bhow (?:large|big) (?:is|was|are)\b|\bsize\b/g,
  attributes: ['area', 'floor-area', 'fund-size', 'annual-funding', 'exhibition-area', 'resident-firms'],
  answers: 'facts',
  numeric: true,
};

/** What is asked of a place and of living there. */
export const placeThemes: readonly Theme[] = [...land, size];
