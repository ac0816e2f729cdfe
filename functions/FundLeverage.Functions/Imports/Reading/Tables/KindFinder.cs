namespace FundLeverage.Functions.Imports.Reading.Tables;

/// <summary>Finds out by its headings what a table holds; of a wide one, everything.</summary>
internal static class KindFinder
{
    private static readonly string[] PaidInSources = ["guidanceFund", "otherFiscal", "stateOwned", "private"];

    /// <summary>The shapes of the records in each row; empty where it is not clear.</summary>
    public static IReadOnlyList<Shape> Find(Header header, TitleFacts facts, ImportKind? wanted)
    {
        var found = Evident(header, facts, wanted);
        return wanted is { } kind && found.Count == 0 && header.HasSubject ? Forced(header, kind) : found;
    }

    private static List<Shape> Evident(Header header, TitleFacts facts, ImportKind? wanted)
    {
        if (header.Has("indicatorName", "indicatorId", "name") && header.Has("value", "plan", "target"))
            return [Shapes.Indicators];
        if (IsOfProjects(header))
            return OfProjects(header, wanted) is { } shape ? [shape] : [];
        var shapes = new List<Shape>();
        if (!header.Has("subFundName", "subFundId", "name", "id"))
            return shapes;
        if (header.Has("subFundName", "name") && header.Has("manager", "formedOn", "industry", "creditCode", "amacCode", "level", "region"))
            shapes.Add(Shapes.SubFunds);
        if (header.Has("commitment") || (header.Has("change") && header.Has("amount")))
            shapes.Add(Shapes.Commitments(header.Has("change", "type")));
        shapes.AddRange(Sizes(header));
        shapes.AddRange(PaidIn(header));
        if (header.Has("amount") && !shapes.Exists(shape => shape.Fields.Any(field => field.Meanings.Contains("amount"))) && ByWords(header, facts, wanted) is { } generic)
            shapes.Add(generic);
        return shapes;
    }

    private static bool IsOfProjects(Header header) => header.Has("projectName", "projectId")
        || (!header.Has("subFundName", "commitment", "sizeTarget", "sizeCommitted", "sizeTotal", "formedOn", "manager")
            && header.Has("name", "id") && header.Has("introducer", "introducerFund", "introducerInstitution", "projectKind", "totalInvestment", "stage"));

    private static Shape? OfProjects(Header header, ImportKind? wanted)
    {
        var isIntroduction = header.Has("introducer", "introducerFund", "introducerInstitution", "introducerKind", "introducedOn", "projectKind");
        if (isIntroduction && wanted != ImportKind.Progress)
            return Projects(header);
        return header.Has("stage", "totalInvestment", "progressOn", "reason") ? Shapes.Progress : null;
    }

    private static Shape Projects(Header header) =>
        Shapes.Projects(header.Has("introducerFund") ? "subFund" : header.Has("introducerInstitution") && !header.Has("introducer") ? "institution" : null);

    /// <summary>A total without a word on its basis is what is committed, where a target stands elsewhere or nowhere.</summary>
    private static IEnumerable<Shape> Sizes(Header header)
    {
        var hasCommitted = header.Has("sizeCommitted", "sizeTotal", "size");
        if (header.Has("basis"))
        {
            if (header.Has("size", "sizeTotal", "amount"))
                yield return Shapes.FundSize(null, withSources: true, "size", "sizeTotal", "amount");
            yield break;
        }

        if (header.Has("sizeTarget"))
            yield return Shapes.FundSize("target", withSources: !hasCommitted, "sizeTarget");
        if (header.Has("sizeCommitted"))
            yield return Shapes.FundSize("committed", withSources: true, "sizeCommitted");
        else if (hasCommitted)
            yield return Shapes.FundSize("committed", withSources: true, "sizeTotal", "size");
    }

    private static IEnumerable<Shape> PaidIn(Header header)
    {
        if ((header.Has("source") && header.Has("paidIn", "amount"))
            || (header.Has("origin") && (header.Has("paidIn") || (header.Has("amount") && !header.Has("change", "type", "basis", "commitment")))))
            yield return Shapes.PaidIn(null, "paidIn", "amount");
        foreach (var source in PaidInSources)
        {
            var meaning = "paidIn" + char.ToUpperInvariant(source[0]) + source[1..];
            if (header.Has(meaning))
                yield return Shapes.PaidIn(source, meaning);
        }
    }

    /// <summary>A bare 金额 is what the sender, the title or the worksheet's name says.</summary>
    private static Shape? ByWords(Header header, TitleFacts facts, ImportKind? wanted)
    {
        if (wanted is { } kind)
            return Forced(header, kind)[0];
        var words = Values.PlainText.Tight(facts.Words);
        var isCommitted = Says("认缴", "承诺", "commitment");
        var isPaidIn = Says("实缴", "到位", "到账", "paid");
        return (isCommitted, isPaidIn) switch
        {
            (true, false) => Shapes.Commitments(header.Has("change", "type")),
            (false, true) => Shapes.PaidIn(null, "paidIn", "amount"),
            _ => null,
        };

        bool Says(params ReadOnlySpan<string> some)
        {
            foreach (var word in some)
            {
                if (words.Contains(word, StringComparison.Ordinal))
                    return true;
            }

            return false;
        }
    }

    /// <summary>What the sender says it is, so that what it lacks can be told.</summary>
    private static IReadOnlyList<Shape> Forced(Header header, ImportKind kind) => kind switch
    {
        ImportKind.SubFunds => [Shapes.SubFunds],
        ImportKind.Commitments => [Shapes.Commitments(header.Has("change", "type"))],
        ImportKind.FundSizes => [Shapes.FundSize(null, withSources: true, "size", "sizeTotal", "amount")],
        ImportKind.PaidInCapital => [Shapes.PaidIn(null, "paidIn", "amount")],
        ImportKind.Projects => [Projects(header)],
        ImportKind.Progress => [Shapes.Progress],
        _ => [Shapes.Indicators],
    };
}
