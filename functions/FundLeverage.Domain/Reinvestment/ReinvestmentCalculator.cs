using System.Collections.Immutable;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Claims;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Domain.Reinvestment;

/// <summary>Works out local reinvestment. What is recognised of a category is rounded once, after weight and cap.</summary>
public static class ReinvestmentCalculator
{
    /// <summary>The sub-funds with an agreement in force on a day, by id.</summary>
    public static IEnumerable<ReinvestmentStatement> Calculate(FundBooks books, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(books);
        foreach (var (id, history) in books)
        {
            if (Calculate(id, history, asOf) is { } statement)
                yield return statement;
        }
    }

    /// <summary>One sub-fund; null when no agreement is in force.</summary>
    public static ReinvestmentStatement? Calculate(OpaqueId subFund, SubFundHistory history, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(history);
        var reinvestment = history.Reinvestment;
        if (reinvestment.Agreements.LastEntryThrough(asOf) is not { Seq: var seq, Content.Terms: { } terms } || reinvestment.AgreedSince(asOf) is not { } since)
            return null;

        var denominator = terms.Denominator == ReinvestmentDenominator.Committed ? history.CommittedOn(asOf) : history.PaidInOn(asOf, CapitalSource.GuidanceFund);
        var exact = denominator.IsZero ? (Rational?)null : Rational.Of(terms.Multiple) * Rational.Of(denominator.Amount);
        var required = exact is { } wanted ? Shown(wanted) : (Money?)null;
        ImmutableArray<CategoryStatement> categories = [.. terms.Categories.Select(category => Of(category, reinvestment.AmountOf(category.Id, since, asOf), exact))];
        var recognised = categories.Aggregate(Money.Zero, (sum, category) => sum + category.Recognised);
        return new ReinvestmentStatement(
            subFund,
            history.Registration.Name,
            seq,
            terms,
            denominator,
            required,
            recognised,
            categories,
            Multiple.Of(recognised, denominator),
            required is { IsZero: false } share ? Rounding.HalfUpQuotient(recognised.Amount * 100m, share.Amount, 2) : null,
            required is { } due ? StatusOf(recognised, due, terms.Deadline, asOf) : null,
            required is { } missing ? (recognised >= missing ? Money.Zero : missing - recognised) : null,
            terms.Deadline is { } deadline ? Math.Max(0, Period.DaysBetween(asOf, deadline)) : null);
    }

    /// <summary>Several together.</summary>
    public static ReinvestmentTotals Total(IReadOnlyCollection<ReinvestmentStatement> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        var required = statements.Where(statement => statement.Required is not null).ToList();
        return new ReinvestmentTotals(
            statements.Count,
            required.Count(statement => statement.Status == ReinvestmentStatus.Met),
            required.Count(statement => statement.Status == ReinvestmentStatus.Open),
            required.Count(statement => statement.Status == ReinvestmentStatus.Overdue),
            required.Aggregate(Money.Zero, (sum, statement) => sum + statement.Required!.Value),
            required.Aggregate(Money.Zero, (sum, statement) => sum + statement.Recognised),
            required.Aggregate(Money.Zero, (sum, statement) => sum + statement.Gap!.Value));
    }

    private static CategoryStatement Of(RecognitionCategory category, Money amount, Rational? required)
    {
        var weighted = Rational.Of(category.Weight) * Rational.Of(amount.Amount);
        var cap = category.Cap switch
        {
            { Amount: { } most } => Rational.Of(most.Amount),
            { Share: { } share } => required * Rational.Of(share),
            _ => null,
        };
        return new CategoryStatement(category, amount, Shown(weighted), cap is { } shown ? Shown(shown) : null, Shown(cap < weighted ? cap.Value : weighted));
    }

    private static ReinvestmentStatus StatusOf(Money recognised, Money required, LocalDate? deadline, LocalDate asOf) => recognised >= required
        ? ReinvestmentStatus.Met
        : deadline < asOf ? ReinvestmentStatus.Overdue : ReinvestmentStatus.Open;

    private static Money Shown(Rational yuan) => Money.Yuan(yuan.Show(2));
}
