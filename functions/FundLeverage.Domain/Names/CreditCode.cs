using FundLeverage.Domain.Results;

namespace FundLeverage.Domain.Names;

/// <summary>
/// 统一社会信用代码, the 18 characters that identify a registered organisation. The last is a check character
/// (GB 32100-2015, 5.3): C18 = 31 − Σ Ci·3^(i−1) mod 31 over the first 17.
/// </summary>
public static class CreditCode
{
    /// <summary>Not 18 characters of the standard's alphabet.</summary>
    public static readonly FailureCode Malformed = new("credit-code-malformed", FailureKind.Invalid);

    /// <summary>The check character does not match: most often one mistyped or two swapped characters.</summary>
    public static readonly FailureCode WrongCheck = new("credit-code-check", FailureKind.Invalid);

    /// <summary>The same finding for an organisation that is not registered yet and may carry a provisional code.</summary>
    public static readonly FailureCode Doubtful = new("credit-code-doubtful", FailureKind.Notice);

    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const int Length = 18;

    /// <summary>Reads a code; lower case and surrounding spaces are forgiven.</summary>
    public static Outcome<string> Parse(string? text)
    {
        var code = (text ?? "").Trim().ToUpperInvariant();
        if (code.Length != Length || code.Any(c => !Alphabet.Contains(c, StringComparison.Ordinal)))
            return new Failure(Malformed, "", ("text", Failure.Quote(code)));

        var expected = CheckCharacter(code);
        return code[^1] == expected
            ? code
            : new Failure(WrongCheck, "", ("text", code), ("expected", expected.ToString()));
    }

    private static char CheckCharacter(string code)
    {
        var sum = 0;
        var weight = 1;
        foreach (var c in code.AsSpan(0, Length - 1))
        {
            sum += Alphabet.IndexOf(c, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }

        return Alphabet[(31 - (sum % 31)) % 31];
    }
}
