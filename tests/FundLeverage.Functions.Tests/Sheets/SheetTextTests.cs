using System.Collections;
using System.Reflection;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Projects;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Projects;
using FundLeverage.Functions.Sheets;
using FundLeverage.Functions.Texts;

namespace FundLeverage.Functions.Tests.Sheets;

/// <summary>Every heading and every choice that a table prints has its words in both languages.</summary>
public sealed class SheetTextTests
{
    /// <summary>The columns of every table. A choice without words keeps them from being declared.</summary>
    private static IEnumerable<(string Table, SheetHead Head)> Heads => typeof(SheetTable).Assembly.GetTypes()
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(declared => declared.FieldType.IsGenericType && declared.FieldType.GetGenericTypeDefinition() == typeof(SheetColumns<>))
        .SelectMany(declared => ((IEnumerable)declared.GetValue(null)!).Cast<object>()
            .Select(column => ($"{declared.DeclaringType!.Name}.{declared.Name}", (SheetHead)column.GetType().GetProperty("Head")!.GetValue(column)!)));

    [Fact]
    public void Headings_OfEveryTable_AreThereInBothLanguagesAndTellTheColumnsApart()
    {
        Assert.True(Heads.Select(head => head.Table).Distinct().Count() > 20);
        foreach (var table in Heads.GroupBy(head => head.Table, head => head.Head))
        {
            Assert.All(table, head => Assert.DoesNotMatch("[\u4E00-\u9FFF]", head.Text(Language.English, SheetUnit.Yuan)));
            foreach (var language in new[] { Language.Chinese, Language.English })
                Assert.Equal([], table.GroupBy(head => head.Text(language, SheetUnit.Yi)).Where(same => same.Count() > 1).Select(same => $"{table.Key}: {same.Key}"));
        }
    }

    [Fact]
    public void Choices_WithoutWords_CannotBeAColumn() =>
        Assert.Throws<System.Resources.MissingManifestResourceException>(() => new SheetColumns<int>().Choice("status", "hedge", _ => (RecordStatus?)null));

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void Choices_OutsideOfColumns_HaveTheirWords(Language language)
    {
        HaveWords<LeverageBasis>("basis", language);
        HaveWords<SizeBasis>("basis", language);
        HaveWords<ProjectGrouping>("projectGrouping", language);
        HaveWords<CommitmentChange>("commitmentChange", language);
        HaveWords<CapitalSource>("capitalSource", language);
        HaveWords<SubFundStatus>("subFundStatus", language);
        HaveWords<ProjectStage>("projectStage", language);
        HaveWords<ProjectKind>("projectKind", language);
        HaveWords<UnavailableReason>("unavailable", language);
        HaveWords<SubjectKind>("subjectKind", language);
        HaveWords<SheetUnit>("sheetUnit", language);
        Assert.All(ProjectFigureRow.Keys, key => Assert.NotEmpty(Sentences.Fill($"projectFigure:{key}", language)));
    }

    private static void HaveWords<T>(string texts, Language language)
        where T : struct, Enum => Assert.All(Enum.GetValues<T>(), choice => Assert.NotEmpty(Sentences.Fill($"{texts}:{EnumText.Of(choice)}", language)));
}
