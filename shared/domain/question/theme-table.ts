import { characterThemes } from './character-themes.ts';
import { figureThemes, firmCount } from './figure-themes.ts';
import { listThemes } from './list-themes.ts';
import { placeThemes } from './place-themes.ts';
import { policyThemes } from './policy-themes.ts';
import type { Theme } from './theme.ts';

/** Themes in the order in which their words are looked for; an earlier one takes the words. */
export const themes: readonly Theme[] = [firmCount, ...policyThemes, ...placeThemes, ...listThemes, ...figureThemes, ...characterThemes];

/** Words that say the investor has no building yet: offers of space, money and service before one is owned. */
export const earlyWords =
  /before (?:we |they )?(?:own|owning|build|building|buy|having)[^,.?;]*|without (?:owning |our own )?a? ?(?:factory|plant)|建(?:成|有|好)?(?:自有|自己的)?(?:工厂|厂房?)(?:之)?前|(?:还|尚)?没有(?:自己的|自有)?(?:厂房|工厂)|\bearly[- ]stage\b|\bstart-?ups?\b|初创|孵化期|早期/g;
