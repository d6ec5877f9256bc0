'use strict';
// Stands in the bundle for node:child_process, which commander loads for a feature that samen does not use: samen never
// starts another program, and does not wait for the module to load.
module.exports = {};
