// Loaded into Azurite before its own code. Azurite looks a row up by PartitionKey, which has an index, and then walks that
// whole partition for the RowKey, which has one too: each point read and each insert costs more with every row there is.
// Azure Table storage finds a row by its key. Asking for the RowKey first gives the same row, in the time of an index.
'use strict';
const Module = require('node:module');

const load = Module._load;
Module._load = function (request, ...others) {
  const loaded = load.call(this, request, ...others);
  if (request === 'lokijs' && loaded.Collection) {
    Module._load = load;
    const findOne = loaded.Collection.prototype.findOne;
    loaded.Collection.prototype.findOne = function (query) {
      const isRow = query && 'PartitionKey' in query && 'RowKey' in query && Object.keys(query).length === 2;
      return findOne.call(this, isRow ? { RowKey: query.RowKey, PartitionKey: query.PartitionKey } : query);
    };
  }
  return loaded;
};
