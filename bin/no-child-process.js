'use strict';
// Stands in the bundle for node:child_process, which commander loads for a feature that samen does not use, so that
// samen does not wait for the module to load. Where samen starts git, it asks Node for the module by name.
module.exports = {};
