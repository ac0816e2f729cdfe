// An OpenID Connect provider on the loopback, for a smoke run: metadata, keys, and tokens for whoever is asked for.
import { createServer } from 'node:http';
import { createSign, generateKeyPairSync } from 'node:crypto';

export async function startProvider() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'smoke' };
  const server = createServer((request, response) => {
    const body = request.url === '/keys' ? { keys: [jwk] } : { issuer: address, jwks_uri: `${address}/keys` };
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body));
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${server.address().port}`;

  return {
    settings: {
      FundLeverage__Identity__MetadataAddress: `${address}/.well-known/openid-configuration`,
      FundLeverage__Identity__Issuers: address,
      FundLeverage__Identity__Audiences: 'smoke',
    },
    async token(role) {
      const part = value => Buffer.from(JSON.stringify(value)).toString('base64url');
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: address, aud: 'smoke', nbf: now - 30, exp: now + 3600, tid: 'smoke', sub: `smoke-${role}`, name: role, roles: [role] };
      const text = `${part({ alg: 'RS256', typ: 'JWT', kid: 'smoke' })}.${part(claims)}`;
      return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey).toString('base64url')}`;
    },
    stop: () => server.close(),
  };
}
