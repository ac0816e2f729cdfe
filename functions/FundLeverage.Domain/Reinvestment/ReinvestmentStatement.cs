using System.Collections.Immutable;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;

namespace FundLeverage.Domain.Reinvestment;

/// <summary>Whether a sub-fund has invested what it agreed to.</summary>
public enum ReinvestmentStatus
{
    /// <summary>已完成.</summary>
    Met,

    /// <summary>进行中: not yet, and the deadline has not passed.</summary>
    Open,

    /// <summary>已逾期: not yet, and the deadline has passed.</summary>
    Overdue,
}

/// <summary>返投完成情况 of one sub-fund on a day.</summary>
/// <param name="SubFund">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="AgreementSeq">The record of the agreement in force.</param>
/// <param name="Terms">What is agreed.</param>
/// <param name="Denominator">This fund's money on the agreed basis.</param>
/// <param name="Required">multiple × denominator, half-up to fen; null where the denominator is zero: nothing can be told then.</param>
/// <param name="Recognised">What is recognised: the categories' amounts added up.</param>
/// <param name="Categories">By category.</param>
/// <param name="Reached">返投倍数 so far: recognised / denominator; null where the denominator is zero.</param>
/// <param name="CompletionPercent">recognised / required, half-up to 2 decimals; null with it.</param>
/// <param name="Status">Whether it is met; null where nothing is required.</param>
/// <param name="Gap">缺口: what is missing, zero when met; null where nothing is required.</param>
/// <param name="DaysLeft">To the deadline, zero on the day and after it; null without deadline.</param>
public sealed record ReinvestmentStatement(
    OpaqueId SubFund,
    string Name,
    long AgreementSeq,
    ReinvestmentTerms Terms,
    Money Denominator,
    Money? Required,
    Money Recognised,
    ImmutableArray<CategoryStatement> Categories,
    Multiple? Reached,
    decimal? CompletionPercent,
    ReinvestmentStatus? Status,
    Money? Gap,
    int? DaysLeft);

/// <summary>What one category amounts to.</summary>
/// <param name="Category">The category.</param>
/// <param name="Amount">What was invested.</param>
/// <param name="Weighted">weight × amount, half-up to fen.</param>
/// <param name="Cap">What it can amount to at most, half-up to fen; null without a cap, or where a share of nothing required is meant.</param>
/// <param name="Recognised">The smaller of the two, half-up to fen once.</param>
public sealed record CategoryStatement(RecognitionCategory Category, Money Amount, Money Weighted, Money? Cap, Money Recognised)
{
    /// <summary>What the cap took.</summary>
    public Money Cut => Weighted - Recognised;
}

/// <summary>Several sub-funds together. One that did more than it had to does not make up for another's gap.</summary>
/// <param name="SubFunds">How many have an agreement.</param>
/// <param name="Met">How many have met it.</param>
/// <param name="Open">How many have not yet.</param>
/// <param name="Overdue">How many are overdue.</param>
/// <param name="Required">What is required of those that something is required of.</param>
/// <param name="Recognised">What is recognised of those.</param>
/// <param name="Gap">What is missing.</param>
public sealed record ReinvestmentTotals(int SubFunds, int Met, int Open, int Overdue, Money Required, Money Recognised, Money Gap);
