import { copyEn } from './en/copy-words.ts';
import { questionEn } from './en/question-words.ts';
import { lawEn } from './en/law-words.ts';
import { matchingEn } from './en/matching.ts';
import { packetEn } from './en/packet-words.ts';
import { recordEn } from './en/record-words.ts';
import { searchEn } from './en/search-words.ts';
import { windowEn } from './en/window-words.ts';
import type { Words } from './zh.ts';

export const en: Words = { ...windowEn, ...recordEn, ...packetEn, ...matchingEn, ...questionEn, ...copyEn, ...lawEn, ...searchEn };
