using System.Collections.Immutable;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Names;

namespace FundLeverage.Domain.Projects;

/// <summary>Projects of some kinds that landed in a period and still are landed, as a printed sentence tells of them.</summary>
/// <param name="Count">How many.</param>
/// <param name="TotalInvestment">Their amounts together.</param>
/// <param name="WithoutInvestment">Of how many none is recorded.</param>
/// <param name="Names">The first to land, three at most.</param>
public sealed record LandedFamily(int Count, Money TotalInvestment, int WithoutInvestment, ImmutableArray<string> Names);

/// <summary>A family under way.</summary>
internal sealed class LandedFamilyTally
{
    private const int Named = 3;
    private readonly ProjectTally _tally = new();
    private readonly List<(int LandedOn, OpaqueId Id, string Name)> _first = [];

    public void Add(OpaqueId id, in ProjectFacts facts)
    {
        _tally.Add(facts.Seen.InvestmentFen);
        var entry = (LandedOn: facts.Landed!.Day, id, facts.Seen.Name);
        var place = _first.Count;
        while (place > 0 && (entry.LandedOn < _first[place - 1].LandedOn || (entry.LandedOn == _first[place - 1].LandedOn && id.CompareTo(_first[place - 1].Id) < 0)))
            place--;
        if (place >= Named)
            return;
        _first.Insert(place, entry);
        if (_first.Count > Named)
            _first.RemoveAt(Named);
    }

    public LandedFamily ToFamily()
    {
        var figures = _tally.ToFigures();
        return new LandedFamily(figures.Count, figures.TotalInvestment, figures.WithoutInvestment, [.. _first.Select(entry => entry.Name)]);
    }
}
