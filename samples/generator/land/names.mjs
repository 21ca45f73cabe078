import { pinyin } from 'pinyin-pro';

const kinds = [
  ['虚拟社区', 'virtual'],
  ['社区居民委员会', 'community'],
  ['社区居委会', 'community'],
  ['社区委员会', 'community'],
  ['居民委员会', 'community'],
  ['居委会', 'community'],
  ['社区', 'community'],
  ['村民委员会', 'village'],
  ['村村委会', 'village'],
  ['村委会', 'village'],
];

/** What an official name says: 烟柳园居委会 is the community 烟柳园. */
export function readCommunity(name) {
  const [suffix, kind] = kinds.find(([end]) => name.endsWith(end)) ?? ['', 'community'];
  return { short: suffix === '' ? name : name.slice(0, -suffix.length), kind };
}

const zones = new Map([
  ['池州经济技术开发区', 'Chizhou Development Zone'],
  ['安徽池州高新技术产业开发区', 'Chizhou High-tech Zone'],
  ['平天湖风景区', 'Pingtianhu Scenic Area'],
  ['皖江江南新兴产业集中区', 'Jiangnan Industrial Zone'],
  ['池州承接产业转移集中示范园区', 'Chizhou Industrial Transfer Park'],
  ['池州市杏花村文化旅游区', 'Xinghuacun Culture Park'],
  ['东至经济开发区', 'Dongzhi Development Zone'],
  ['大渡口经济开发区', 'Dadukou Development Zone'],
  ['池州经济技术开发区石台工业园区', 'Shitai Industrial Park'],
  ['青阳县开发区', 'Qingyang Development Zone'],
  ['庐阳工业区（林店街道）', 'Luyang Industrial Park'],
]);

/** The English name of a street, town or district: its pinyin, without what kind of place it is. */
export const streetInEnglish = (name) => zones.get(name) ?? inEnglish(name.replace(/(街道|镇|乡|区|县|市)$/, ''));

/** Pinyin in one word: 烟柳园 is Yanliuyuan. Figures stay as they are. */
export function inEnglish(name) {
  const plain = name.replaceAll('（', ' (').replaceAll('）', ')').replaceAll('ü', 'yu');
  const word = pinyin(plain, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('').replaceAll('ü', 'yu');
  return word.charAt(0).toUpperCase() + word.slice(1);
}
