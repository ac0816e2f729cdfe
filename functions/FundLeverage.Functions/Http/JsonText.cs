using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Http;

/// <summary>The one way JSON is written: UTF-8, compact, decimals with the scale they carry, so 275000000.00 stays so.</summary>
internal static class JsonText
{
    public static string Write(JToken token)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = new JsonTextWriter(text) { Formatting = Formatting.None, DateFormatHandling = DateFormatHandling.IsoDateFormat })
            token.WriteTo(writer);
        return text.ToString();
    }
}
