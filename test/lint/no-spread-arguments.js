// Forbids an array as arguments of a call: each element takes room on the stack, which a large study fills. What came in as
// arguments may go on as arguments.
const isRest = (node, name) => {
  for (let at = node; at; at = at.parent)
    if (at.params?.some((param) => param.type === 'RestElement' && param.argument.name === name)) return true;
  return false;
};

const rule = {
  meta: { type: 'problem', docs: { description: 'no array of any length as arguments' } },
  create(context) {
    const check = (node) => {
      for (const each of node.arguments)
        if (each.type === 'SpreadElement' && !isRest(node, each.argument.name))
          context.report({ node: each, message: 'an array as arguments fills the stack when it is long' });
    };
    return { CallExpression: check, NewExpression: check };
  },
};

export default { meta: { name: 'bounded' }, rules: { 'no-spread-arguments': rule } };
