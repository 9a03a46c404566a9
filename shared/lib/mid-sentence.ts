/** First words of sentences that are certainly no names. An unknown first word keeps its capital: it may be a place. */
const openers: ReadonlySet<string> = new Set(
  ['a', 'an', 'another', 'any', 'at', 'for', 'in', 'is', 'no', 'not', 'of', 'one', 'or', 'the', 'this', 'with', 'without']
    .concat(['bachelor’s', 'deputy', 'direct', 'founded', 'major', 'master’s', 'revenue', 'share', 'wage'])
    .concat(['case', 'firm', 'project', 'person', 'investor', 'enterprise']),
);

/**
 * The English name of a kind of thing, of an industry, as it stands inside a sentence: medical robotics. Its first letter is made small
 * where the first word is written as any word is; AI, GDP and BeiDou stay as they are.
 */
export const nounInSentence = (name: string): string =>
  /^\p{Lu}(?!\S*[\p{Lu}\d])/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

/** An English sentence as the later part of another: “or wage at least”; one that may begin with a name is left as it is. */
export const laterPart = (text: string): string =>
  openers.has((/^\S+/.exec(text)?.[0] ?? '').toLowerCase().replace("'", '’')) ? nounInSentence(text) : text;
