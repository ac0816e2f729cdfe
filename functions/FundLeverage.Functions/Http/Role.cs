namespace FundLeverage.Functions.Http;

/// <summary>What a caller may do. Submit, approve and admin each include read; none includes another.</summary>
public enum Role
{
    /// <summary>查看.</summary>
    Read,

    /// <summary>填报.</summary>
    Submit,

    /// <summary>复核.</summary>
    Approve,

    /// <summary>管理: opens funds, keys and schedules.</summary>
    Admin,
}
