/**
 * A4 with the address where a window envelope shows it: form B, 45 mm from the top, 20 mm from the left, 85 by 45 mm;
 * text from 98.46 mm, folding marks at 105 and 210 mm. Source: DIN 5008:2020.
 */
export const LETTER_STYLE = `
@page { size: A4; margin: 0; }
* { box-sizing: border-box; }
html { background: #e9ecef; color: #1a1d21; font-size: 11pt; line-height: 1.45; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; }
.sheet { position: relative; width: 210mm; min-height: 297mm; margin: 8mm auto; background: #fff; box-shadow: 0 1mm 6mm rgb(0 0 0 / 15%); padding: 98.5mm 20mm 34mm 25mm; overflow-wrap: anywhere; }
.sheet::before { content: ""; position: absolute; left: 0; top: 105mm; width: 5mm; border-top: .2mm solid #888; }
.sheet::after { content: ""; position: absolute; left: 0; top: 210mm; width: 5mm; border-top: .2mm solid #888; }
header { position: absolute; top: 14mm; left: 25mm; right: 20mm; max-height: 25mm; text-align: end; }
.logo { max-height: 22mm; max-width: 80mm; height: auto; }
.company { font-size: 17pt; letter-spacing: -.01em; }
.window { position: absolute; top: 45mm; left: 20mm; width: 85mm; height: 45mm; padding: 5mm 0 0 5mm; overflow: hidden; text-align: left; direction: ltr; }
.return { margin: 0 0 3mm; font-size: 7pt; line-height: 1.2; color: #4a5159; border-bottom: .2mm solid #9aa1a8; padding-bottom: .8mm; height: 7.5mm; display: flex; align-items: end; }
address { font-style: normal; line-height: 1.3; }
h1 { font-size: 14pt; line-height: 1.25; margin: 0 0 7mm; }
p, ul, ol { margin: 0 0 4mm; }
ul, ol { padding-inline-start: 6mm; }
.offer { font-weight: 600; background: #f3f5f7; border-inline-start: 1.2mm solid; padding: 3.5mm 5mm; break-inside: avoid; }
.link { font-size: 10pt; }
.closing { margin: 7mm 0 10mm; }
.signature { font-weight: 600; }
.legal { font-size: 8pt; line-height: 1.4; color: #4a5159; margin-top: 6mm; }
footer { position: absolute; bottom: 10mm; left: 25mm; right: 20mm; font-size: 7.5pt; line-height: 1.4; color: #4a5159; border-top: .2mm solid #c9ced4; padding-top: 2.5mm; }
@media print { html { background: none; } .sheet { margin: 0; box-shadow: none; } }
`;
