/// The style sheet of the HTML report.
enum HTMLStyle {
    /// Screen in light and dark, small windows, and A4 paper, which is light.
    static let sheet = """
        :root{color-scheme:light dark;\(HTMLPalette.properties(isDark: false))}
        @media (prefers-color-scheme:dark){:root{\(HTMLPalette.properties(isDark: true))}}
        *{box-sizing:border-box}
        html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
        @media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
        body{margin:0;background:var(--ground);color:var(--text);font:16px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",\
        "Liberation Sans",sans-serif}
        header,main,footer,nav ul{max-width:60rem;margin:0 auto;padding:0 1.5rem}
        a{color:var(--accent)}
        :focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
        .skip{position:absolute;left:-999rem;top:0;background:var(--ground);padding:.5rem 1rem;z-index:1}
        .skip:focus{left:.5rem;top:.5rem}
        .sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        header{padding-top:2.5rem}
        h1{font-size:2.1rem;line-height:1.2;margin:0;overflow-wrap:anywhere}
        h2{font-size:1.3rem;line-height:1.3;margin:0}
        .moment{margin:.25rem 0 1.5rem;color:var(--dim)}
        nav{border-block:1px solid var(--line);background:var(--panel)}
        nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;padding-block:.6rem}
        main{padding-top:1.5rem}section{margin:2.5rem 0}
        .title{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:0 1.5rem;\
        border-bottom:2px solid var(--line);padding-bottom:.25rem;margin-bottom:1rem}
        .note{color:var(--dim);margin:0;font-size:.875rem}
        p{margin:.5rem 0;overflow-wrap:anywhere}
        .sub{padding-left:1.25rem}
        .fact{display:grid;grid-template-columns:6.5rem 1fr;gap:0 1rem;margin:.75rem 0}
        .fact>.name{font-size:1.9rem;font-weight:650;line-height:1.15;margin:0;color:var(--accent);\
        font-variant-numeric:tabular-nums}
        .fact ul{list-style:none;margin:0;padding:0}
        .fact li{margin:.1rem 0;overflow-wrap:anywhere}
        .fact li+li{color:var(--dim)}
        .lead .name{font-size:1rem;font-weight:600;color:var(--dim);line-height:1.9}
        .lead li:first-child{font-size:1.25rem;font-weight:600;line-height:1.4}
        .items b{font-weight:600}
        figure{margin:1rem 0;background:var(--panel);border:1px solid var(--line);border-radius:6px;padding:.75rem}
        figcaption{font-weight:600;margin-bottom:.25rem;font-size:.9375rem}
        figure svg{display:block;width:100%;height:auto}
        .scroll{overflow-x:auto;margin:1rem 0}
        table{border-collapse:collapse;width:100%;font-size:.9375rem;font-variant-numeric:tabular-nums}
        caption{text-align:left;font-weight:600;padding-bottom:.35rem}
        th,td{text-align:left;vertical-align:top;padding:.3rem .75rem .3rem 0;border-bottom:1px solid var(--line)}
        th:last-child,td:last-child{padding-right:.25rem}
        thead th,thead td{color:var(--dim);font-weight:600;font-size:.8125rem;border-bottom-width:2px}
        tbody th{font-weight:600;overflow-wrap:anywhere}
        .right{text-align:right}.keep{white-space:nowrap}
        th small{display:block;font-weight:400;color:var(--dim);font-size:.8125rem}
        td.bar{width:40%;vertical-align:middle}
        td.bar span{display:block;height:.7rem;min-width:2px;background:var(--accent);border-radius:2px}
        .good{color:var(--good)}.bad{color:var(--bad);font-weight:600}.running{color:var(--running)}.undone{color:var(--dim)}
        footer{padding-block:1.5rem 3rem;color:var(--dim);font-size:.875rem}
        svg text{font:12px system-ui,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;fill:var(--text)}
        svg .quiet{fill:var(--dim)}svg .strong{font-weight:650}svg .end{text-anchor:end}svg .mid{text-anchor:middle}
        svg .halo{paint-order:stroke;stroke:var(--panel);stroke-width:4px;stroke-linejoin:round}
        svg .rule{stroke:var(--line);stroke-width:1}svg .edge{stroke:var(--dim);stroke-width:1}
        svg .dash{stroke-dasharray:4 4;fill:none}
        svg .series{stroke:var(--accent);stroke-width:2.5;fill:none;stroke-linejoin:round}
        svg .next{stroke:var(--accent);stroke-width:2;fill:none;stroke-dasharray:2 5;stroke-linecap:round}
        svg .area{fill:var(--band)}svg .fill{fill:var(--accent)}svg .part{fill:var(--accent);opacity:.55}
        svg .mark{fill:var(--middle)}svg .whisker{stroke:var(--text);stroke-width:2;fill:none}
        svg .fillgood{fill:var(--good)}svg .fillbad{fill:var(--bad)}svg .fillmiddle{fill:var(--middle)}
        @media (max-width:36rem){.fact{grid-template-columns:1fr}body{font-size:15px}td.bar{width:20%}}
        @page{size:A4;margin:16mm 14mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font-size:9pt;\
        color:#57606a}}
        @media print{
        :root{color-scheme:light;\(HTMLPalette.properties(isDark: false))}
        body{font-size:10pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
        header,main,footer{max-width:none;padding:0}main>:first-child{margin-top:0}
        header{padding-top:0}.skip,nav{display:none}
        h1{font-size:20pt}h2{font-size:13pt}.fact>.name{font-size:18pt}.lead .name{font-size:10pt}
        .lead li:first-child{font-size:12pt}
        section{margin:8mm 0 0}.scroll{overflow:visible;margin:3mm 0}table{font-size:9pt}
        .title,figcaption,caption{break-after:avoid}figure,.fact,tr,.short{break-inside:avoid}thead{display:table-header-group}
        figure{margin:3mm 0}p{orphans:3;widows:3}
        }
        """
}
