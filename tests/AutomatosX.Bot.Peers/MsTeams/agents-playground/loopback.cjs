// Loaded before the Playground: it would listen on every address of the machine.
const { Server } = require('node:net');
const listen = Server.prototype.listen;

Server.prototype.listen = function (...words) {
  const [first] = words;
  const ready = words.find(word => typeof word === 'function');
  if (typeof first === 'number' || (typeof first === 'string' && /^\d+$/.test(first)))
    return listen.call(this, { port: Number(first), host: '127.0.0.1' }, ready);
  if (first && typeof first === 'object' && first.port !== undefined && !first.path)
    return listen.call(this, { ...first, host: '127.0.0.1' }, ready);
  return listen.apply(this, words);
};
