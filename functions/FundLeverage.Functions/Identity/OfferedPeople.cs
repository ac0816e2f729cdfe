namespace FundLeverage.Functions.Identity;

/// <summary>Demo people that the page lets somebody choose from. LocalHost registers some, and alone has tokens for them.</summary>
public sealed record OfferedPeople(IReadOnlyList<string> Ids)
{
    /// <summary>Nobody: the people are a provider's.</summary>
    public static readonly OfferedPeople Nobody = new([]);
}
