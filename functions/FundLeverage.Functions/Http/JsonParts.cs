using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Http;

/// <summary>Puts JSON together.</summary>
internal static class JsonParts
{
    /// <summary>Moves the members of another object to the end of this one. <c>Merge</c> would copy all that is below them.</summary>
    /// <param name="json">The object.</param>
    /// <param name="members">The other, which is empty then; it has no member that this one has.</param>
    public static void Take(this JObject json, JObject members)
    {
        JProperty[] properties = [.. members.Properties()];
        members.RemoveAll();
        foreach (var property in properties)
            json.Add(property);
    }
}
