using FundLeverage.Domain.Results;

namespace FundLeverage.Functions.Http;

/// <summary>What can be wrong with a request before any rule of finance is asked.</summary>
public static class HttpFailures
{
    /// <summary>The body is empty.</summary>
    public static readonly FailureCode BodyEmpty = new("body-empty", FailureKind.Invalid);

    /// <summary>The body is larger than this route takes.</summary>
    public static readonly FailureCode BodyTooLarge = new("body-too-large", FailureKind.TooLarge);

    /// <summary>The body says it is something other than JSON.</summary>
    public static readonly FailureCode ContentTypeNotJson = new("content-type-not-json", FailureKind.UnsupportedMedia);

    /// <summary>The body is no JSON as RFC 8259 has it.</summary>
    public static readonly FailureCode JsonMalformed = new("json-malformed", FailureKind.Invalid);

    /// <summary>The JSON nests deeper than any request needs.</summary>
    public static readonly FailureCode JsonTooDeep = new("json-too-deep", FailureKind.Invalid);

    /// <summary>The JSON is no object.</summary>
    public static readonly FailureCode JsonNotObject = new("json-not-object", FailureKind.Invalid);

    /// <summary>A member appears twice; which one is meant cannot be known.</summary>
    public static readonly FailureCode MemberRepeated = new("member-repeated", FailureKind.Invalid);

    /// <summary>A member that this request does not have; most often a misspelt one.</summary>
    public static readonly FailureCode MemberUnknown = new("member-unknown", FailureKind.Invalid);

    /// <summary>A member that this request needs.</summary>
    public static readonly FailureCode MemberRequired = new("member-required", FailureKind.Invalid);

    /// <summary>A member of the wrong JSON type.</summary>
    public static readonly FailureCode MemberType = new("member-type", FailureKind.Invalid);

    /// <summary>A text that is none of the choices.</summary>
    public static readonly FailureCode ChoiceUnknown = new("choice-unknown", FailureKind.Invalid);

    /// <summary>A number with more digits than can be kept exactly.</summary>
    public static readonly FailureCode NumberTooLong = new("number-too-long", FailureKind.Invalid);

    /// <summary>No date <c>yyyy-MM-dd</c> of the calendar.</summary>
    public static readonly FailureCode DateMalformed = new("date-malformed", FailureKind.Invalid);

    /// <summary>A date before 1949-10-01 or after 2199-12-31.</summary>
    public static readonly FailureCode DateOutOfRange = new("date-out-of-range", FailureKind.Invalid);

    /// <summary>No instant such as <c>2021-11-30T16:00:00Z</c>.</summary>
    public static readonly FailureCode InstantMalformed = new("instant-malformed", FailureKind.Invalid);

    /// <summary>What will be known later cannot be told now.</summary>
    public static readonly FailureCode KnownAtInFuture = new("known-at-in-future", FailureKind.Invalid);

    /// <summary>Foreign money without the rate it was converted at.</summary>
    public static readonly FailureCode ExchangeRequired = new("exchange-required", FailureKind.Invalid);

    /// <summary>A rate for an amount that is in yuan already.</summary>
    public static readonly FailureCode ExchangeNotNeeded = new("exchange-not-needed", FailureKind.Invalid);

    /// <summary>No positive rate with at most 10 decimals.</summary>
    public static readonly FailureCode RateMalformed = new("rate-malformed", FailureKind.Invalid);

    /// <summary>No positive multiple with at most 4 decimals.</summary>
    public static readonly FailureCode MultipleMalformed = new("multiple-malformed", FailureKind.Invalid);

    /// <summary>No part of a whole to a hundredth of a percent.</summary>
    public static readonly FailureCode ShareMalformed = new("share-malformed", FailureKind.Invalid);

    /// <summary>Only yuan is taken here.</summary>
    public static readonly FailureCode CurrencyNotYuan = new("currency-not-yuan", FailureKind.Invalid);

    /// <summary>A query parameter that this route does not have.</summary>
    public static readonly FailureCode ParameterUnknown = new("parameter-unknown", FailureKind.Invalid);

