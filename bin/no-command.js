'use strict';
// Stands in the program of one command for each other one, which nothing may ask it for.
throw new Error('this program has one command, and was asked for another');
