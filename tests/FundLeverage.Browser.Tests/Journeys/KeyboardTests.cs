using FundLeverage.Browser.Tests.Support;
using FundLeverage.Testing;
using Microsoft.Playwright;

namespace FundLeverage.Browser.Tests.Journeys;

/// <summary>Somebody without a mouse signs in, records a commitment, reads the figure and its evidence; what has the focus is seen.</summary>
public sealed class KeyboardTests(AzuriteFixture azurite, Chromium chromium)
{
    private const int MostSteps = 80;

    [Fact]
    public async Task Commitment_ByKeyboardAlone_IsRecordedAndRead()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a");
        (await api.PostAsync("/api/funds/f/fund-sizes", new { subFund = "a", basis = "committed", amount = "90.25亿", effectiveOn = "2021-02-01" })).RequireStatus(201);
        await using var visit = await Visit.StartAsync(chromium, api, null);
        var page = visit.Page;
        await page.Locator(".person").First.WaitForAsync();

        await TabToAsync(page, page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "填报人" }));
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#sentence").WaitForAsync();

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "跳到正文" })).ToBeFocusedAsync();
        await TabToAsync(page, page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "填报", Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "认缴", Exact = true }));
        await page.Keyboard.PressAsync("Enter");

        await TabToAsync(page, Field(page, "subFund"));
        await ChooseAsync(page, "a基金");
        await TabToAsync(page, Field(page, "change"));
        await ChooseAsync(page, "首次认缴");
        await TabToAsync(page, Field(page, "amount"));
        await page.Keyboard.TypeAsync("2.75亿");
        await TabToAsync(page, Field(page, "effectiveOn"));
        await page.Keyboard.TypeAsync("2021-02-01");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "提交", Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("已登记并计入。")).ToBeVisibleAsync();

        await visit.GoAsync("/");
        await TabToAsync(page, page.Locator("a.multiple"));
        await Assertions.Expect(page.Locator("a.multiple")).ToHaveTextAsync("32.8倍");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".formula")).ToHaveTextAsync("T / G = 9,025,000,000.00 / 275,000,000.00 = 32.8182");
        await TabToAsync(page, page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameRegex = new("^认缴 第 ") }));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToContainTextAsync("认缴 第");
    }

    private static ILocator Field(IPage page, string name) => page.Locator($"[data-field='{name}'] input");

    /// <summary>Presses Tab until something has the focus; whatever has it on the way must show that it has.</summary>
    private static async Task TabToAsync(IPage page, ILocator goal)
    {
        await goal.First.WaitForAsync();
        for (var step = 0; step < MostSteps; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            var seen = await page.EvaluateAsync<string?>("""
                () => {
                  const one = document.activeElement;
                  if (!one || one === document.body) return null;
                  const shown = (e) => { const s = getComputedStyle(e); return (s.outlineStyle !== 'none' && s.outlineWidth !== '0px') || s.boxShadow !== 'none'; };
                  // Ant Design shows the focus of a field at the box around it.
                  for (let e = one, up = 0; e && up < 4; e = e.parentElement, up++) if (shown(e)) return null;
                  return one.outerHTML.slice(0, 200);
                }
                """);
            Assert.True(seen is null, $"Nothing shows that this has the focus: {seen}");
            if (await goal.First.EvaluateAsync<bool>("(one) => one === document.activeElement"))
                return;
        }

        Assert.Fail($"Tab does not lead to {goal}.");
    }

    private static async Task ChooseAsync(IPage page, string option)
    {
        await page.Keyboard.PressAsync("ArrowDown");
        var active = page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active");
        // The list of the field before is closing.
        await Assertions.Expect(active).ToHaveCountAsync(1);
        for (var step = 0; step < 10 && !(await active.InnerTextAsync()).Contains(option, StringComparison.Ordinal); step++)
            await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
    }
}
