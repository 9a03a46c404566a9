import fs from 'node:fs'; import path from 'node:path';
import { initSync, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler';
import { fontFiles } from '#main/documents/font-files.ts';
import { documentFiles } from '#main/documents/document-files.ts';
import { testPaths } from './asset-paths.ts';
import { sampleValue } from './sample-value.ts';
initSync({module: await WebAssembly.compile(fs.readFileSync(testPaths.wasmFile))});
const b=new TypstCompilerBuilder(); b.set_dummy_access_model(); for(const f of fontFiles) await b.add_raw_font(fs.readFileSync(path.join(testPaths.fontsDir,f.file)));
const c=await b.build(); const dir=process.argv[2]??testPaths.templatesDir;
const v=sampleValue(process.argv[3]??'zh'); if(process.argv[4]) v.sections=v.sections.filter(s=>s.id!==process.argv[4]);
const out=[];
for(let i=0;i<25;i++){ v.sections[1].blocks[0].text[Object.keys(v.sections[1].blocks[0].text)[0]].text='标题'; const fmt=process.env.FMT??'pdf';
 const t=process.threadCpuUsage();
 c.reset_shadow(); for(const n of fs.readdirSync(dir,{recursive:true}).filter(n=>n.endsWith('.typ'))) c.map_shadow('/'+n,fs.readFileSync(path.join(dir,n)));
 for(const f of documentFiles(v)) c.map_shadow(f.path,f.bytes);
 const r=c.compile('/main.typ',undefined,fmt,3); const u=process.threadCpuUsage(t); out.push(Math.round(u.user/1000)); if(!r.result) console.log(r); }
console.log(out.join(' '));
