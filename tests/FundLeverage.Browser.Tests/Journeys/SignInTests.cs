using FundLeverage.Browser.Tests.Support;
using FundLeverage.Functions.Http;
using FundLeverage.Testing;
using Microsoft.Playwright;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace FundLeverage.Browser.Tests.Journeys;

/// <summary>People of an OpenID Connect provider sign in by code flow with PKCE, or are told why not.</summary>
public sealed class SignInTests(AzuriteFixture azurite, Chromium chromium)
{
    private const string Foreign = "这份登录答复不是本页要的,或者已经用过,没有采用。";

    [Fact]
    public async Task Person_OfAProvider_SignsInAndComesBackToThePlace()
    {
        await using var signIn = await SignInStage.StartAsync(azurite, chromium, "/claims");
        signIn.Provider.SignIn.Roles = [Role.Read, Role.Submit];
        var page = signIn.Page;

        await signIn.ButtonAsync("登录");

        await signIn.ExpectPersonAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "口径核对" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "填报" })).ToBeVisibleAsync();
        Assert.Equal($"{signIn.Api.Address}#/claims?fund=f", page.Url);
        Assert.DoesNotContain("eyJ", await page.EvaluateAsync<string>("JSON.stringify({ ...localStorage }) + document.cookie"), StringComparison.Ordinal);

        await page.ReloadAsync();
        await signIn.ExpectPersonAsync();
        Assert.Equal(1, signIn.Provider.SignIn.Exchanged);
    }

    [Fact]
    public async Task Parameters_OfTheSettings_AreAskedAndTheResourceMeantInEachExchange()
    {
        await using var signIn = await SignInStage.StartAsync(azurite, chromium, settings: new() { ["FundLeverage:SignIn:Parameters"] = "resource=https%3A%2F%2Fapi.example&prompt=consent&hint=a" });
        var asked = new List<string>();
        signIn.Page.Request += (_, request) => asked.Add(request.Url);

        await signIn.ButtonAsync("登录");
        await signIn.ExpectPersonAsync();

        var authorisation = Assert.Single(asked, url => url.StartsWith($"{signIn.Provider.Issuer}/authorize", StringComparison.Ordinal));
        Assert.Contains("resource=https%3A%2F%2Fapi.example", authorisation, StringComparison.Ordinal);
        Assert.Contains("prompt=consent", authorisation, StringComparison.Ordinal);
        Assert.Contains("hint=a", authorisation, StringComparison.Ordinal);
        Assert.Equal("https://api.example", signIn.Provider.SignIn.Asked["resource"]);
    }

    [Fact]
    public async Task Person_WithoutARole_IsToldSoAndMayUseAnotherAccount()
    {
        await using var signIn = await SignInStage.StartAsync(azurite, chromium);
        signIn.Provider.SignIn.Roles = [];
        signIn.Visit.ExpectedStatuses.Add(403);
        var asked = new List<string>();
        signIn.Page.Request += (_, request) => asked.Add(request.Url);
        await signIn.ButtonAsync("登录");
        await signIn.ExpectWordsAsync("还没有角色");

        signIn.Provider.SignIn.Roles = [Role.Read];
        await signIn.ButtonAsync("换一个账号");

        await signIn.ExpectPersonAsync();
        Assert.Contains(asked, url => url.Contains("prompt=login", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("access_denied", "没有登录:这次登录被取消或拒绝了。")]
    [InlineData("temporarily_unavailable", "身份提供方没有让您登录(temporarily_unavailable)")]
    public async Task SignIn_ThatTheProviderRefuses_IsSaidInWordsAtThePlaceWhereItBegan(string error, string words)
    {
        await using var signIn = await SignInStage.StartAsync(azurite, chromium, "/claims");
        signIn.Provider.SignIn.Error = error;
        await signIn.ButtonAsync("登录");
        await signIn.ExpectWordsAsync(words);
        Assert.Equal($"{signIn.Api.Address}#/claims", signIn.Page.Url);

        signIn.Provider.SignIn.Error = null;
        await signIn.ButtonAsync("登录");
        await signIn.ExpectPersonAsync();
    }

    [Theory]
    [InlineData("?code=stolen&state=unknown")]
    [InlineData("?error=access_denied&error_description=CALL-0800&state=unknown")]
    [InlineData("?error=access_denied&error_description=CALL-0800")]
    public async Task Answer_ThatNobodyAskedFor_IsNotTakenAndLeavesTheAddress(string answer)
    {
        await using var signIn = await SignInStage.StartAsync(azurite, chromium);

        await signIn.Page.GotoAsync($"{signIn.Api.Address}{answer}");

        await signIn.ExpectWordsAsync(Foreign);
        await Assertions.Expect(signIn.Page.GetByText("CALL-0800")).ToHaveCountAsync(0);
        Assert.Equal(signIn.Api.Address.ToString(), signIn.Page.Url);
        Assert.Equal(0, signIn.Provider.SignIn.Exchanged);
    }

    [Fact]
    public async Task Answer_ThatWasUsed_TakesNobodysSignInAway()
    {
        await using var signIn = await SignInStage.StartAsync(azurite, chromium);
        var answers = new List<string>();
        signIn.Page.Request += (_, request) => answers.Add(request.Url);
        await signIn.ButtonAsync("登录");
        await signIn.ExpectPersonAsync();

        await signIn.Page.GotoAsync(answers.First(url => url.Contains("?code=", StringComparison.Ordinal)));

        await signIn.ExpectPersonAsync();
        Assert.Equal(signIn.Api.Address.ToString(), new Uri(signIn.Page.Url).GetLeftPart(UriPartial.Query));
        await signIn.Page.GoBackAsync();
        await signIn.ExpectPersonAsync();
    }

    [Fact]
    public async Task Provider_ThatIsDown_IsSaidInWordsUntilItAnswers()
    {
        await using var signIn = await SignInStage.StartAsync(azurite, chromium);
        signIn.Visit.ExpectedStatuses.Add(503);
        signIn.Provider.IsDown = true;
        await signIn.ButtonAsync("登录");
        await signIn.ExpectWordsAsync("身份提供方没有应答");

        signIn.Provider.IsDown = false;
        await signIn.ButtonAsync("登录");
        await signIn.ExpectPersonAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SignOut_ForgetsInThisTabAtOnce_WhateverTheProviderDoes(bool isDown)
    {
        await using var signIn = await SignInStage.StartAsync(azurite, chromium, refreshTokens: true);
        signIn.Visit.ExpectedStatuses.Add(503);
        await signIn.ButtonAsync("登录");
        await signIn.ExpectPersonAsync();
        await signIn.Page.ReloadAsync();
        await signIn.ExpectPersonAsync();
        signIn.Provider.IsDown = isDown;

        await signIn.ButtonAsync("退出");

        await Assertions.Expect(signIn.Button("登录")).ToBeVisibleAsync();
        if (!isDown)
            await Assertions.Expect(signIn.Page).ToHaveURLAsync(signIn.Api.Address.ToString());
        await signIn.Page.ReloadAsync();
        await Assertions.Expect(signIn.Button("登录")).ToBeVisibleAsync();
        Assert.Equal(0, await signIn.Page.EvaluateAsync<int>("sessionStorage.length"));
        if (!isDown)
            Assert.Equal("the-page", signIn.Provider.SignIn.Asked["client_id"]);
    }

    [Fact]
    public async Task SignOut_WhileANewTokenIsUnderWay_TakesNoneUp()
    {
        await using var signIn = await SignInStage.StartAsync(azurite, chromium, refreshTokens: true);
        var page = signIn.Page;
        // A provider that ends no sessions leaves the page where it is.
        await page.RouteAsync("**/.well-known/openid-configuration", async route =>
        {
            var answer = await route.FetchAsync();
            var metadata = JObject.Parse(await answer.TextAsync());
            metadata.Remove("end_session_endpoint");
            await route.FulfillAsync(new RouteFulfillOptions { Response = answer, Body = metadata.ToString() });
        });
        await page.Clock.InstallAsync();
        await page.ReloadAsync();
        await signIn.ButtonAsync("登录");
        await signIn.ExpectPersonAsync();
        var (underWay, released) = (new TaskCompletionSource(), new TaskCompletionSource());
        await page.RouteAsync($"{signIn.Provider.Issuer}/token", async route =>
        {
            underWay.TrySetResult();
            await released.Task;
            await route.ContinueAsync();
        });
        await signIn.SleepAsync(Duration.FromMinutes(59) + Duration.FromSeconds(55));
        await underWay.Task.WaitAsync(TestContext.Current.CancellationToken);

        await signIn.ButtonAsync("退出");
        await Assertions.Expect(signIn.Button("登录")).ToBeVisibleAsync();
        await page.RunAndWaitForResponseAsync(() => { released.SetResult(); return Task.CompletedTask; }, $"{signIn.Provider.Issuer}/token");
        await page.WaitForFunctionAsync("() => new Promise((done) => requestAnimationFrame(() => done(true)))");

        await page.ReloadAsync();
        await Assertions.Expect(signIn.Button("登录")).ToBeVisibleAsync();
        Assert.Equal((1, 0), (signIn.Provider.SignIn.Renewed, await page.EvaluateAsync<int>("sessionStorage.length")));
    }

    [Fact]
    public async Task Tabs_AreSignedInEachByItself()
    {
        await using var signIn = await SignInStage.StartAsync(azurite, chromium, refreshTokens: true);
        await signIn.ButtonAsync("登录");
        await signIn.ExpectPersonAsync();

        var other = await signIn.Visit.Context.NewPageAsync();
        await other.GotoAsync($"{signIn.Api.Address}#/claims?fund=f");
        await other.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "登录" }).ClickAsync();
        await Assertions.Expect(other.Locator(".top")).ToContainTextAsync("李会计");

        await signIn.Page.ReloadAsync();
        await signIn.ExpectPersonAsync();
        Assert.Equal((2, 0), (signIn.Provider.SignIn.Exchanged, signIn.Provider.SignIn.Renewed));
    }
}
