"""How the sheets of the pack differ from one another."""

PACK = """
section.sheet { page: everybody; }
section.doctor { page: doctor; }
section.manager { page: manager; }
section.keeper { page: keeper; }
.cover .head { padding: 14mm 0 6mm; border-bottom: 1.5pt solid var(--accent); margin-bottom: 6mm; }
.cover .head .lead { margin: 4mm 0 5mm; font-size: 15pt; }
.cover .picture svg { display: block; height: 38mm; width: auto; max-width: 100%; border-radius: 2mm; }
.cover li { margin-top: 2mm; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 6mm; margin-bottom: 2mm; }
.role { border-top: 2pt solid currentColor; padding-top: 1mm; break-inside: avoid; }
.role.doctor h3 { color: var(--doctor); } .role.manager h3 { color: var(--manager); }
.role.doctor { border-color: var(--doctor); } .role.manager { border-color: var(--manager); }
.role h3 { margin-top: 1.5mm; margin-bottom: 0; } .role .label { margin-bottom: 2mm; }
.issues { margin-top: 5mm; columns: 2; column-gap: 8mm; }
.issues .issue { margin-bottom: 4mm; }
.issue h4 { margin-top: 0; }
.question { display: block; font-weight: 400; color: var(--muted); font-size: 10pt; }
ul.answers { list-style: none; padding: 0; }
ul.answers li { padding-left: 6mm; text-indent: -6mm; }
ul.answers li > * { text-indent: 0; }
b.letter { display: inline-block; width: 5mm; color: var(--accent); }
.cost { display: block; color: var(--muted); font-size: 9.5pt; line-height: 1.35; }
.brief { font-size: 12pt; line-height: 1.5; }
.brief p + p { margin-top: 3mm; }
.brief + .together { margin-top: 5mm; }
.worth tbody { break-inside: avoid; }
.worth td { padding-top: .5mm; padding-bottom: .5mm; font-size: 10.5pt; line-height: 1.3; }
.worth tr.issue td { padding-top: 1.7mm; border-bottom-color: var(--edge); }
.worth tr.issue h4 { margin: 0; } .worth .question { display: inline; margin-left: 2mm; }
.worth td.letter { width: 7mm; font-weight: 600; color: var(--accent); }
.worth .tickbox { text-align: center; width: 19mm; }
.worth thead th:nth-child(n+4) { text-align: center; }
.worth thead th:nth-child(3) { text-align: right; width: 26mm; }
.top { display: inline-block; margin-left: 1.5mm; font-size: 9pt; font-weight: 400; color: var(--muted); }
.note p + p { margin-top: .5mm; }
.note { border-left: 2.5pt solid var(--accent); padding: .5mm 0 .5mm 4mm; margin: 3mm 0; }
.guess td, .guess th { width: 33%; height: 7mm; padding-top: 1mm; padding-bottom: 1mm; }
.guess td { border-left: .6pt solid var(--line); }
.scale td { text-align: center; border-left: .6pt solid var(--line); height: 8mm; width: 10mm; color: var(--muted); vertical-align: middle; }
.scale th { font-weight: 400; vertical-align: middle; }
.rounds td, .rounds th[scope=row] { height: 8mm; padding-top: 1mm; padding-bottom: 1mm; border-left: .6pt solid var(--line); }
.rounds th[scope=row] { width: 12mm; border-left: 0; }
.rounds thead th:nth-child(2), .rounds thead th:nth-child(3) { width: 34mm; }
.offers { margin: 4mm 0; }
.offers td, .offers th { border-left: .6pt solid var(--line); }
.offers th[scope=row] { border-left: 0; width: 32mm; font-weight: 600; }
.offers td { height: 11mm; }
.offers thead th { text-align: center; padding-left: 0; padding-right: 0; }
.offers thead th:first-child { text-align: left; padding-left: 2mm; }
.offers td:last-child { border-left: 1.2pt solid var(--edge); }
.tick { margin-top: 2mm; }
.chair .write { margin-top: 2mm; }
.steps { margin: 3mm 0; }
.steps th[scope=row] { width: 62mm; } .steps .meaning { display: block; font-weight: 400; color: var(--muted); font-size: 9.5pt; }
.steps td, .steps thead th:nth-child(n+2) { text-align: center; }
.steps td { vertical-align: middle; }
.friends th[scope=row] { width: 40mm; } .friends td { width: 50%; }
.friends td:last-child { color: var(--ink); }
.glossary table { font-size: 10pt; } .glossary th, .glossary td { padding-top: 1.1mm; padding-bottom: 1.1mm; }
.steps-list li { margin-top: 2.5mm; } .steps-list { margin-top: 4mm; } .public ul { margin-top: 0; }
.cards { display: flow-root; }
.card { border: 1pt solid var(--edge); border-radius: 2.5mm; padding: 4mm 5mm; margin-bottom: 6mm; break-inside: avoid; }
.card header { display: flex; gap: 4mm; align-items: baseline; margin-bottom: 2mm; }
.card h3 { margin: 0; }
.badge { flex: none; font-weight: 600; font-size: 10pt; color: #fff; background: var(--accent); border: 1pt solid var(--accent); border-radius: 1.5mm; padding: .3mm 2.5mm; }
.card.ending .badge { background: none; color: var(--accent); }
.card .said, .card .told { font-size: 10.5pt; } .card p + .said, .card p + .told { margin-top: 2mm; }
.card .said + .said, .card .told + .said, .card .said + .told { margin-top: 1mm; }
.ways { margin-top: 3mm; padding-top: 2.5mm; border-top: .6pt solid var(--line); }
ul.choices { list-style: none; padding: 0; margin: 1.5mm 0; }
ul.choices li { display: flex; gap: 2.5mm; align-items: baseline; padding: 1mm 0; margin: 0; }
.what { flex: 1; } .to { flex: none; white-space: nowrap; color: var(--accent); font-weight: 600; }
.does td { width: 42%; font-size: 10pt; line-height: 1.4; } .does td:nth-child(2) { width: 44%; } .does td.to { width: 14%; text-align: right; }
.does tr:last-child td { border-bottom: 0; }
.block h4 { border-bottom: 1pt solid var(--edge); padding-bottom: 1mm; margin-top: 5mm; break-after: avoid; }
.effect + .effect { margin-top: 1mm; }
.aloud { margin-top: 1mm; color: var(--muted); } .aloud p { margin-top: 0; }
.tally { margin-top: 4mm; } .tally td, .tally th { height: 13mm; border-left: .6pt solid var(--line); }
.tally th:first-child { border-left: 0; width: 46mm; } .tally td:nth-child(4) { width: 60mm; } .tally td:last-child { width: 16mm; }
.times { margin: 4mm 0 3mm; } .times th:nth-child(-n+2) { width: 17mm; text-align: right; } .times th:last-child { width: 24mm; } .times td { padding-top: 1.1mm; padding-bottom: 1.1mm; } .clock { border-left: .6pt solid var(--line); }
.copies td:last-child { width: 30mm; }
.phase { margin-bottom: 4mm; } .phase h3 { display: flex; justify-content: space-between; align-items: baseline; border-bottom: 1pt solid var(--edge); padding-bottom: 1mm; }
.when { display: block; color: var(--muted); font-size: 9.5pt; }
.map { margin: 4mm 0; } .map svg { width: 100%; height: auto; }
.best-deals td { padding-top: .9mm; padding-bottom: .9mm; }
@media screen { .cards { column-gap: 6mm; } }
@media screen and (max-width: 640px) { .pair { grid-template-columns: 1fr; } .issues { columns: 1; } }
"""
"""Rules for the sheets, by the class of the section they stand in."""
