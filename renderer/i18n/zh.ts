import { copyZh } from './zh/copy-words.ts';
import { questionZh } from './zh/question-words.ts';
import { lawZh } from './zh/law-words.ts';
import { matchingZh } from './zh/matching.ts';
import { packetZh } from './zh/packet-words.ts';
import { recordZh } from './zh/record-words.ts';
import { searchZh } from './zh/search-words.ts';
import { windowZh } from './zh/window-words.ts';

export const zh = { ...windowZh, ...recordZh, ...packetZh, ...matchingZh, ...questionZh, ...copyZh, ...lawZh, ...searchZh };

/** The shape every language fills; Chinese comes first and sets it. */
export type Words = typeof zh;
