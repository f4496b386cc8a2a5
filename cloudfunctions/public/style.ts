import { createHash } from 'node:crypto'

/** The look of every public page, inside the page: it makes no further request. Colors are the app's tokens. */
export const style = `
:root{color-scheme:light dark;--ink:#16202e;--ink2:#4a5667;--paper:#fff;--ground:#f4f5f7;--line:#e4e7ec;--control:#858d9b;--soft:#fff3dc;--green:#15703a;--greensoft:#e0f4e7;--red:#b3261e;--redsoft:#fbe6e4;--amberink:#7a4a00}
@media (prefers-color-scheme:dark){:root{--ink:#f2f4f7;--ink2:#b9c2cf;--paper:#1b2431;--ground:#10161f;--line:#2c3747;--control:#7b889b;--soft:#3a2a10;--green:#7fd8a0;--greensoft:#15351f;--red:#ff8f85;--redsoft:#43201d;--amberink:#ffc46b}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1.0625rem/1.6 system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif;overflow-wrap:anywhere}
.page{max-width:36rem;margin:0 auto;padding:1rem}
header{display:flex;justify-content:space-between;align-items:center;gap:1rem;min-height:2.75rem}
header p{margin:0;font-weight:700}
a{color:inherit;text-underline-offset:.2em}
header a,.download{display:inline-flex;align-items:center;min-height:2.75rem}
.card{background:var(--paper);border:1px solid var(--line);border-radius:1rem;padding:1.5rem;margin:.75rem 0}
.certificate{text-align:center}
.is-valid{background:linear-gradient(var(--soft),var(--paper) 60%)}
.certificate dl{text-align:start}
.seal{width:4rem;height:4rem;color:var(--ink)}
.seal path{stroke:#f90}
.seal circle{fill:#16202e}
h1{font-size:1.75rem;line-height:1.3;margin:.25rem 0}
h2{font-size:1.0625rem;margin:0 0 .5rem}
.kind,.quiet{color:var(--ink2);font-size:.9375rem;margin:.25rem 0}
.state{display:inline-flex;align-items:center;gap:.5rem;border-radius:.625rem;padding:.25rem .75rem;font-weight:700;background:var(--soft);color:var(--amberink)}
.valid{background:var(--greensoft);color:var(--green)}
.revoked,.altered{background:var(--redsoft);color:var(--red)}
.state svg{width:1.25rem;height:1.25rem}
dl{display:grid;grid-template-columns:minmax(5.5rem,auto) 1fr;gap:.375rem 1rem;margin:1.25rem 0 0;padding-top:1.25rem;border-top:2px dashed var(--line)}
dt{color:var(--ink2)}
dd{margin:0;font-variant-numeric:tabular-nums}
ol{margin:0;padding-inline-start:1.25rem}
.text{white-space:pre-line}
form{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center}
label{flex-basis:100%;font-weight:700}
input{flex:1 1 14rem;min-height:2.75rem;padding:0 .75rem;font:inherit;color:inherit;background:var(--ground);border:1px solid var(--control);border-radius:.625rem}
button{min-height:2.75rem;padding:0 1.25rem;font:inherit;font-weight:700;color:#16202e;background:#f90;border:0;border-radius:.625rem}
:focus-visible{outline:3px solid currentColor;outline-offset:2px}
footer{color:var(--ink2);font-size:.875rem;padding:.5rem 0 2rem}
@media print{form,header a,.download{display:none}}
`

/** What the content security policy names, so that no other style could apply. */
export const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`