    /// <summary>A query parameter given twice.</summary>
    public static readonly FailureCode ParameterRepeated = new("parameter-repeated", FailureKind.Invalid);

    /// <summary>A query parameter that this route needs.</summary>
    public static readonly FailureCode ParameterRequired = new("parameter-required", FailureKind.Invalid);

    /// <summary>The earlier instant of a comparison lies after the later one.</summary>
    public static readonly FailureCode KnownFromAfterKnownAt = new("known-from-after-known-at", FailureKind.Invalid);

    /// <summary>A list with nothing in it, or with more than one write takes.</summary>
    public static readonly FailureCode ListLength = new("list-length", FailureKind.Invalid);

    /// <summary>A file that is not a whole export of this ledger.</summary>
    public static readonly FailureCode ExportInvalid = new("export-invalid", FailureKind.Invalid);

    /// <summary>What the caller saw of the record is no longer so.</summary>
    public static readonly FailureCode RecordChanged = new("record-changed", FailureKind.Stale);

    /// <summary>A number outside its range.</summary>
    public static readonly FailureCode NumberOutOfRange = new("number-out-of-range", FailureKind.Invalid);

    /// <summary>A continuation token that was not given by this list.</summary>
    public static readonly FailureCode ContinuationMalformed = new("continuation-malformed", FailureKind.Invalid);

    /// <summary>A write without <c>Idempotency-Key</c>.</summary>
    public static readonly FailureCode IdempotencyKeyRequired = new("idempotency-key-required", FailureKind.Invalid);

    /// <summary>An <c>Idempotency-Key</c> that is not 1 to 64 visible ASCII characters.</summary>
    public static readonly FailureCode IdempotencyKeyMalformed = new("idempotency-key-malformed", FailureKind.Invalid);

    /// <summary>An <c>Idempotency-Key</c> used before for another request.</summary>
    public static readonly FailureCode IdempotencyKeyReused = new("idempotency-key-reused", FailureKind.Refused);

    /// <summary>No token, or one that is not valid.</summary>
    public static readonly FailureCode TokenInvalid = new("token-invalid", FailureKind.Unauthenticated);

    /// <summary>More than one way of saying who calls; which one is meant cannot be known.</summary>
    public static readonly FailureCode CredentialsRepeated = new("credentials-repeated", FailureKind.Unauthenticated);

    /// <summary>A reader key that is not known, expired or revoked.</summary>
    public static readonly FailureCode ReaderKeyInvalid = new("reader-key-invalid", FailureKind.Unauthenticated);

    /// <summary>The token names no workspace.</summary>
    public static readonly FailureCode WorkspaceMissing = new("workspace-missing", FailureKind.Forbidden);

    /// <summary>The caller lacks the role.</summary>
    public static readonly FailureCode RoleMissing = new("role-missing", FailureKind.Forbidden);

    /// <summary>More requests than one caller may send in so short a time.</summary>
    public static readonly FailureCode TooManyRequests = new("too-many-requests", FailureKind.TooMany);

    /// <summary>No such fund in the caller's workspace.</summary>
    public static readonly FailureCode FundUnknown = new("fund-unknown", FailureKind.NotFound);

    /// <summary>Nothing was known of the fund at that instant.</summary>
    public static readonly FailureCode NotYetKnown = new("not-yet-known", FailureKind.NotFound);

    /// <summary>No such route.</summary>
    public static readonly FailureCode RouteUnknown = new("route-unknown", FailureKind.NotFound);

    /// <summary>The store, or the identity provider, does not answer.</summary>
    public static readonly FailureCode Unavailable = new("temporarily-unavailable", FailureKind.Unavailable);

    /// <summary>The ledger does not match its hashes; no figure is given from it.</summary>
    public static readonly FailureCode LedgerCorrupt = new("ledger-corrupt", FailureKind.Fault);

    /// <summary>A fault of this program.</summary>
    public static readonly FailureCode Internal = new("internal-error", FailureKind.Fault);

    /// <summary>A body that is larger than a function takes.</summary>
    internal static Failure TooLarge(FunctionAccess access) => new(BodyTooLarge, "", ("max", access.MaxBodyBytes / 1024));
}
