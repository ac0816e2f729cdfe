namespace FundLeverage.Functions.Reports;

/// <summary>How a report's page looks, on a screen and on A4: a body like 仿宋, headings like 黑体, with what other systems have of them.</summary>
internal static class ReportStyle
{
    public const string Css = """
        @page{size:A4;margin:22mm 18mm 20mm}
        @page annex{size:A4 landscape;margin:16mm 14mm}
        *{box-sizing:border-box}
        body{max-width:210mm;margin:0 auto;padding:12mm 10mm;color:#111;background:#fff;font:11pt/1.7 FangSong,STFangsong,"FangSong_GB2312","Noto Serif CJK SC","Source Han Serif SC",SimSun,serif}
        h1,h2,th,caption strong{font-family:SimHei,"Heiti SC","Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei",sans-serif}
        h1{font-size:18pt;text-align:center;text-wrap:balance;line-height:1.4;margin:0 0 4mm}
        h2{font-size:13pt;margin:7mm 0 2mm;break-after:avoid}
        p{margin:0 0 2mm;overflow-wrap:anywhere}
        .dates{color:#444;font-size:9pt;text-align:center;margin:0}
        .lead{font-size:12.5pt;margin:6mm 0 3mm;padding:3mm 4mm;border-left:1mm solid #b00020;background:#f7f4f0}
        table{width:100%;border-collapse:collapse;margin:3mm 0 5mm;font-size:8.5pt;line-height:1.35}
        caption{caption-side:top;text-align:left;break-after:avoid}
        caption span{color:#444;font-size:7.5pt;margin-left:3mm}
        thead{display:table-header-group}
        tfoot{display:table-row-group;font-weight:bold;border-top:.4mm solid #333}
        tr{break-inside:avoid}
        th,td{border-bottom:.2mm solid #bbb;padding:1mm 1.2mm;text-align:left;vertical-align:top;overflow-wrap:break-word}
        th{word-break:keep-all;overflow-wrap:normal}
        .short,main p{break-inside:avoid}
        td.long{overflow-wrap:anywhere}
        th{background:#f0eeea;border-bottom:.3mm solid #555}
        th.n{text-align:right}
        td.d{white-space:nowrap}
        td.n{text-align:right;font-variant-numeric:tabular-nums;overflow-wrap:normal}
        td.hash{font:6pt/1.3 monospace;word-break:break-all;min-width:34mm}
        figure{margin:2mm 0 4mm;break-inside:avoid}
        svg{width:100%;height:auto;display:block}
        .annex{page:annex;break-before:page}
        @media print{body{max-width:none;padding:0}.lead,th{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
        """;
}
