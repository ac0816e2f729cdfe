using FundLeverage.Browser.Tests.Support;
using FundLeverage.Functions.Http;
using FundLeverage.Testing;
using Microsoft.Playwright;
using NodaTime;
using NodaTime.Testing;

namespace FundLeverage.Browser.Tests.Journeys;

/// <summary>A token lasts an hour. With a refresh token another one comes unasked; without, people sign in again and lose nothing.</summary>
public sealed class ExpiryTests(AzuriteFixture azurite, Chromium chromium)
{
    [Fact]
    public async Task Token_ThatRunsOut_IsRenewedWithoutAQuestion()
    {
        await using var signIn = await StartAsync("/claims", refreshTokens: true);

        await signIn.SleepAsync(Duration.FromMinutes(59) + Duration.FromSeconds(55));
        await RenewedAsync(signIn, 1);
        await signIn.SleepAsync(Duration.FromHours(3));
        await RenewedAsync(signIn, 2);
        await signIn.Page.ReloadAsync();

        await signIn.ExpectPersonAsync();
        await Assertions.Expect(signIn.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "口径核对" })).ToBeVisibleAsync();
        Assert.Equal(1, signIn.Provider.SignIn.Exchanged);
    }

    [Fact]
    public async Task Record_SentWithATokenThatTheServerNoLongerBelieves_IsSentAgainAndRecordedOnce()
    {
        var clock = new FakeClock(SystemClock.Instance.GetCurrentInstant());
        await using var signIn = await StartAsync("/entry/sub-funds", refreshTokens: true, clock);
        signIn.Visit.ExpectedStatuses.Add(401);
        await signIn.Page.WriteAsync("name", "甲子基金");
        clock.AdvanceHours(2);

        await signIn.Page.SubmitAsync();

        await Assertions.Expect(signIn.Page.GetByText("已登记并计入。")).ToBeVisibleAsync();
        Assert.Equal(1, signIn.Provider.SignIn.Renewed);
        Assert.Equal(2, (await signIn.Api.GetAsync("/api/funds/f/sub-funds")).Json["value"]!.Count());
    }

    [Fact]
    public async Task Token_WithoutARefreshToken_EndsInWordsAndKeepsPlaceAndDraft()
    {
        await using var signIn = await StartAsync("/entry/sub-funds", refreshTokens: false);
        await signIn.Page.WriteAsync("name", "甲子基金");

        await signIn.SleepAsync(Duration.FromHours(2));

        await signIn.ExpectWordsAsync("登录已过期,请重新登录。草稿仍在。");
        await signIn.ButtonAsync("登录");
        await Assertions.Expect(signIn.Page.Locator("[data-field=name] input")).ToHaveValueAsync("甲子基金");
        Assert.Equal(2, signIn.Provider.SignIn.Exchanged);
    }

    [Fact]
    public async Task RefreshToken_ThatWasRevoked_EndsInWords()
    {
        await using var signIn = await StartAsync("/claims", refreshTokens: true);
        signIn.Visit.ExpectedStatuses.Add(400);
        signIn.Provider.SignIn.Revoke();

        await signIn.SleepAsync(Duration.FromHours(2));

        await signIn.ExpectWordsAsync("登录已过期");
        Assert.Equal(0, await signIn.Page.EvaluateAsync<int>("sessionStorage.length"));
    }

    [Fact]
    public async Task Provider_ThatIsDownWhenTheTokenRunsOut_CostsNothingOnceItAnswers()
    {
        await using var signIn = await StartAsync("/claims", refreshTokens: true);
        signIn.Visit.ExpectedStatuses.Add(503);
        signIn.Provider.IsDown = true;
        var asked = signIn.Page.WaitForResponseAsync($"{signIn.Provider.Issuer}/token");
        await signIn.SleepAsync(Duration.FromHours(2));
        await asked;

        signIn.Provider.IsDown = false;
        await signIn.Page.ReloadAsync();

        await signIn.ExpectPersonAsync();
        Assert.Equal((1, 1), (signIn.Provider.SignIn.Exchanged, signIn.Provider.SignIn.Renewed));
    }

    private static async Task RenewedAsync(SignInStage signIn, int times)
    {
        await signIn.Page.WaitForFunctionAsync("() => JSON.parse(Object.entries(sessionStorage).find(([name]) => name.startsWith('oidc.user'))[1]).expires_at * 1000 > Date.now() + 3000000");
        Assert.Equal(times, signIn.Provider.SignIn.Renewed);
        await signIn.ExpectPersonAsync();
    }

    private async Task<SignInStage> StartAsync(string place, bool refreshTokens, FakeClock? clock = null)
    {
        var signIn = await SignInStage.StartAsync(azurite, chromium, place, refreshTokens, clock);
        signIn.Provider.SignIn.Roles = [Role.Read, Role.Submit];
        await signIn.Page.Clock.InstallAsync();
        await signIn.Page.ReloadAsync();
        await signIn.ButtonAsync("登录");
        await signIn.ExpectPersonAsync();
        return signIn;
    }
}
