namespace FundLeverage.Fuzzing.Files;

/// <summary>A file that somebody might send.</summary>
internal sealed record FileCase(string Name, byte[] Bytes, string How)
{
    public override string ToString() => $"{Name}, {Bytes.Length} bytes: {How}";

    /// <summary>Grows one from a sound file.</summary>
    public static FileCase Of(Dice dice)
    {
        switch (dice.Below(8))
        {
            case 0:
                return new FileCase("a.xls", ByteChanges.Change(dice.Pick(SeedFiles.Xls), dice), "old workbook, bytes changed");
            case 1:
                return new FileCase("a.xls", RecordChanges.Change(dice.Pick(SeedFiles.Xls), dice), "old workbook, records changed");
            case 2:
                return new FileCase("a.csv", CsvChanges.Change(dice.Pick(SeedFiles.Csv), dice), "CSV, cells changed");
            case 3:
                return new FileCase("a.csv", ByteChanges.Change(dice.Pick(SeedFiles.Csv), dice), "CSV, bytes changed");
            case 4:
                return new FileCase("a.xlsx", ByteChanges.Change(dice.Pick(SeedFiles.Xlsx), dice), "workbook, bytes changed");
            default:
                var changed = PartChanges.Change(dice.Pick(SeedFiles.Xlsx), dice, out var how);
                return new FileCase(dice.OneIn(50) ? dice.Pick(["a.xls", "a.csv", "a", "a.xltx", "台账.XLSX"]) : "a.xlsx", changed, "workbook, " + how);
        }
    }
}
