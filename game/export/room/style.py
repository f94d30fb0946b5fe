"""How the sheets of a room differ from those of the workshop."""

ROOM = """
.head { padding: 2mm 0 4mm; border-bottom: 1.5pt solid var(--accent); margin-bottom: 6mm; }
.head h1 { font-size: 25pt; } .head .lead { margin: 2.5mm 0 2mm; }
section.sheet { page: everybody; } section.keeper { page: keeper; }
.chart { margin: 4mm 0 5mm; } .chart svg { width: 100%; height: auto; display: block; }
.chart details { margin-top: 1.5mm; } summary { cursor: pointer; color: var(--accent); padding: 1mm 0; }
summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; margin: 4mm 0 2mm; }
.role { border-top: 2pt solid currentColor; padding-top: 1mm; }
.role.doctor h3 { color: var(--doctor); } .role.manager h3 { color: var(--manager); }
.role.doctor { border-color: var(--doctor); } .role.manager { border-color: var(--manager); }
.role h3 { margin-top: 1.5mm; } .role p { font-size: 10.5pt; }
.terms th[scope=row] { width: 58mm; font-weight: 600; }
.holdings th[scope=row], .sums th[scope=row] { width: 30%; font-weight: 600; } .sums th:nth-child(n+2) { text-align: right; }
.holdings td { white-space: nowrap; } .holdings td, .holdings th { padding-top: .7mm; padding-bottom: .7mm; } .switch thead th { white-space: nowrap; }
.words th[scope=row] { width: 36mm; } .words td:nth-child(n+3) { width: 24mm; } .switch th[scope=row] { width: 32mm; }
.later { margin-top: 8mm; }
.holdings thead th { overflow-wrap: anywhere; } .rows td, .rows th { padding-top: 1.1mm; padding-bottom: 1.1mm; }
.figures { display: flex; flex-wrap: wrap; gap: 4mm; margin: 4mm 0; }
.figures > p { flex: 1 1 30mm; border: .8pt solid var(--line); border-radius: 2mm; padding: 2.5mm 4mm; margin: 0; }
.figures b { display: block; font-size: 17pt; line-height: 1.2; }
.kept { margin-top: 7mm; }
.note { border-left: 2.5pt solid var(--accent); padding: .5mm 0 .5mm 4mm; margin: 4mm 0; }
.note p + p { margin-top: 1mm; }
.ask { margin-top: 2mm; } .ideas { font-size: 10pt; line-height: 1.38; } .ideas h2 { margin-bottom: 2mm; }
.ideas h3 { margin: 3.5mm 0 1mm; font-size: 12pt; } .ideas li + li { margin-top: .6mm; } .ideas table { font-size: 9.5pt; }
.ideas td, .ideas th { padding-top: .8mm; padding-bottom: .8mm; }
.evaluation td:nth-child(n+2), .evaluation th:nth-child(n+2) { width: 19%; }
.aims th:nth-child(n+2) { text-align: right; width: 13%; } .aims .meaning { display: block; font-size: 9.5pt; color: var(--muted); }
.course h3 { margin-top: 4mm; } .course .rows td { padding-top: .8mm; padding-bottom: .8mm; line-height: 1.35; }
.course .figures { margin: 3mm 0; } .course .kept { margin-top: 4mm; } .course .head { margin-bottom: 4mm; padding-bottom: 3mm; }
.fill { display: inline-block; min-width: 45mm; border-bottom: .9pt solid var(--ink); }
ul.voices { list-style: none; padding: 0; } ul.voices li { border-left: 2pt solid var(--accent); padding-left: 3.5mm; }
@media screen and (max-width: 640px) {
  .pair { grid-template-columns: 1fr; } h1 { hyphens: auto; }
  .drawn { overflow-x: auto; } .drawn svg { min-width: 640px; }
  .holdings td { white-space: normal; }
  .words th[scope=row], .words td:nth-child(n+3), .switch th[scope=row], .terms th[scope=row] { width: auto; }
}
"""
"""Rules for the sheets, by the class of what stands on them."""
