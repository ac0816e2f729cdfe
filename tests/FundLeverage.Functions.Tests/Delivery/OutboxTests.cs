using FundLeverage.Functions.Watching;
using FundLeverage.Testing;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace FundLeverage.Functions.Tests.Delivery;

/// <summary>What a receiver does, and what becomes of the delivery.</summary>
public sealed class OutboxTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Publication_WithRecipients_IsSentOnceToEachByTheTimer()
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite);
        await stage.PublishAsync("hook", "wecom", "ding", "feishu", "mail");
        var before = await stage.DeliveriesAsync();

        await stage.TickAsync();
        await stage.TickAsync();
        var after = await stage.DeliveriesAsync();

        Assert.Equal(["ding", "feishu", "hook", "mail", "wecom"], before.Select(delivery => (string?)delivery["channel"]));
        Assert.All(before, delivery => Assert.Equal(("pending", 0), ((string?)delivery["status"], (int)delivery["attempts"]!)));
        Assert.All(after, delivery => Assert.Equal(("delivered", 1), ((string?)delivery["status"], (int)delivery["attempts"]!)));
        Assert.Equal(["/ding", "/feishu/feishu-token", "/hook", "/wecom"], stage.Receiver.Received.Select(received => received.Target.Split('?')[0]).Order(StringComparer.Ordinal));
        Assert.Single(stage.Smtp.Mails);
    }

    [Theory]
    [InlineData(500, "pending 1 statusRefused 500")]
    [InlineData(503, "pending 1 statusRefused 503")]
    [InlineData(404, "pending 1 statusRefused 404")]
    [InlineData(429, "pending 1 statusRefused 429")]
    [InlineData(302, "pending 1 redirected 302")]
    [InlineData(410, "dead 1 statusRefused 410")]
    [InlineData(422, "dead 1 statusRefused 422")]
    public async Task Webhook_ThatRefuses_IsTriedAgainUnlessItIsForGood(int status, string expected)
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite);
        stage.Receiver.Then(status, "Location", "/elsewhere");
        await stage.PublishAsync("hook");

        await stage.TickAsync();
        await stage.TickAsync();

        Assert.Equal(expected, await stage.StateAsync());
        Assert.Single(stage.Receiver.Received);
    }

    [Theory]
    [InlineData(200, "delivered")]
    [InlineData(500, "failed")]
    [InlineData(410, "givenUp")]
    public async Task Attempt_WhateverBecomesOfIt_IsCountedOnce(int status, string outcome)
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite);
        using var metrics = new CountedMetrics(stage.Api);
        stage.Receiver.Then(status, "Location", "/elsewhere");
        await stage.PublishAsync("hook");

        await stage.TickAsync();
        await stage.TickAsync();

        Assert.Equal([$"{WorkCounters.DeliveriesName} 1 outcome={outcome}"], metrics.Of(WorkCounters.DeliveriesName));
    }

    [Theory]
    [InlineData("wecom", """{"errcode":93000,"errmsg":"invalid webhook url"}""", "pending 1 robotRefused 93000")]
    [InlineData("ding", """{"errcode":310000,"errmsg":"sign not match"}""", "pending 1 robotRefused 310000")]
    [InlineData("feishu", """{"code":19021,"msg":"sign match fail"}""", "pending 1 robotRefused 19021")]
    [InlineData("feishu", """{"code":0,"msg":"success","data":{},"StatusCode":0}""", "delivered 1")]
    [InlineData("feishu", """{"Extra":null,"StatusCode":0,"StatusMessage":"success"}""", "delivered 1")]
    [InlineData("wecom", "<html>", "pending 1 answerUnreadable")]
    [InlineData("wecom", "", "pending 1 answerUnreadable")]
    [InlineData("ding", """{"errcode":"0"}""", "pending 1 answerUnreadable")]
    public async Task Robot_ThatAnswers200_IsJudgedByItsCode(string channel, string answer, string expected)
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite);
        stage.Receiver.Then(answer);
        await stage.PublishAsync(channel);

        await stage.TickAsync();

        Assert.Equal(expected, await stage.StateAsync());
    }

    [Fact]
    public async Task Robot_WhoseAnswerIsHuge_IsReadToABoundOnly()
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite);
        stage.Receiver.Then(async context =>
        {
            var chunk = new byte[64 * 1024];
            try
            {
                for (var i = 0; i < 10_000; i++)
                    await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
            }
            catch (OperationCanceledException)
            {
                // The sender has hung up, as it should.
            }
        });
        await stage.PublishAsync("wecom");

        await stage.TickAsync();

        Assert.Equal("pending 1 answerUnreadable", await stage.StateAsync());
    }

    [Fact]
    public async Task Robot_ThatHangsUpInTheMiddleOfItsAnswer_IsTriedAgain()
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite);
        stage.Receiver.Then(async context =>
        {
            await BeginAnswerAsync(context);
            context.Abort();
        });
        await stage.PublishAsync("wecom");

        await stage.TickAsync();

        Assert.Equal("pending 1 unreachable", await stage.StateAsync());
    }

    [Fact]
    public async Task Webhook_WhoseAnswerNeverEnds_HasTakenItWithItsStatus()
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite);
        var hungUp = new TaskCompletionSource();
        stage.Receiver.Then(async context =>
        {
            context.RequestAborted.Register(hungUp.SetResult);
            await BeginAnswerAsync(context);
            await hungUp.Task;
        });
        await stage.PublishAsync("hook");

        await stage.TickAsync();
        await hungUp.Task;

        Assert.Equal("delivered 1", await stage.StateAsync());
    }

    [Theory]
    [InlineData("hook")]
    [InlineData("wecom")]
    public async Task Receiver_ThatHangs_IsLeftAfterTheAttemptsTime(string channel)
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite, ("AttemptSeconds", "1"));
        stage.Receiver.Then(context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));
        await stage.PublishAsync(channel);

        await stage.TickAsync();

        Assert.Equal("pending 1 timedOut", await stage.StateAsync());
    }

    [Fact]
    public async Task Receiver_ThatIsNotThere_IsTriedAgainAndGetsItOnceItIs()
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite, ("Channels:hook:Address", "http://127.0.0.1:9/hook"));
        await stage.PublishAsync("hook");

        await stage.TickAsync();

        Assert.Equal("pending 1 unreachable", await stage.StateAsync());
    }

    [Fact]
    public async Task Receiver_ThatAlwaysFails_IsTriedTenTimesWithGrowingPausesThenGivenUpAndCanBeRevived()
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite);
        stage.Receiver.Otherwise = context => Task.FromResult(context.Response.StatusCode = 500);
        await stage.PublishAsync("hook");

        var pauses = new List<int>();
        await stage.TickAsync();
        for (var minutes = 1; pauses.Count < 9 && minutes < 2000; minutes++)
        {
            var before = stage.Receiver.Received.Count;
            await stage.TickAsync(Duration.FromMinutes(1), Duration.FromMinutes(1));
            if (stage.Receiver.Received.Count == before)
                continue;
            pauses.Add(minutes);
            minutes = 0;
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 256], pauses);
        Assert.Equal("dead 10 statusRefused 500", await stage.StateAsync());
        Assert.Single(await stage.DeliveriesAsync("?status=dead&report=2021-11-v1"));
        Assert.Empty(await stage.DeliveriesAsync("?status=pending"));
        await stage.TickAsync(Duration.FromDays(2), Duration.FromHours(6));
        Assert.Equal(10, stage.Receiver.Received.Count);

        stage.Receiver.Otherwise = _ => Task.CompletedTask;
        await stage.SendAsync("hook");
        await stage.TickAsync();

        Assert.Equal("delivered 1", await stage.StateAsync());
        Assert.Single(stage.Receiver.Received.Select(received => received.Delivery).Distinct(StringComparer.Ordinal));
        Assert.Single(stage.Receiver.Received.Select(received => received.Body).Distinct(StringComparer.Ordinal));
        (await stage.Api.GetAsync(DeliveryStage.Fund + "/reports/2021-11-v1")).RequireStatus(200);
    }

    [Theory]
    [InlineData("3600", 60)]
    [InlineData("5", 1)]
    [InlineData("99999999", 24 * 60)]
    [InlineData("Wed, 01 Dec 2021 01:31:00 GMT", 31)]
    [InlineData("soon", 1)]
    public async Task Receiver_ThatSaysWhenToComeAgain_IsNotTriedBefore(string retryAfter, int minutes)
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite);
        stage.Receiver.Then(429, "Retry-After", retryAfter);
        await stage.PublishAsync("hook");

        await stage.TickAsync();
        stage.Clock.AdvanceMinutes(minutes - 1);
        await stage.TickAsync();
        var early = stage.Receiver.Received.Count;
        await stage.TickAsync(Duration.FromMinutes(2), Duration.FromMinutes(1));

        Assert.Equal((1, 2), (early, stage.Receiver.Received.Count));
        Assert.Equal("delivered 2", await stage.StateAsync());
    }

    [Fact]
    public async Task Delivery_SentAgainAfterItArrived_HasAnotherId()
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite);
        await stage.PublishAsync("hook");
        await stage.TickAsync();

        var asked = await stage.SendAsync("hook");
        await stage.TickAsync();

        var ids = stage.Receiver.Received.Select(received => received.Delivery).ToList();
        Assert.Equal(2, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(ids[1], (string?)Assert.Single(asked["deliveries"]!)["id"]);
    }

    [Fact]
    public async Task Channel_ThatFails_LeavesTheOthersAlone()
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite, ("Channels:wecom:Address", "http://127.0.0.1:9/"));
        await stage.PublishAsync("hook", "wecom", "mail");

        await stage.TickAsync();

        Assert.Equal(
            ["hook delivered", "mail delivered", "wecom pending"],
            (await stage.DeliveriesAsync()).Select(delivery => $"{delivery["channel"]} {delivery["status"]}"));
    }

    [Fact]
    public async Task Senders_TwoAtOnce_SendOnce()
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite);
        await stage.PublishAsync("hook", "wecom", "ding", "mail");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => stage.TickAsync()));

        Assert.Equal((3, 1), (stage.Receiver.Received.Count, stage.Smtp.Mails.Count));
        Assert.All(await stage.DeliveriesAsync(), delivery => Assert.Equal(("delivered", 1), ((string?)delivery["status"], (int)delivery["attempts"]!)));
    }

    [Fact]
    public async Task Report_PublishedAlready_GoesToThoseThatItNeverWentTo()
    {
        await using var stage = await DeliveryStage.PrepareAsync(azurite);
        await stage.PublishAsync("hook");
        await stage.TickAsync();

        await stage.PostAsync(DeliveryStage.Fund + "/reports", new { period = "2021-11", recipients = DeliveryStage.Recipients("hook", "wecom") }, 200);
        await stage.TickAsync();

        Assert.Equal(["/hook", "/wecom"], stage.Receiver.Received.Select(received => received.Target.Split('?')[0]));
        Assert.Equal(["hook", "wecom"], (await stage.DeliveriesAsync()).Select(delivery => (string?)delivery["channel"]));
    }

    private static async Task BeginAnswerAsync(HttpContext context)
    {
        context.Response.ContentLength = 1000;
        await context.Response.WriteAsync("{\"errcode\":");
        await context.Response.Body.FlushAsync();
    }
}
