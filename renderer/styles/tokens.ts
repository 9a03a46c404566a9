/** The colours of the window. Each name is a role; text roles keep 4.5:1 on page and wash in both themes. */
export interface Tokens {
  ink: string;
  text: string;
  secondary: string;
  accent: string;
  accentHover: string;
  onAccent: string;
  blocked: string;
  warning: string;
  done: string;
  hairline: string;
  outline: string;
  page: string;
  wash: string;
  raised: string;
  selected: string;
  desk: string;
  blockedWash: string;
  warningWash: string;
  doneWash: string;
}

export const lightTokens: Tokens = {
  ink: '#10243E',
  text: '#1F2933',
  secondary: '#56636E',
  accent: '#0B6E6E',
  accentHover: '#095A5A',
  onAccent: '#FFFFFF',
  blocked: '#B3361E',
  warning: '#855600',
  done: '#1E6B3A',
  hairline: '#D5DCE3',
  outline: '#8795A1',
  page: '#FFFFFF',
  wash: '#F4F7F9',
  raised: '#FFFFFF',
  selected: '#E6F1F1',
  desk: '#E3E8ED',
  blockedWash: '#FBF0ED',
  warningWash: '#FAF4E6',
  doneWash: '#ECF5EF',
};

export const darkTokens: Tokens = {
  ink: '#E6ECF1',
  text: '#E6ECF1',
  secondary: '#9FB0BD',
  accent: '#4FC1BD',
  accentHover: '#74D0CD',
  onAccent: '#0F1A26',
  blocked: '#F08A73',
  warning: '#E3B65B',
  done: '#7CC796',
  hairline: '#27394A',
  outline: '#5F7386',
  page: '#0F1A26',
  wash: '#142231',
  raised: '#18293A',
  selected: '#17353D',
  desk: '#0A121C',
  blockedWash: '#2B1C1C',
  warningWash: '#2A2416',
  doneWash: '#14291F',
};

const variableName = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** The tokens as custom properties, for style sheets. */
export const cssVariables = (tokens: Tokens): [name: string, value: string][] =>
  Object.entries(tokens).map(([name, value]) => [variableName(name), String(value)]);
