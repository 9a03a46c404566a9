import { z } from 'zod';

/** `#rrggbb`. */
export const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/i, {
  error: '颜色写成 #0B6E6E 这样的六位数。Write a colour as six digits, like #0B6E6E.',
  abort: true,
});

type Channels = [red: number, green: number, blue: number];

/** @throws Error for anything but `#rrggbb`. */
function channelsOf(colour: string): Channels {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (hex === null) throw new Error(`no colour: ${colour}`);
  return [parseInt(hex[1] ?? '', 16), parseInt(hex[2] ?? '', 16), parseInt(hex[3] ?? '', 16)];
}

/** Relative luminance as WCAG 2.2 defines it, 0 black to 1 white. */
function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours as WCAG 2.2 defines it, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** `share` of `over` on `under`, 0 to 1. */
export function mix(under: string, over: string, share: number): string {
  const [below, above] = [channelsOf(under), channelsOf(over)];
  const mixed = below.map((channel, at) => Math.round(channel + ((above[at] ?? 0) - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}
