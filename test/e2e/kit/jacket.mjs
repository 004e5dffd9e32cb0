// A picture for the sample mail, drawn for it: a ridge in the rain.

export const JACKET = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="640" viewBox="0 0 1200 640">
<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#8fb7b3"/><stop offset="1" stop-color="#e9efe4"/></linearGradient></defs>
<rect width="1200" height="640" fill="url(#sky)"/>
<path d="M0 380 180 250 320 330 520 170 700 320 860 220 1200 400V640H0Z" fill="#6f9a90"/>
<path d="M0 470 220 380 400 450 640 330 820 440 1000 370 1200 470V640H0Z" fill="#3f7468"/>
<path d="M0 560 260 500 520 550 760 480 1200 560V640H0Z" fill="#1f4d42"/>
<g transform="translate(740 330)"><path d="M20 60Q60 30 100 60L112 150H8Z" fill="#0b6b53"/><circle cx="60" cy="34" r="20" fill="#e2b690"/><path d="M36 34a24 24 0 0 1 48 0l-4-2a20 20 0 0 0-40 0Z" fill="#0b6b53"/><path d="M24 150h28v50H30Zm44 0h28l-6 50H68Z" fill="#2b2f33"/><path d="M18 62-6 132l14 6 22-56Z" fill="#095743"/><path d="M102 62 126 132l-14 6-22-56Z" fill="#095743"/><path d="M128 118 150 210" stroke="#3a3028" stroke-width="5"/></g>
<g stroke="#ffffff" stroke-opacity=".45" stroke-width="3" stroke-linecap="round"><path d="M80 60 66 100M220 30 206 70M330 110 316 150M470 50 456 90M600 90 586 130M720 40 706 80M880 80 866 120M1010 30 996 70M1130 100 1116 140M150 180 136 220M280 220 266 260M420 200 406 240M950 180 936 220M1080 220 1066 260"/></g>
</svg>`;
