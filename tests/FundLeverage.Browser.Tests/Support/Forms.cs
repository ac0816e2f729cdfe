using Microsoft.Playwright;

namespace FundLeverage.Browser.Tests.Support;

/// <summary>Fills in the page's forms as a person does.</summary>
internal static class Forms
{
    private static ILocator Field(IPage page, string name) => page.Locator($"[data-field='{name}']");

    public static Task WriteAsync(this IPage page, string field, string text) => Field(page, field).Locator("input, textarea").First.FillAsync(text);

    public static async Task PickDayAsync(this IPage page, string field, string day)
    {
        await page.WriteAsync(field, day);
        await page.Keyboard.PressAsync("Enter");
    }

    public static async Task ChooseAsync(this IPage page, string field, string option)
    {
        await Field(page, field).Locator(".ant-select").ClickAsync();
        await page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option", new PageLocatorOptions { HasText = option }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden)")).ToHaveCountAsync(0);
    }

    public static Task TickAsync(this IPage page, string field, string choice) => Field(page, field).GetByLabel(choice).CheckAsync();

    public static Task SubmitAsync(this IPage page) => page.Locator("main form button[type=submit]").ClickAsync();

    public static ILocator Failure(this IPage page, string field) => Field(page, field).GetByRole(AriaRole.Alert);
}
