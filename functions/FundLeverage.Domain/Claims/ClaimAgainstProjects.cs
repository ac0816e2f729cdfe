using System.Collections.Immutable;
using System.Text.RegularExpressions;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Projects;

namespace FundLeverage.Domain.Claims;

/// <summary>
/// What projects are worth, 落地总投资规模近50亿元, against the introduced projects of a fund since the beginning of the year. Words that
/// name projects may mean everybody's: where the text does not say that they were introduced, a difference proves nothing.
/// </summary>
internal static partial class ClaimAgainstProjects
{
    private const int Reach = 100;
    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>True for an amount that the words before it call the investment of projects.</summary>
    public static bool IsAbout(ClaimFigure figure, string plain) =>
        figure is { Kind: FigureKind.Money, Role: not (FigureRole.Plan or FigureRole.Done) } && figure.Currency is null or "CNY" && InvestmentAhead().IsMatch(Ahead(figure, plain));

    /// <summary>Compares such an amount.</summary>
    public static LedgerCheck Judge(ClaimFigure figure, string plain, ProjectStatistics projects)
    {
        var named = Named(Ahead(figure, plain));
        ImmutableArray<LedgerFigure> compared =
        [
            .. Amounts(projects).Select(one =>
            {
                var value = Rational.Of(one.Amount.Amount);
                return new LedgerFigure($"projects.{one.Key}", null, value, figure.AsResult.Contains(value), one.Key == named || (named == Landed && one.Key is "landed" or "landedStock" or "enterprises" or "fundVehicles"));
            }),
        ];
        var found = compared.Where(one => one.Fits).MaxBy(one => one.IsNamed);
        var verdict = found switch
        {
            { IsNamed: true } => ClaimVerdict.Holds,
            not null => ClaimVerdict.HoldsOnAnotherBasis,
            null => Introduced().IsMatch(plain) ? ClaimVerdict.DoesNotHold : ClaimVerdict.NotCheckable,
        };
        return new LedgerCheck(figure, verdict, found, compared);
    }

    private const string Landed = "stillLanded";

    private static IEnumerable<(string Key, Money Amount)> Amounts(ProjectStatistics projects) =>
    [
        (Landed, projects.Whole.StillLanded.TotalInvestment),
        ("landed", projects.Whole.Landed.TotalInvestment),
        ("enterprises", projects.Enterprises.TotalInvestment),
        ("fundVehicles", projects.FundVehicles.TotalInvestment),
        ("landedStock", projects.Whole.LandedStock.TotalInvestment),
        ("introduced", projects.Whole.Introduced.TotalInvestment),
        ("pipelineStock", projects.Whole.PipelineStock.TotalInvestment),
    ];

    private static string Named(string ahead) => LandedAhead().IsMatch(ahead) ? Landed : PipelineAhead().IsMatch(ahead) ? "pipelineStock" : IntroducedAhead().IsMatch(ahead) ? "introduced" : Landed;

    private static string Ahead(ClaimFigure figure, string plain)
    {
        var words = plain[Math.Max(0, figure.Start - Reach)..figure.Start];
        return words[(words.LastIndexOfAny(['。', '；', ';', '，', '\n']) + 1)..];
    }

    [GeneratedRegex(@"(项目|落地|落户|引荐)[^，,。；;\d]{0,10}(投资|规模|金额)[^，,。；;\d]{0,6}$|(project|landed|introduced)[^;\d]{0,80}(investment|worth)[^;\d]{0,12}$", Plain)]
    private static partial Regex InvestmentAhead();

    [GeneratedRegex("落地|落户|landed|settled", Plain)]
    private static partial Regex LandedAhead();

    [GeneratedRegex("储备|pipeline", Plain)]
    private static partial Regex PipelineAhead();

    [GeneratedRegex("引荐|introduced", Plain)]
    private static partial Regex IntroducedAhead();

    [GeneratedRegex("引荐|introduced", Plain)]
    private static partial Regex Introduced();
}
