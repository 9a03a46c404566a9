import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

interface Sample {
  template: string;
  lang: string;
}

export const samples: readonly Sample[] = [
  { template: 'pitch', lang: 'zh' },
  { template: 'pitch', lang: 'en' },
  { template: 'pitch', lang: 'zh-en' },
  { template: 'one-pager', lang: 'zh-en' },
  { template: 'comparison', lang: 'zh-en' },
];

/** The part of the command line's answer that is read here. */
interface PacketAnswer {
  ok: boolean;
  pages?: number;
  error?: { code: string; message: string };
}

function writeSample(root: string, out: string, sample: Sample): string {
  const file = path.join(out, `heron-${sample.template}-${sample.lang}.pdf`);
  const args = ['packet', '--investor', path.join(root, 'seeds/samples/heron.json'), '--template', sample.template, '--lang', sample.lang];
  const cli = [path.join(root, 'dist/main/cli.mjs'), ...args, '--out', file, '--data', path.join(out, 'data')];
  const { stdout, stderr, status } = spawnSync(process.execPath, cli, { encoding: 'utf8' });
  if (!stdout.startsWith('{'))
    throw new Error(`the command line gave no answer (exit ${status}) for ${sample.template} ${sample.lang}: ${stderr}`);
  const answer = JSON.parse(stdout) as PacketAnswer;
  if (!answer.ok) throw new Error(`${sample.template} ${sample.lang}: ${answer.error?.code ?? ''}: ${answer.error?.message ?? ''}`);
  return `  ${path.relative(root, file)} (${answer.pages ?? '?'} pages)`;
}

/** Does the application's main job without a window: packets for the sample investor, into `out/`. Answers one line each. */
export function writeSamplePackets(root: string): string[] {
  const out = path.join(root, 'out');
  fs.mkdirSync(out, { recursive: true });
  return samples.map((sample) => {
    console.error(`Parkfolio: ${sample.template} ${sample.lang}`);
    return writeSample(root, out, sample);
  });
}
