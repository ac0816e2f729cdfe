/** Power Query that reads the trend, as docs/recipes/excel-power-query.md explains it. */
export const powerQuery = (address: string, fund: string, key: string): string => `let
    Trend = Json.Document(Web.Contents("${address}", [
        RelativePath = "api/funds/${fund}/leverage/trend",
        Query = [every = "month", basis = "committed"],
        Headers = [#"X-Api-Key" = "${key}", Accept = "application/json"]
    ])),
    Rows = Table.FromRecords(Trend[points]),
    Typed = Table.TransformColumnTypes(Rows, {
        {"asOf", type date}, {"guidanceCommitmentYuan", Currency.Type}, {"totalFundSizeYuan", Currency.Type}, {"multiple", type number}}, "en-US")
in
    Typed[[asOf], [guidanceCommitmentYuan], [totalFundSizeYuan], [multiple]]`;

/** The multiple, asked for from a command line. */
export const curl = (address: string, fund: string, key: string): string => `curl -H "X-Api-Key: ${key}" '${address}/api/funds/${fund}/leverage'`;

/** A provisioned data source and a query of the Infinity plugin, as docs/recipes/grafana.md explains them. */
export const grafana = (address: string, fund: string, key: string): string => `apiVersion: 1
datasources:
  - name: FundLeverage
    uid: fundleverage
    type: yesoreyeram-infinity-datasource
    url: ${address}
    jsonData:
      allowedHosts:
        - ${address}
      httpHeaderName1: X-Api-Key
    secureJsonData:
      httpHeaderValue1: ${key}
# Panel: type json, source url, parser backend, root_selector points, columns asOf (timestamp) and multiple (number)
#   /api/funds/${fund}/leverage/trend?from=\${__from:date:YYYY-MM-DD}&to=\${__to:date:YYYY-MM-DD}&every=month&basis=committed`;
