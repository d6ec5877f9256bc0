// Forbids whatever may give other digits, another order or another language on another machine or Node version.
// The standard does not fix their last bits; src/numerics/elementary has those that we need.
const leftToTheEngine =
  'exp expm1 log log1p log2 log10 cbrt hypot sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh'.split(
    ' ',
  );
const members = {
  Math: ['pow', 'random', ...leftToTheEngine],
  Date: ['now'],
};
const methods = new Set([
  'toLocaleString',
  'toLocaleDateString',
  'toLocaleTimeString',
  'toLocaleUpperCase',
  'toLocaleLowerCase',
  'localeCompare',
]);

const rule = {
  meta: { type: 'problem', docs: { description: 'same input, same bytes, on every machine' } },
  create(context) {
    const report = (node, what) =>
      context.report({ node, message: `${what} differs between machines or Node versions` });
    return {
      BinaryExpression(node) {
        if (node.operator === '**') report(node, 'the ** operator');
      },
      AssignmentExpression(node) {
        if (node.operator === '**=') report(node, 'the **= operator');
      },
      Identifier(node) {
        if (node.name === 'Intl') report(node, 'Intl');
      },
      MemberExpression(node) {
        const name = node.property.name ?? node.property.value;
        if (members[node.object.name]?.includes(name)) report(node, `${node.object.name}.${name}`);
        if (methods.has(name)) report(node, name);
      },
      NewExpression(node) {
        if (node.callee.name === 'Date' && node.arguments.length === 0) report(node, 'new Date()');
      },
    };
  },
};

export default { meta: { name: 'same-everywhere' }, rules: { 'same-everywhere': rule } };
