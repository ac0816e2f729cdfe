using System.Globalization;
using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Storage.Ledger;

/// <summary>Figures of indicators to and from their stored JSON. Units vary, so a figure is a text with the decimals that it was printed with.</summary>
internal static class IndicatorCodec
{
    public const string IndicatorRecorded = "indicatorRecorded";

    public static CanonicalObject Describe(IndicatorFigure figure) => new CanonicalObject()
        .Text("document", figure.Document)
        .Text("hedge", TextOf(figure.Hedge))
        .Text("indicator", figure.Indicator.Value)
        .Text("name", figure.Name)
        .Text("period", figure.Period.Text)
        .Text("plan", TextOf(figure.Plan))
        .Text("source", figure.Source)
        .Text("target", TextOf(figure.Target?.Value))
        .Text("targetHedge", figure.Target is { } target ? TextOf(target.Hedge) : null)
        .Text("targetPeriod", figure.Target?.By.Text)
        .Text("unit", figure.Unit)
        .Text("value", TextOf(figure.Value));

    public static IndicatorFigure Read(JObject json, Func<string, OpaqueId> id) => new(
        id(EventCodec.Text(json, "indicator")),
        EventCodec.Text(json, "name"),
        EventCodec.Text(json, "unit"),
        ReportingPeriod.Of(EventCodec.Text(json, "period")),
        Number(json, "value"),
        HedgeOf(json, "hedge"),
        Number(json, "plan"),
        Number(json, "target") is { } target ? new IndicatorTarget(target, ReportingPeriod.Of(EventCodec.Text(json, "targetPeriod")), HedgeOf(json, "targetHedge")) : null,
        (string?)json["source"],
        (string?)json["document"]);

    public static decimal? Number(JObject json, string name) => (string?)json[name] is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    public static string? TextOf(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? TextOf(FigureHedge hedge) => hedge == FigureHedge.Exact ? null : EnumText.Of(hedge);

    private static FigureHedge HedgeOf(JObject json, string name) => (string?)json[name] is { } text ? EnumText.Parse<FigureHedge>(text) : FigureHedge.Exact;
}
