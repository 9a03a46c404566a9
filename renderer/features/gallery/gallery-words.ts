import { useLanguage } from '../../i18n/words.tsx';
import { galleryEn } from './words-en.ts';
import { galleryZh, type GalleryWords } from './words-zh.ts';

export const useGalleryWords = (): GalleryWords => (useLanguage() === 'zh' ? galleryZh : galleryEn);
