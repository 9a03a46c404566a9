import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { markFileName, type Office } from '#shared/domain/training/office.ts';

interface Sample {
  template: string;
  lang: string;
}

const samples: readonly Sample[] = [
  { template: 'pitch', lang: 'zh' },
  { template: 'pitch', lang: 'en' },
  { template: 'pitch', lang: 'zh-en' },
  { template: 'one-pager', lang: 'zh-en' },
  { template: 'comparison', lang: 'zh-en' },
];

/** Packets for one investor, and the options of the store they come from. */
interface SampleSet {
  investor: string;
  /** Begins the file names. */
  name: string;
  options: readonly string[];
}

/** Of the office's own store the sample investor; of the training office one of its invented ones, in files that say so. */
export const sampleSets: Record<Office, SampleSet> = {
  own: { investor: 'seeds/samples/heron.json', name: 'heron', options: [] },
  training: { investor: 'seeds/training/investors/sample-egret.json', name: markFileName('egret', 'training'), options: ['--training'] },
};

/** The part of the command line's answer that is read here. */
interface PacketAnswer {
  ok: boolean;
  pages?: number;
  error?: { code: string; message: string };
}

function writeSample(root: string, { investor, name, options }: SampleSet, { template, lang }: Sample): string {
  const out = path.join(root, 'out');
  const file = path.join(out, `${name}-${template}-${lang}.pdf`);
  const args = ['packet', '--investor', path.join(root, investor), '--template', template, '--lang', lang, ...options];
  const cli = [path.join(root, 'dist/main/cli.mjs'), ...args, '--out', file, '--data', path.join(out, 'data')];
  const { stdout, stderr, status } = spawnSync(process.execPath, cli, { encoding: 'utf8' });
  if (!stdout.startsWith('{')) throw new Error(`the command line gave no answer (exit ${status}) for ${template} ${lang}: ${stderr}`);
  const answer = JSON.parse(stdout) as PacketAnswer;
  if (!answer.ok) throw new Error(`${template} ${lang}: ${answer.error?.code ?? ''}: ${answer.error?.message ?? ''}`);
  return `  ${path.relative(root, file)} (${answer.pages ?? '?'} pages)`;
}

/** Does the application's main job without a window: packets for a sample investor, into `out/`. Answers one line each. */
export function writeSamplePackets(root: string, set: SampleSet): string[] {
  fs.mkdirSync(path.join(root, 'out'), { recursive: true });
  return samples.map((sample) => {
    console.error(`Parkfolio: ${sample.template} ${sample.lang}`);
    return writeSample(root, set, sample);
  });
}
