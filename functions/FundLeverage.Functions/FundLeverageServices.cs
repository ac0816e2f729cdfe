using FundLeverage.Functions.Http;
using FundLeverage.Functions.Identity;
using FundLeverage.Functions.Leverage;
using FundLeverage.Functions.Records;
using FundLeverage.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using NodaTime;

namespace FundLeverage.Functions;

/// <summary>The one composition, for both hosts.</summary>
public static class FundLeverageServices
{
    /// <summary>Adds everything that function classes need. What a host registered before, such as a clock, is kept.</summary>
    public static IHostApplicationBuilder AddFundLeverage(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton<IClock>(SystemClock.Instance);
        builder.Services.AddFundLeverageStorage(builder.Configuration);

        builder.Services.AddOptions<IdentityOptions>()
            .Bind(builder.Configuration.GetSection(IdentityOptions.Section))
            .Validate(o => o.Issuers.Length > 0, $"Setting {IdentityOptions.Section}:{nameof(IdentityOptions.Issuers)} is missing.")
            .Validate(o => o.Audiences.Length > 0, $"Setting {IdentityOptions.Section}:{nameof(IdentityOptions.Audiences)} is missing.")
            .Validate(
                o => Uri.TryCreate(o.MetadataAddress, UriKind.Absolute, out _),
                $"Setting {IdentityOptions.Section}:{nameof(IdentityOptions.MetadataAddress)} is missing or no address.")
            .ValidateOnStart();
        builder.Services.TryAddSingleton<BaseConfigurationManager>(provider => Metadata(provider.GetRequiredService<IOptions<IdentityOptions>>().Value));

        builder.Services.AddSingleton<CallerReader>();
        builder.Services.AddSingleton<ApiPipeline>();
        builder.Services.AddSingleton<FundQuery>();
        builder.Services.AddSingleton<LeverageAnswers>();
        builder.Services.AddSingleton<RecordSubmission>();
        builder.Services.AddSingleton<Today>();
        return builder;
    }

    private static ConfigurationManager<OpenIdConnectConfiguration> Metadata(IdentityOptions options)
    {
        var address = new Uri(options.MetadataAddress, UriKind.Absolute);
        return new ConfigurationManager<OpenIdConnectConfiguration>(
            address.AbsoluteUri,
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever { RequireHttps = !address.IsLoopback });
    }
}
