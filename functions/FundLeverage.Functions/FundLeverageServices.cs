using FundLeverage.Functions.Delivery;
using FundLeverage.Functions.Delivery.Sending;
using FundLeverage.Functions.Delivery.Settings;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Identity;
using FundLeverage.Functions.Imports.Templates;
using FundLeverage.Functions.Imports.Writing;
using FundLeverage.Functions.Page;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Reports;
using FundLeverage.Functions.Reports.Schedules;
using FundLeverage.Functions.Sheets;
using FundLeverage.Functions.Watching;
using FundLeverage.Storage;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;
using NodaTime;

namespace FundLeverage.Functions;

/// <summary>The one composition, for both hosts.</summary>
public static class FundLeverageServices
{
    private const int MaxMetadataBytes = 1024 * 1024;
    private static readonly TimeSpan ProviderPatience = TimeSpan.FromSeconds(5);

    /// <summary>Adds everything that function classes need. What a host registered before, such as a clock, is kept.</summary>
    public static IHostApplicationBuilder AddFundLeverage(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton<IClock>(SystemClock.Instance);
        builder.Services.AddFundLeverageStorage(builder.Configuration);

        builder.Services.AddOptions<IdentityOptions>().Bind(builder.Configuration.GetSection(IdentityOptions.Section)).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<IdentityOptions>, IdentityOptionsCheck>();
        builder.Services.TryAddSingleton<BaseConfigurationManager>(Keys);
        builder.Services.AddOptions<SignInOptions>().Bind(builder.Configuration.GetSection(SignInOptions.Section));
        builder.Services.TryAddSingleton(OfferedPeople.Nobody);
        builder.Services.AddSingleton<BearerTokens>();
        builder.Services.AddSingleton<ReaderKeyCallers>();
        builder.Services.AddSingleton<CallerReader>();

        builder.Services.AddOptions<LimitOptions>()
            .Bind(builder.Configuration.GetSection(LimitOptions.Section))
            .Validate(o => o.RequestsPerMinute >= 0, "Setting FundLeverage__Limits__RequestsPerMinute is a number of requests; 0 stands for no limit.")
            .ValidateOnStart();
        builder.Services.AddSingleton<RequestRates>();
        builder.AddTelemetry();
        builder.Services.AddSingleton<Denials>();

        builder.Services.AddOptions<DeliveryOptions>().Bind(builder.Configuration.GetSection(DeliveryOptions.Section)).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<DeliveryOptions>, DeliveryOptionsCheck>();
        builder.Services.AddSingleton<DeliveryChannels>();
        builder.Services.AddSingleton<DeliveryHttp>();
        builder.Services.AddSingleton<PostSender>();
        builder.Services.AddSingleton<MailSender>();
        builder.Services.AddSingleton<DeliveryRun>();
        builder.Services.AddSingleton<DeliveryRequests>();

        // Both hosts answer through Kestrel; what it is, and of which version, is nobody's business.
        builder.Services.Configure<KestrelServerOptions>(kestrel => kestrel.AddServerHeader = false);

        builder.Services.AddSingleton<ApiPipeline>();
        builder.Services.AddSingleton<FundQuery>();
        builder.Services.AddSingleton<FundLists>();
        builder.Services.AddSingleton<KeptAnswers>();
        builder.Services.AddSingleton<RecordSubmission>();
        builder.Services.AddSingleton<ReportPublisher>();
        builder.Services.AddSingleton<ReportPublication>();
        builder.Services.AddOptions<ReportOptions>().Bind(builder.Configuration.GetSection(ReportOptions.Section)).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<ReportOptions>, ReportOptionsCheck>();
        builder.Services.AddSingleton<DueReports>();
        builder.Services.AddSingleton<ReportBacklog>();
        builder.Services.AddSingleton<ReportTick>();
        builder.Services.AddSingleton<ImportIntake>();
        builder.Services.AddSingleton<ImportLookup>();
        builder.Services.AddSingleton<ImportRunner>();
        builder.Services.AddSingleton<TemplateAnswers>();
        builder.Services.AddSingleton<Today>();
        builder.Services.AddSingleton<PageFiles>();
        return builder;
    }

    private static ProviderKeys Keys(IServiceProvider services)
    {
        var address = new Uri(services.GetRequiredService<IOptions<IdentityOptions>>().Value.MetadataAddress, UriKind.Absolute);
        var http = new HttpClient { Timeout = ProviderPatience, MaxResponseContentBufferSize = MaxMetadataBytes };
        var documents = new HttpDocumentRetriever(http) { RequireHttps = !address.IsLoopback };
        return new ProviderKeys(address, documents, services.GetRequiredService<IClock>(), services.GetRequiredService<ILogger<ProviderKeys>>());
    }
}
