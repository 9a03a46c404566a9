import type { z } from 'zod';
import { changeContract } from './contracts/change-contract.ts';
import { conflictContract } from './contracts/conflict-contract.ts';
import { editContract } from './contracts/edit-contract.ts';
import { copyContract } from './contracts/copy-contract.ts';
import { exchangeContract } from './contracts/exchange-contract.ts';
import { investorContract } from './contracts/investor-contract.ts';
import { matchContract } from './contracts/match-contract.ts';
import { packetContract } from './contracts/packet-contract.ts';
import { questionContract } from './contracts/question-contract.ts';
import { rateContract } from './contracts/rate-contract.ts';
import { recordContract } from './contracts/record-contract.ts';
import { returnContract } from './contracts/return-contract.ts';
import { reviewContract } from './contracts/review-contract.ts';
import { ruleContract } from './contracts/rule-contract.ts';
import { searchContract } from './contracts/search-contract.ts';
import { storeContract } from './contracts/store-contract.ts';
import { textContract } from './contracts/text-contract.ts';
import type { Operation } from './operation.ts';

/** Every operation of the application, written once. Handlers, client and contract tests are made from this object. */
export const contract = {
  ...storeContract,
  ...recordContract,
  ...investorContract,
  ...matchContract,
  ...packetContract,
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
};

export type Contract = typeof contract;
export type Path = keyof Contract;
export type InputOf<P extends Path> = z.infer<Contract[P]['input']>;
export type ResultOf<P extends Path> = Contract[P] extends Operation<infer _Input, infer Result> ? Result : never;

export const isPath = (path: string): path is Path => Object.hasOwn(contract, path);
