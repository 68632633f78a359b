// As much of Teams as a bot needs that answers in personal chats: the published key of the tokens, the place where a bot
// gets its own, and a Connector that says of each message which conversation it came for. No latency, no limits.
import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { APP } from './people.mjs';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const KEY = 'benchmark';
const base64url = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

// What Teams' own tokens say; each is of one service address, and good for an hour.
export function token(serviceurl) {
  const now = Math.floor(Date.now() / 1000);
  const signed = `${base64url({ alg: 'RS256', typ: 'JWT', kid: KEY })}.${base64url({ serviceurl, nbf: now - 60, exp: now + 3600, iss: 'https://api.botframework.com', aud: APP })}`;
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`;
}

const identity = {
  '/identity/openidconfiguration': (at) => ({ issuer: 'https://api.botframework.com', jwks_uri: `${at}/identity/keys`, id_token_signing_alg_values_supported: ['RS256'] }),
  '/identity/keys': () => ({ keys: [{ ...publicKey.export({ format: 'jwk' }), use: 'sig', kid: KEY, endorsements: ['msteams'] }] }),
};

// Tells of each message that is posted: in which conversation, and what it says.
export function listen(at, posted) {
  let last = 0;
  const server = createServer((request, response) => {
    const answer = (status, body) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    const pieces = [];
    request.on('data', (piece) => pieces.push(piece)).on('end', () => {
      const activities = /\/v3\/conversations\/([^/?]+)\/activities/.exec(request.url);
      if (identity[request.url]) return answer(200, identity[request.url](at));
      if (request.url.includes('/oauth2/v2.0/token')) return answer(200, { token_type: 'Bearer', expires_in: 86399, access_token: 'for-the-connector' });
      if (!activities || request.headers.authorization !== 'Bearer for-the-connector') return answer(404, { error: { code: 'BadArgument' } });
      posted(decodeURIComponent(activities[1]), Buffer.concat(pieces).toString());
      answer(201, { id: String(++last) });
    });
  });
  return new Promise((resolve) => server.listen(new URL(at).port, '127.0.0.1', resolve));
}
