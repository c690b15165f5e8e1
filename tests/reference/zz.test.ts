import { it } from 'vitest'
import { lexicons, listWords, polarityLists } from '/tmp/acc2/src/reference/lexicon.js'
import { lexiconWords } from '/tmp/acc2/src/kernel/lexicon-words.js'
import { matchLexicon, wordTable, categoriesOf } from '/tmp/acc2/tests/support/naive-lexicon.js'
import { writeFileSync } from 'node:fs'
const lower=(w:string)=>w.replace(/[A-Z]/g,l=>l.toLowerCase())
it('x',()=>{
 const out:string[]=[]
 const ws=lexiconWords(); out.push('words '+ws.length+' beginnings '+new Set(ws.map(w=>[...lower(w.text)].slice(0,2).join(''))).size+' rest '+ws.reduce((n,w)=>n+Buffer.byteLength([...w.text].slice(2).join('')),0))
 const seen=new Map<string,string>()
 for(const l of lexicons) for(const f of ['terms','weakTerms','negatedTerms','falseFriends'] as const) for(const w of listWords(l[f]??[]).map(lower)){ const k=seen.get(w); if(k) out.push(`DUP ${w} ${k} ${l.category}/${f}`); seen.set(w,l.category+'/'+f); if([...w].length<2) out.push('SHORT '+w+l.category)}
 const pol=new Set(Object.values(polarityLists).flatMap(x=>listWords(x))); for(const w of pol) if(wordTable.has(lower(w))) out.push('POL '+w+' '+seen.get(lower(w)))
 for(const w of listWords(polarityLists.notNegations)) { const m=matchLexicon(w).filter(m=>m.kind==='term'); if(m.length) out.push('NOTNEG '+w+' '+m.map(x=>x.word))}
 const without=(w:string)=>{const h=wordTable as Map<string,any>; const o=h.get(lower(w)); h.delete(lower(w)); const r=matchLexicon(w); if(o) h.set(lower(w),o); return r}
 const allTerms=lexicons.flatMap(l=>listWords([...l.terms,...(l.negatedTerms??[])]))
 const starts=new Set<string>(); for(const t of allTerms) for(let i=1;i<t.length;i++) starts.add(lower(t.slice(0,i)))
 for(const l of lexicons){
  for(const t of listWords([...l.terms,...(l.negatedTerms??[])])){ const own=new Set(categoriesOf(t)); const held=without(t).filter(m=>m.kind==='term'); const bad=held.filter(m=>m.categories.some(c=>!own.has(c))); if(bad.length) out.push(`HELD ${l.category} ${t} <- ${bad.map(b=>b.word+'/'+b.categories)}`)}
  for(const t of listWords(l.weakTerms)) { if(/(科|室|院)$/.test(t)) continue; const h=without(t).filter(m=>m.kind==='term'); if(h.length) out.push(`WEAK ${l.category} ${t} <- ${h.map(b=>b.word)}`)}
  if(l.category!=='ethnicity') for(const f of listWords(l.falseFriends).map(lower)){ if(without(f).some(m=>m.kind==='term')) continue; let ok=false; for(let i=1;i<f.length;i++) if(starts.has(f.slice(i))) ok=true; if(!ok) out.push(`IDLE ${l.category} ${f}`)}
 }
 writeFileSync('/tmp/acc2w/check.txt',out.join('\n'))
},600000)
