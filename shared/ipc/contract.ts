import type { z } from 'zod';
import { changeContract } from './contracts/change-contract.ts';
import { briefContract } from './contracts/brief-contract.ts';
import { conflictContract } from './contracts/conflict-contract.ts';
import { deskContract } from './contracts/desk-contract.ts';
import { editContract } from './contracts/edit-contract.ts';
import { copyContract } from './contracts/copy-contract.ts';
import { galleryContract } from './contracts/gallery-contract.ts';
import { exchangeContract } from './contracts/exchange-contract.ts';
import { ledgerContract } from './contracts/ledger-contract.ts';
import { investorContract } from './contracts/investor-contract.ts';
import { leadContract } from './contracts/lead-contract.ts';
import { libraryContract } from './contracts/library-contract.ts';
import { mapContract } from './contracts/map-contract.ts';
import { matchContract } from './contracts/match-contract.ts';
import { measureContract } from './contracts/measure-contract.ts';
import { outputsContract } from './contracts/outputs-contract.ts';
import { packetContract } from './contracts/packet-contract.ts';
import { presentContract } from './contracts/present-contract.ts';
import { programmeContract } from './contracts/programme-contract.ts';
import { questionContract } from './contracts/question-contract.ts';
import { rateContract } from './contracts/rate-contract.ts';
import { recordContract } from './contracts/record-contract.ts';
import { returnContract } from './contracts/return-contract.ts';
import { reviewContract } from './contracts/review-contract.ts';
import { ruleContract } from './contracts/rule-contract.ts';
import { searchContract } from './contracts/search-contract.ts';
import { standContract } from './contracts/stand-contract.ts';
import { storeContract } from './contracts/store-contract.ts';
import { textContract } from './contracts/text-contract.ts';
import { themeContract } from './contracts/theme-contract.ts';
import type { Operation } from './operation.ts';

/** Every operation of the application, written once. Handlers, client and contract tests are made from this object. */
export const contract = {
  ...storeContract,
  ...recordContract,
  ...investorContract,
  ...matchContract,
  ...packetContract,
  ...presentContract,
  ...outputsContract,
  ...galleryContract,
  ...libraryContract,
  ...questionContract,
  ...returnContract,
  ...rateContract,
  ...copyContract,
  ...textContract,
  ...searchContract,
  ...ruleContract,
  ...changeContract,
  ...conflictContract,
  ...editContract,
  ...reviewContract,
  ...exchangeContract,
  ...standContract,
  ...leadContract,
  ...programmeContract,
  ...measureContract,
  ...mapContract,
  ...themeContract,
  ...ledgerContract,
  ...deskContract,
  ...briefContract,
};

export type Contract = typeof contract;
export type Path = keyof Contract;
export type InputOf<P extends Path> = z.infer<Contract[P]['input']>;
export type ResultOf<P extends Path> = Contract[P] extends Operation<infer _Input, infer Result> ? Result : never;

export const isPath = (path: string): path is Path => Object.hasOwn(contract, path);
