using System.Collections.Immutable;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using NodaTime;

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
    private int _count;
    private int _without;
    private Int128 _fen;
    private readonly List<(int LandedOn, ProjectHistory Project)> _first = [];

    public void Add(ProjectHistory project, in ProjectFacts facts)
    {
        _count++;
        if (facts.SeenFen is { } fen)
            _fen = unchecked(_fen + fen);
        else
            _without++;
        var landedOn = facts.LandedOn!.Value;
        var place = _first.Count;
        while (place > 0 && (landedOn < _first[place - 1].LandedOn || (landedOn == _first[place - 1].LandedOn && IdOf(project).CompareTo(IdOf(_first[place - 1].Project)) < 0)))
            place--;
        if (place >= Named)
            return;
        _first.Insert(place, (landedOn, project));
        if (_first.Count > Named)
            _first.RemoveAt(Named);
    }

    /// <summary>The family, with the names on the day of the view.</summary>
    public LandedFamily ToFamily(LocalDate seenOn) => new(_count, Money.OfFen(_fen), _without, [.. _first.Select(entry => entry.Project.On(seenOn)!.Name)]);

    private static OpaqueId IdOf(ProjectHistory project) => project.Introduction.Content.Project;
}
