using FundLeverage.Domain.Records;

namespace FundLeverage.Functions.Records;

/// <summary>What became of a record, as a table says it: where the fund asks for no review, nobody approved it.</summary>
internal enum ReviewState
{
    /// <summary>待复核.</summary>
    Pending,

    /// <summary>已通过, by somebody.</summary>
    Approved,

    /// <summary>免复核: it counts, and nobody reviewed it.</summary>
    NoReview,

    /// <summary>已驳回.</summary>
    Rejected,

    /// <summary>已冲销.</summary>
    Reversed,
}

/// <summary>The states of records.</summary>
internal static class ReviewStates
{
    /// <summary>The state of a record.</summary>
    public static ReviewState Of(FundRecord record) => record.Status switch
    {
        RecordStatus.Pending => ReviewState.Pending,
        RecordStatus.Rejected => ReviewState.Rejected,
        RecordStatus.Reversed => ReviewState.Reversed,
        RecordStatus.Approved => record.Review is null ? ReviewState.NoReview : ReviewState.Approved,
        _ => throw new ArgumentOutOfRangeException(nameof(record), record.Status, "Unknown status of a record."),
    };
}
