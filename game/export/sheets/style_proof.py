"""How the reading copy looks: a narrow column of text, and a wide margin for a pencil."""

PROOF = """
section.sheet { page: copy; padding-right: 56mm; background-image: linear-gradient(var(--line), var(--line)); background-size: .6pt 100%; background-position: right 52mm top; background-repeat: no-repeat; }
section.key-page, section.glossary { padding-right: 0; background-image: none; }
@media screen { section.sheet { padding-right: 66mm; background-position: right 60mm top; } section.key-page, section.glossary { padding-right: 16mm; } }
@media screen and (max-width: 640px) { section.sheet { padding-right: 6mm; background-image: none; } }
body { font-size: 10.5pt; } h1 { font-size: 26pt; } .lead { font-size: 12.5pt; }
.lead { margin: 3mm 0; }
.scene { border-top: 1pt solid var(--edge); padding-top: 3mm; margin-top: 7mm; }
h2 + .scene { margin-top: 2mm; }
.scene h3 { margin-top: 0; }
.badge { font-size: 9.5pt; font-weight: 600; color: var(--accent); border: 1pt solid var(--accent); border-radius: 1.5mm; padding: .2mm 2mm; margin-right: 2.5mm; white-space: nowrap; }
code { font: 8.5pt ui-monospace, Consolas, "DejaVu Sans Mono", monospace; color: var(--muted); margin-left: 2.5mm; overflow-wrap: anywhere; }
p + .said, p + .told { margin-top: 2mm; } .said + .said, .told + .said, .said + .told { margin-top: 1mm; }
.scene > p { margin-top: 2.5mm; } .scene > .said, .scene > .told { margin-top: 1.2mm; }
.item { margin: 2.5mm 0 0; padding-left: 3.5mm; border-left: 1.5pt solid var(--line); break-inside: avoid; }
.item .head { display: flex; gap: 3mm; justify-content: space-between; } .item .what { font-weight: 600; }
.to { color: var(--accent); white-space: nowrap; }
.effect { margin-top: 1mm !important; font-size: 10.5pt; }
.item .said, .item .told { font-size: 10pt; color: var(--muted); }
.index { display: inline-block; min-width: 6mm; font-size: 8.5pt; color: var(--muted); }
.gap { display: inline-block; width: 9mm; border-bottom: .9pt solid var(--ink); margin-right: 2mm; height: 4mm; }
.options { margin-bottom: 3mm; } .options td:first-child { width: 6mm; } .options .number { width: 16mm; }
.when { display: block; color: var(--muted); font-size: 9.5pt; }
.where { max-width: 78mm; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.key { font-size: 9.5pt; } .key td, .key th { padding-top: .9mm; padding-bottom: .9mm; }
.key td:nth-child(5), .key td:nth-child(6) { width: 16mm; border-left: .6pt solid var(--line); } .key td:nth-child(3) { width: 36mm; }
.friends th[scope=row] { width: 40mm; } .friends td { width: 50%; } .glossary table { font-size: 10pt; }
"""
"""Rules for the reading copy."""
