"""How the pages look: A4, calm and warm like the game by day, and readable without colour."""

from __future__ import annotations

from game.export.sheets.html import css_text
from game.words import _

FONTS = '"Fira Sans", "Segoe UI", "Helvetica Neue", Helvetica, Arial, sans-serif'

COMMON = """
:root {
  --paper: #f5efe4; --card: #fffcf6; --ink: #2b2420; --muted: #564c43; --line: #ddd2c0;
  --edge: #8c7d6b; --accent: #1d5a57; --accent-soft: #ddeae4; --doctor: #1f5077;
  --doctor-soft: #dce8ef; --manager: #7a3f1d; --manager-soft: #f4e2d3; --well: #f3ecdf;
}
* { box-sizing: border-box; }
html { background: var(--paper); }
body {
  margin: 0; color: var(--ink); font: 11pt/1.45 FONTS; overflow-wrap: break-word;
  -webkit-print-color-adjust: exact; print-color-adjust: exact;
}
h1, h2, h3, h4, p, ul, ol, table, dl, figure { margin: 0; }
h1 { font-size: 30pt; line-height: 1.15; font-weight: 600; letter-spacing: -.01em; }
h2 { font-size: 19pt; line-height: 1.2; font-weight: 600; margin-bottom: 3mm; }
h3 { font-size: 13pt; line-height: 1.3; font-weight: 600; margin: 5mm 0 1.5mm; }
h4 { font-size: 11pt; font-weight: 600; margin: 3mm 0 1mm; }
h2, h3, h4 { break-after: avoid; text-wrap: balance; }
p + p, ul + p, ol + p, table + p { margin-top: 2mm; }
p, li { orphans: 3; widows: 3; }
ul, ol { padding-left: 5.5mm; }
li + li { margin-top: 1.2mm; }
i.term { font-style: italic; }
.lead { font-size: 13pt; line-height: 1.4; }
.muted, .label { color: var(--muted); }
.small { font-size: 9.5pt; line-height: 1.4; }
.label { font-size: 9.5pt; }
.eyebrow { font-size: 9.5pt; font-weight: 600; letter-spacing: .03em; color: var(--accent); margin-bottom: 1.5mm; }
.doctor .eyebrow, b.doctor { color: var(--doctor); }
.manager .eyebrow, b.manager { color: var(--manager); }
.only {
  display: block; border: 1.5pt solid currentColor; border-radius: 2mm; padding: 1.5mm 3.5mm; margin-bottom: 5mm;
  font-weight: 600; font-size: 11pt;
}
.doctor .only { color: var(--doctor); background: var(--doctor-soft); }
.manager .only { color: var(--manager); background: var(--manager-soft); }
.keeper .only { color: var(--accent); background: var(--accent-soft); }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 1.6mm 2mm; border-bottom: .6pt solid var(--line); }
thead th { font-size: 9.5pt; font-weight: 600; color: var(--muted); border-bottom: 1pt solid var(--edge); vertical-align: bottom; }
tr, .together { break-inside: avoid; }
thead { break-after: avoid; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.best { font-weight: 600; }
.write { margin-top: 3mm; break-inside: avoid; }
.rule { border-bottom: .6pt solid var(--edge); height: 8.5mm; }
.box { display: inline-block; width: 4mm; height: 4mm; border: .9pt solid var(--edge); border-radius: .8mm; vertical-align: -0.6mm; flex: none; }
.said { padding-left: 5mm; text-indent: -5mm; }
.said + .said, .told + .said, .said + .told { margin-top: 1.2mm; }
.told { padding-left: 5mm; font-style: italic; }
section.sheet { break-before: page; background: var(--card); }
@media screen {
  nav.screen { max-width: 210mm; margin: 0 auto 6mm; padding: 0 2mm; }
  nav.screen a { color: var(--accent); margin-right: 4mm; display: inline-block; padding: 1.5mm 0; }
  body { padding: 8mm 3mm; }
  section.sheet { max-width: 210mm; margin: 0 auto 8mm; padding: 16mm; border: 1px solid var(--line); border-radius: 3mm; }
  .scroll { overflow-x: auto; }
}
@media screen and (max-width: 640px) { section.sheet { padding: 6mm; } }
@media print {
  html, section.sheet { background: none; }
  section.sheet:first-of-type { break-before: auto; }
  .screen { display: none; }
}
""".replace("FONTS", FONTS)


def margins(name: str, left: str = "", right: str = "", *, box: str = "16mm 16mm 18mm") -> str:
    """A kind of page with words in its foot, printed where the browser can.

    ``left`` and ``right`` are plain words; they are made safe here.
    """
    small = f"font: 8.5pt {FONTS}; color: #564c43;"
    page = css_text(_("page"))
    return (
        f"@page {name} {{ size: A4; margin: {box};\n"
        f"  @bottom-left {{ content: {css_text(left)}; {small} }}\n"
        f"  @bottom-center {{ content: {css_text(right)}; {small} }}\n"
        f'  @bottom-right {{ content: {page} " " counter(page); {small} }}\n}}\n'
    )
