// Sends each token of the folder JWT (a fake identity provider with real signatures, and its cases) to the bot at URL, and shows
// it to the Bot Framework's own check as well. The identity provider listens on PORT meanwhile. Writes a line for each case.
const path = require('node:path');
const { JWT, PORT, URL: address, TENANT } = process.env;
const idp = require(path.join(JWT, 'idp.cjs'));
const { cases } = require(path.join(JWT, 'cases.cjs'));
const sdk = require('botframework-connector');

console.error = () => {};
const nowhere = 'http://127.0.0.1:1/none';
const reference = sdk.BotFrameworkAuthenticationFactory.create(
  '', true, `https://login.microsoftonline.com/${TENANT}`, 'https://api.botframework.com', 'https://api.botframework.com', nowhere,
  `http://127.0.0.1:${PORT}/v1/.well-known/openidconfiguration`, nowhere, '',
  new sdk.PasswordServiceClientCredentialFactory(idp.APP, 'x', TENANT), new sdk.AuthenticationConfiguration());

const verdict = async (activity, header) => {
  try {
    await reference.authenticateRequest(activity, header);
    return 200;
  } catch {
    // Some faults it throws as they are, without a status.
    return 401;
  }
};

(async () => {
  const server = await idp.start(Number(PORT));
  for (const [name, token, { raw, ...other }] of cases()) {
    // What is undefined stands nowhere in the JSON.
    const body = JSON.stringify({ type: 'message', id: '1', channelId: 'msteams', serviceUrl: idp.SU, conversation: { id: '19:x', tenantId: TENANT }, ...other });
    const header = token === null ? '' : raw ? token : `Bearer ${token}`;
    const answer = await fetch(address, { method: 'POST', body, headers: { 'content-type': 'application/json', ...(header ? { authorization: header } : {}) } });
    console.log(`${name}\t${await verdict(JSON.parse(body), header)}\t${answer.status}`);
  }
  server.closeAllConnections();
  server.close();
})();
