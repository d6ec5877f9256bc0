/*
 * What samen prints with --format json, by the name of its JSON Schema (samen schema --output <name>).
 * Made from these schemas by "npm run schemas". Money in EUR, moments and lengths in months from the start of the study,
 * shares as fractions. A later version may add keys.
 */

/**
 * samen.comparison/1: what samen compare --format json prints
 */
export interface Comparison {
  schema: 'samen.comparison/1';
  samen: string;
  study: string;
  asOf: string;
  inputHash: string;
  set: {
    [k: string]: string;
  };
  rankedBy: string;
  currency: 'EUR';
  prices: {
    basis: 'real' | 'nominal';
    level: number;
  };
  vat: {
    rate: number;
    recoverable: boolean;
  } | null;
  discounting: {
    rate: number;
    basis: 'real' | 'nominal';
    base: number;
    timing: 'start-of-year' | 'mid-year' | 'end-of-year' | 'monthly';
  };
  provenance: {
    assumptions: number;
    sourced: number;
    derived: number;
    judgement: number;
    unstated: number;
  };
  plan: {
    scenario: string;
    estimates: number;
    risks: number;
    contingency: {
      share: number;
      on: string[];
      presentValue: number;
      totalCost: number;
      oneOff: number;
      running: number;
    } | null;
  }[];
  scenarios: {
    id: string;
    provenance: 'sourced' | 'derived' | 'judgement' | null;
    rank: number | null;
    feasible: boolean;
    presentValue: number;
    presentValueExclVat: number;
    totalCost: number;
    totalCostExclVat: number;
    oneOff: number;
    running: number;
    spentBeforeAsOf: number;
    beyondHorizon: number;
    differenceFromBest: number | null;
    finish: number | null;
    finishMonth: string | null;
    effort: number;
    criticalPaths: {
      count: number;
      first: string[][];
    };
    measures: {
      [k: string]: number;
    };
    score: number | null;
    phases: {
      id: string;
      start: number;
      end: number;
      effort: number;
      team: number | null;
      cost: number;
      totalFloat: number;
      freeFloat: number;
      critical: boolean;
    }[];
    byCategory: {
      [k: string]: number;
    };
    gates: {
      responsibility: string | null;
      requiredBy?: 'scenario' | 'study';
      phases: string[];
      assumption: string | null;
      figure?: string;
      value: number | string | null;
      atLeast?: number | string | null;
      atMost?: number | string | null;
      status: 'pass' | 'fail' | 'unknown';
      chance?: number | null;
    }[];
    byYear: {
      year: number;
      cost: number;
      discountFactor: number | null;
    }[];
    fallback?: {
      to: string;
      month: string;
      lost: number;
      paid: number;
      presentValue: number;
      dearer: number;
    };
    uncertainty?: {
      mean: {
        value: number;
        error: number;
      };
      p50: {
        value: number;
        error: number;
      };
      p80: {
        value: number;
        error: number;
      };
      first: {
        value: number;
        error: number;
      } | null;
      feasible: {
        value: number;
        error: number;
      };
      costWhenFeasible: {
        value: number;
        error: number;
      } | null;
      distinguishable: boolean | null;
      policy?: {
        fallback: string;
        fails: {
          value: number;
          error: number;
        };
        feasible: {
          value: number;
          error: number;
        };
        mean: {
          value: number;
          error: number;
        };
        p50: {
          value: number;
          error: number;
        };
        p80: {
          value: number;
          error: number;
        };
        detour: {
          value: number;
          error: number;
        };
        breakEven: number | null;
      };
    };
    outcome?: number;
  }[];
  sampling?: {
    draws: number;
    seed: number;
    method: 'random' | 'latin';
    shapes: {
      [k: string]: number;
    };
    of: string;
    best: string;
  };
  nearestSwitch: {
    first: string;
    second: string;
    name: string;
    scenario: string | null;
    unit: string;
    now: number | string;
    kind: 'equal' | 'jump' | 'gate';
    gate: {
      responsibility: string | null;
      requirement: number;
      scenarios: string[];
    } | null;
    value: number | string;
    below: string | null;
    above: string | null;
    distance: number;
    distanceShare: number | null;
    distanceOfRange: number;
    percentile: number | null;
    chanceBeyond: number | null;
    sentence: string;
  } | null;
  warnings: {
    code: string;
    text: string;
  }[];
}

/**
 * samen.explanation/1: what samen explain --format json prints
 */
export interface Explanation {
  schema: 'samen.explanation/1';
  samen: string;
  study: string;
  inputHash: string;
  set: {
    [k: string]: string;
  };
  setFrom: {
    [k: string]: string;
  };
  setTo: {
    [k: string]: string;
  };
  against: string | null;
  inputHashFrom: string;
  from: string;
  to: string;
  metric: string;
  summary: string;
  outcome: {
    kind: 'same' | 'gate-lost' | 'gate-gained' | 'figures' | 'none-before' | 'none-after' | 'none';
    before: {
      leader: string;
      shared: string[];
      over: string | null;
      by: number;
    } | null;
    after: {
      leader: string;
      shared: string[];
      over: string | null;
      by: number;
    } | null;
    gates: {
      scenario: string;
      responsibility: string | null;
      requirement: number;
      assumption: string | null;
      bound: 'at-least' | 'at-most';
      unit: string;
      was: {
        status: 'pass' | 'fail' | 'unknown' | 'none';
        value: number | string | null;
        limit: number | string | null;
      };
      is: {
        status: 'pass' | 'fail' | 'unknown' | 'none';
        value: number | string | null;
        limit: number | string | null;
      };
      turnedBy: string[];
      byStructure: boolean;
    }[];
    lost: string[];
    gained: string[];
  };
  ranking: {
    old: {
      id: string;
      rank: number | null;
      value: number;
    }[];
    new: {
      id: string;
      rank: number | null;
      value: number;
    }[];
  };
  quantity:
    | {
        kind: 'lead';
        first: string;
        second: string;
      }
    | {
        kind: 'figure';
        scenario: string;
      };
  start: number;
  end: number;
  change: number;
  effects: {
    kind: 'assumption' | 'group' | 'structure';
    name: string;
    scenario: string | null;
    was: {
      value: number | string | null;
      formula: string | null;
      kind: string | null;
      source: string | null;
      where: string | null;
      why: string | null;
      since: string | null;
      file: string | null;
      line: number | null;
    } | null;
    is: {
      value: number | string | null;
      formula: string | null;
      kind: string | null;
      source: string | null;
      where: string | null;
      why: string | null;
      since: string | null;
      file: string | null;
      line: number | null;
    } | null;
    unit: string | null;
    members: {
      name: string;
      scenario: string | null;
      was: {
        value: number | string | null;
        formula: string | null;
        kind: string | null;
        source: string | null;
        where: string | null;
        why: string | null;
        since: string | null;
        file: string | null;
        line: number | null;
      } | null;
      is: {
        value: number | string | null;
        formula: string | null;
        kind: string | null;
        source: string | null;
        where: string | null;
        why: string | null;
        since: string | null;
        file: string | null;
        line: number | null;
      } | null;
      unit: string;
    }[];
    effect: number;
    share: number | null;
    standardError: number | null;
  }[];
  differences: string[];
  inTime: {
    assumption: string;
    month: string | null;
    effect: number;
  }[];
  noOrder: 'one-date' | 'two-studies' | null;
  gates: {
    scenario: string;
    responsibility: string | null;
    requirement: number;
    assumption: string | null;
    bound: 'at-least' | 'at-most';
    unit: string;
    was: {
      status: 'pass' | 'fail' | 'unknown' | 'none';
      value: number | string | null;
      limit: number | string | null;
    };
    is: {
      status: 'pass' | 'fail' | 'unknown' | 'none';
      value: number | string | null;
      limit: number | string | null;
    };
    turnedBy: string[];
    byStructure: boolean;
  }[];
  method: {
    settings: number;
    permutations: number | null;
  };
  warnings: {
    code: string;
    text: string;
  }[];
}

/**
 * samen.sensitivity/1: what samen sensitivity --format json prints
 */
export interface Sensitivity {
  schema: 'samen.sensitivity/1';
  samen: string;
  study: string;
  asOf: string;
  inputHash: string;
  set: {
    [k: string]: string;
  };
  metric: string;
  first: string;
  second: string | null;
  infeasible: string[];
  base: number;
  tornado: {
    name: string;
    scenario: string | null;
    unit: string;
    now: number | string;
    between: 'p10-p90' | 'range';
    low: number | string;
    high: number | string;
    atLow: number | null;
    atHigh: number | null;
    swing: number | null;
    oneSided: boolean;
  }[];
  notVaried: string[];
  switches: {
    name: string;
    scenario: string | null;
    unit: string;
    now: number | string;
    kind: 'equal' | 'jump' | 'gate';
    gate: {
      responsibility: string | null;
      requirement: number;
      scenarios: string[];
    } | null;
    value: number | string;
    below: string | null;
    above: string | null;
    distance: number;
    distanceShare: number | null;
    distanceOfRange: number;
    percentile: number | null;
    chanceBeyond: number | null;
    sentence: string;
  }[];
  noneInRange: string[];
  withoutRange: string[];
}

/**
 * samen.simulation/1: what samen simulate --format json prints
 */
export interface Simulation {
  schema: 'samen.simulation/1';
  samen: string;
  study: string;
  asOf: string;
  inputHash: string;
  set: {
    [k: string]: string;
  };
  rankedBy: string;
  cost: 'present-value' | 'total-cost' | 'one-off' | 'running';
  sampling: {
    draws: number;
    seed: number;
    method: 'random' | 'latin';
    quantileType: number;
    quantiles: {
      kind: 'exact';
    };
    jointDraws: number;
    criticalityDraws: number;
    correlationDraws: number;
  } | null;
  inputs: {
    stream: string;
    name: string | null;
    scenario: string | null;
    risk: {
      index: number;
      part: string;
      ofStudy?: boolean;
    } | null;
    overrun: ('cost' | 'time') | null;
    shape: 'constant' | 'pert' | 'triangular' | 'lognormal' | 'normal' | 'metalog' | 'uniform' | 'discrete' | 'event';
    unit: string | null;
  }[];
  terms: {
    byDate: string | null;
    budget: number | null;
    budgetOf: 'total-cost' | 'one-off' | 'running';
    jointTarget: number;
  };
  outsideView: {
    id: string;
    mitigation: number | null;
    cost: {
      shape: 'constant' | 'lognormal' | 'discrete';
      value?: number;
      p10?: number;
      p90?: number;
      options?: {
        value: number;
        probability: number;
      }[];
    } | null;
    time: {
      shape: 'constant' | 'lognormal' | 'discrete';
      value?: number;
      p10?: number;
      p90?: number;
      options?: {
        value: number;
        probability: number;
      }[];
    } | null;
    ownDraws: number;
    own: {
      scenario: string;
      cost: {
        plan: {
          ratio: number;
          at: number | null;
        };
        p50?: {
          ratio: number;
          at: number | null;
        };
        p80?: {
          ratio: number;
          at: number | null;
        };
        mean: {
          ratio: number;
          at: number | null;
        };
      } | null;
      time: {
        plan: {
          ratio: number;
          at: number | null;
        };
        p50?: {
          ratio: number;
          at: number | null;
        };
        p80?: {
          ratio: number;
          at: number | null;
        };
        mean: {
          ratio: number;
          at: number | null;
        };
      } | null;
    }[];
  } | null;
  best: string;
  scenarios: {
    id: string;
    provenance: string | null;
    rank: number | null;
    rankWithContingency: number | null;
    feasible: boolean;
    presentValue:
      | {
          central: number;
          contingency: number;
          centralAt: number;
          above: {
            value: number;
            error: number;
          };
          mean: {
            value: number;
            error: number;
          };
          sd: {
            value: number;
            error: number;
          };
          p10: {
            value: number;
            error: number;
          };
          p50: {
            value: number;
            error: number;
          };
          p80: {
            value: number;
            error: number;
          };
          p90: {
            value: number;
            error: number;
          };
          skewAndRisk: number;
          reserve: number;
          curve: number[] | null;
        }
      | {
          central: number;
          contingency: number;
          outcome: number;
        };
    totalCost:
      | {
          central: number;
          contingency: number;
          centralAt: number;
          above: {
            value: number;
            error: number;
          };
          mean: {
            value: number;
            error: number;
          };
          sd: {
            value: number;
            error: number;
          };
          p10: {
            value: number;
            error: number;
          };
          p50: {
            value: number;
            error: number;
          };
          p80: {
            value: number;
            error: number;
          };
          p90: {
            value: number;
            error: number;
          };
          skewAndRisk: number;
          reserve: number;
          curve: number[] | null;
        }
      | {
          central: number;
          contingency: number;
          outcome: number;
        };
    oneOff:
      | {
          central: number;
          contingency: number;
          centralAt: number;
          above: {
            value: number;
            error: number;
          };
          mean: {
            value: number;
            error: number;
          };
          sd: {
            value: number;
            error: number;
          };
          p10: {
            value: number;
            error: number;
          };
          p50: {
            value: number;
            error: number;
          };
          p80: {
            value: number;
            error: number;
          };
          p90: {
            value: number;
            error: number;
          };
          skewAndRisk: number;
          reserve: number;
          curve: number[] | null;
        }
      | {
          central: number;
          contingency: number;
          outcome: number;
        };
    running:
      | {
          central: number;
          contingency: number;
          centralAt: number;
          above: {
            value: number;
            error: number;
          };
          mean: {
            value: number;
            error: number;
          };
          sd: {
            value: number;
            error: number;
          };
          p10: {
            value: number;
            error: number;
          };
          p50: {
            value: number;
            error: number;
          };
          p80: {
            value: number;
            error: number;
          };
          p90: {
            value: number;
            error: number;
          };
          skewAndRisk: number;
          reserve: number;
          curve: number[] | null;
        }
      | {
          central: number;
          contingency: number;
          outcome: number;
        };
    finish:
      | (
          | {
              central: number;
              contingency: number;
              centralAt: number;
              above: {
                value: number;
                error: number;
              };
              mean: {
                value: number;
                error: number;
              };
              sd: {
                value: number;
                error: number;
              };
              p10: {
                value: number;
                error: number;
              };
              p50: {
                value: number;
                error: number;
              };
              p80: {
                value: number;
                error: number;
              };
              p90: {
                value: number;
                error: number;
              };
              skewAndRisk: number;
              reserve: number;
              curve: number[] | null;
            }
          | {
              central: number;
              contingency: number;
              outcome: number;
            }
        )
      | null;
    measures: {
      [k: string]:
        | {
            central: number;
            contingency: number;
            centralAt: number;
            above: {
              value: number;
              error: number;
            };
            mean: {
              value: number;
              error: number;
            };
            sd: {
              value: number;
              error: number;
            };
            p10: {
              value: number;
              error: number;
            };
            p50: {
              value: number;
              error: number;
            };
            p80: {
              value: number;
              error: number;
            };
            p90: {
              value: number;
              error: number;
            };
            skewAndRisk: number;
            reserve: number;
            curve: number[] | null;
          }
        | {
            central: number;
            contingency: number;
            outcome: number;
          };
    };
    score:
      | (
          | {
              central: number;
              contingency: number;
              centralAt: number;
              above: {
                value: number;
                error: number;
              };
              mean: {
                value: number;
                error: number;
              };
              sd: {
                value: number;
                error: number;
              };
              p10: {
                value: number;
                error: number;
              };
              p50: {
                value: number;
                error: number;
              };
              p80: {
                value: number;
                error: number;
              };
              p90: {
                value: number;
                error: number;
              };
              skewAndRisk: number;
              reserve: number;
              curve: number[] | null;
            }
          | {
              central: number;
              contingency: number;
              outcome: number;
            }
        )
      | null;
    chances: {
      feasible: {
        value: number;
        error: number;
      };
      cheapest: {
        value: number;
        error: number;
      } | null;
      first: {
        value: number;
        error: number;
      } | null;
      beyondHorizon: {
        value: number;
        error: number;
      } | null;
      byDate: {
        value: number;
        error: number;
      } | null;
      withinBudget: {
        value: number;
        error: number;
      } | null;
      both: {
        value: number;
        error: number;
      } | null;
    } | null;
    keeps?: {
      byDate: boolean | null;
      withinBudget: boolean | null;
    };
    joint: {
      frontier: {
        budget: number;
        finish: number;
        chance: {
          value: number;
          error: number;
        };
      }[];
      equal: {
        level: number;
        budget: number;
        finish: number;
      };
    } | null;
    difference:
      | {
          central: number;
          mean: {
            value: number;
            error: number;
          };
          p10: {
            value: number;
            error: number;
          };
          p50: {
            value: number;
            error: number;
          };
          p90: {
            value: number;
            error: number;
          };
          cheaper: {
            value: number;
            error: number;
          } | null;
          distinguishable: boolean | null;
        }
      | {
          central: number;
          outcome: number;
        }
      | null;
    regret: {
      value: number;
      error: number;
    } | null;
    whenFeasible: {
      cost: {
        value: number;
        error: number;
      };
      regret: {
        value: number;
        error: number;
      };
    } | null;
    policy?: {
      fallback: string;
      fails: {
        value: number;
        error: number;
      };
      feasible: {
        value: number;
        error: number;
      };
      presentValue: {
        mean: {
          value: number;
          error: number;
        };
        p10: {
          value: number;
          error: number;
        };
        p50: {
          value: number;
          error: number;
        };
        p80: {
          value: number;
          error: number;
        };
        p90: {
          value: number;
          error: number;
        };
      };
      totalCost: {
        mean: {
          value: number;
          error: number;
        };
        p10: {
          value: number;
          error: number;
        };
        p50: {
          value: number;
          error: number;
        };
        p80: {
          value: number;
          error: number;
        };
        p90: {
          value: number;
          error: number;
        };
      };
      oneOff: {
        mean: {
          value: number;
          error: number;
        };
        p10: {
          value: number;
          error: number;
        };
        p50: {
          value: number;
          error: number;
        };
        p80: {
          value: number;
          error: number;
        };
        p90: {
          value: number;
          error: number;
        };
      };
      running: {
        mean: {
          value: number;
          error: number;
        };
        p10: {
          value: number;
          error: number;
        };
        p50: {
          value: number;
          error: number;
        };
        p80: {
          value: number;
          error: number;
        };
        p90: {
          value: number;
          error: number;
        };
      };
      finish: {
        mean: {
          value: number;
          error: number;
        };
        p10: {
          value: number;
          error: number;
        };
        p50: {
          value: number;
          error: number;
        };
        p80: {
          value: number;
          error: number;
        };
        p90: {
          value: number;
          error: number;
        };
      } | null;
      measures: {
        [k: string]: {
          mean: {
            value: number;
            error: number;
          };
          p10: {
            value: number;
            error: number;
          };
          p50: {
            value: number;
            error: number;
          };
          p80: {
            value: number;
            error: number;
          };
          p90: {
            value: number;
            error: number;
          };
        };
      };
      detour: {
        value: number;
        error: number;
      };
      breakEven: number | null;
    };
    criticality: {
      phase: string;
      share: {
        value: number;
        error: number;
      };
    }[];
    services?: {
      service: string;
      nobody: {
        value: number;
        error: number;
      };
      several: {
        value: number;
        error: number;
      } | null;
    }[];
    correlations: {
      input: {
        stream: string;
        name: string | null;
        scenario: string | null;
        risk: {
          index: number;
          part: string;
          ofStudy?: boolean;
        } | null;
        overrun: ('cost' | 'time') | null;
        shape:
          'constant' | 'pert' | 'triangular' | 'lognormal' | 'normal' | 'metalog' | 'uniform' | 'discrete' | 'event';
        unit: string | null;
      };
      cost: number | null;
      finish: number | null;
    }[];
  }[];
  plan: {
    scenario: string;
    estimates: number;
    risks: number;
    contingency: {
      share: number;
      on: string[];
      presentValue: number;
      totalCost: number;
      oneOff: number;
      running: number;
    } | null;
  }[];
  provenance: {
    assumptions: number;
    sourced: number;
    derived: number;
    judgement: number;
    unstated: number;
  };
  warnings: {
    code: string;
    text: string;
  }[];
}

/**
 * samen.scenario/1: what samen show --format json prints
 */
export interface Scenario {
  schema: 'samen.scenario/1';
  samen: string;
  study: string;
  asOf: string;
  inputHash: string;
  set: {
    [k: string]: string;
  };
  rankedBy: string;
  currency: 'EUR';
  prices: {
    basis: 'real' | 'nominal';
    level: number;
  };
  vat: {
    rate: number;
    recoverable: boolean;
  } | null;
  discounting: {
    rate: number;
    basis: 'real' | 'nominal';
    base: number;
    timing: 'start-of-year' | 'mid-year' | 'end-of-year' | 'monthly';
  };
  provenance: {
    assumptions: number;
    sourced: number;
    derived: number;
    judgement: number;
    unstated: number;
  };
  plan: {
    scenario: string;
    estimates: number;
    risks: number;
    contingency: {
      share: number;
      on: string[];
      presentValue: number;
      totalCost: number;
      oneOff: number;
      running: number;
    } | null;
  }[];
  scenario: {
    id: string;
    provenance: 'sourced' | 'derived' | 'judgement' | null;
    rank: number | null;
    feasible: boolean;
    presentValue: number;
    presentValueExclVat: number;
    totalCost: number;
    totalCostExclVat: number;
    oneOff: number;
    running: number;
    spentBeforeAsOf: number;
    beyondHorizon: number;
    differenceFromBest: number | null;
    finish: number | null;
    finishMonth: string | null;
    effort: number;
    criticalPaths: {
      count: number;
      first: string[][];
    };
    measures: {
      [k: string]: number;
    };
    score: number | null;
    phases: {
      id: string;
      start: number;
      end: number;
      effort: number;
      team: number | null;
      cost: number;
      totalFloat: number;
      freeFloat: number;
      critical: boolean;
    }[];
    byCategory: {
      [k: string]: number;
    };
  };
  milestones: {
    id: string;
    at: number | null;
  }[];
  measures: {
    id: string;
    from: number;
    until: number;
    length: number;
  }[];
  work: {
    phase: string;
    index: number;
    kind: 'build' | 'reuse' | 'migrate' | 'effort';
    component: string | null;
    share: number;
    aam: number | null;
    effort: number;
    performedBy?: 'own';
  }[];
  byYear: {
    year: number;
    oneOff: number;
    running: number;
    cost: number;
    discountFactor: number | null;
    presentValue: number;
  }[];
  costs: {
    category: string;
    supplier: number;
    client: number;
    other: number;
    total: number;
  }[];
  gates: {
    responsibility: string | null;
    requiredBy?: 'scenario' | 'study';
    phases: string[];
    assumption: string | null;
    figure?: string;
    value: number | string | null;
    atLeast?: number | string | null;
    atMost?: number | string | null;
    status: 'pass' | 'fail' | 'unknown';
    chance?: number | null;
    evidence: {
      kind?: 'sourced' | 'derived' | 'judgement' | 'unstated' | null;
      source?: string | null;
      where?: string | null;
      why?: string | null;
      since?: string | null;
      file?: string | null;
      line?: number | null;
    };
    bound: {
      kind?: 'sourced' | 'derived' | 'judgement' | 'unstated' | null;
      source?: string | null;
      where?: string | null;
      why?: string | null;
      since?: string | null;
      file?: string | null;
      line?: number | null;
    };
  }[];
  increment: {
    scenario: string;
    reference: string;
    byYear: {
      year: number;
      cost: number;
      referenceCost: number;
      difference: number;
    }[];
    byMonth: {
      month: string;
      cost: number;
      referenceCost: number;
      difference: number;
    }[];
    presentValueDifference: number;
    rate: number;
    internalRates: number[];
    savesFirst: boolean;
    payback: {
      after: number | null;
      times: number;
    };
    discountedPayback: {
      after: number | null;
      times: number;
    };
    equivalentAnnualCost: {
      cost: number;
      referenceCost: number;
      difference: number;
    };
  } | null;
  assumptions: {
    name: string;
    scenario: string | null;
    unit: string;
    value: number | string | null;
    estimate:
      | {
          shape: 'constant';
          value: number | string | null;
        }
      | {
          shape: 'pert' | 'triangular';
          low: number;
          mode: number;
          high: number;
        }
      | {
          shape: 'lognormal' | 'normal';
          p10: number;
          p90: number;
        }
      | {
          shape: 'metalog';
          p10: number;
          p50: number;
          p90: number;
        }
      | {
          shape: 'uniform';
          min: number;
          max: number;
        }
      | {
          shape: 'discrete';
          options: {
            value: number;
            probability: number;
          }[];
        }
      | {
          shape: 'formula';
          formula: string;
        }
      | null;
    kind?: 'sourced' | 'derived' | 'judgement' | 'unstated' | null;
    source?: string | null;
    where?: string | null;
    why?: string | null;
    since: string | null;
    file?: string | null;
    line?: number | null;
    range: [number | string | null, number | string | null] | null;
    before: {
      value: number | string | null;
      kind: 'sourced' | 'derived' | 'judgement';
      since: string | null;
    } | null;
    usedBy: string[];
  }[];
  warnings: {
    code: string;
    text: string;
  }[];
}

/**
 * samen.trace/1: what samen trace --format json prints
 */
export interface Trace {
  schema: 'samen.trace/1';
  samen: string;
  study: string;
  asOf: string;
  inputHash: string;
  set: {
    [k: string]: string;
  };
  scenario: string;
  metric: string;
  value: number | string | null;
  /**
   * @minItems 1
   */
  lines: [
    {
      id: string;
      title: string;
      value: number | string | null;
      unit: string;
      depth: number;
      rule: string;
      inputs: string[];
      kind?: 'sourced' | 'derived' | 'judgement' | 'unstated' | null;
      source?: string | null;
      where?: string | null;
      why?: string | null;
      since?: string | null;
      file?: string | null;
      line?: number | null;
    },
    ...{
      id: string;
      title: string;
      value: number | string | null;
      unit: string;
      depth: number;
      rule: string;
      inputs: string[];
      kind?: 'sourced' | 'derived' | 'judgement' | 'unstated' | null;
      source?: string | null;
      where?: string | null;
      why?: string | null;
      since?: string | null;
      file?: string | null;
      line?: number | null;
    }[]
  ];
}

/**
 * samen.assumptions/1: what samen assumptions --format json prints
 */
export interface Assumptions {
  schema: 'samen.assumptions/1';
  samen: string;
  study: string;
  asOf: string;
  inputHash: string;
  set: {
    [k: string]: string;
  };
  assumptions: {
    name: string;
    scenario: string | null;
    unit: string;
    value: number | string | null;
    estimate:
      | {
          shape: 'constant';
          value: number | string | null;
        }
      | {
          shape: 'pert' | 'triangular';
          low: number;
          mode: number;
          high: number;
        }
      | {
          shape: 'lognormal' | 'normal';
          p10: number;
          p90: number;
        }
      | {
          shape: 'metalog';
          p10: number;
          p50: number;
          p90: number;
        }
      | {
          shape: 'uniform';
          min: number;
          max: number;
        }
      | {
          shape: 'discrete';
          options: {
            value: number;
            probability: number;
          }[];
        }
      | {
          shape: 'formula';
          formula: string;
        }
      | null;
    kind?: 'sourced' | 'derived' | 'judgement' | 'unstated' | null;
    source?: string | null;
    where?: string | null;
    why?: string | null;
    since: string | null;
    file?: string | null;
    line?: number | null;
    range: [number | string | null, number | string | null] | null;
    before: {
      value: number | string | null;
      kind: 'sourced' | 'derived' | 'judgement';
      since: string | null;
    } | null;
    usedBy: string[];
  }[];
  margin: {
    first: string;
    second: string;
    margin: number;
    onJudgements: number;
    onUnstated: number;
    onVouched: number;
    share: number | null;
  } | null;
}

/**
 * samen.diff/1: what samen diff --format json prints
 */
export interface Diff {
  schema: 'samen.diff/1';
  samen: string;
  study: string;
  before: {
    from: string;
    study: string;
    asOf: string;
    samen: string;
    inputHash: string;
    set: {
      [k: string]: string;
    };
  };
  after: {
    from: string;
    study: string;
    asOf: string;
    samen: string;
    inputHash: string;
    set: {
      [k: string]: string;
    };
  };
  rankedBy: string;
  ranking: {
    scenario: string;
    before: {
      rank: number | null;
      feasible: boolean;
      value: number | null;
    } | null;
    after: {
      rank: number | null;
      feasible: boolean;
      value: number | null;
    } | null;
    changed: boolean;
  }[];
  gates: {
    scenario: string;
    name: string;
    assumption: string;
    before: {
      responsibility: string | null;
      requiredBy?: 'scenario' | 'study';
      phases: string[];
      assumption: string | null;
      figure?: string;
      value: number | string | null;
      atLeast?: number | string | null;
      atMost?: number | string | null;
      status: 'pass' | 'fail' | 'unknown';
      chance?: number | null;
    } | null;
    after: {
      responsibility: string | null;
      requiredBy?: 'scenario' | 'study';
      phases: string[];
      assumption: string | null;
      figure?: string;
      value: number | string | null;
      atLeast?: number | string | null;
      atMost?: number | string | null;
      status: 'pass' | 'fail' | 'unknown';
      chance?: number | null;
    } | null;
  }[];
  figures: {
    scenario: string;
    name: string;
    unit: 'EUR' | 'months' | 'person-months' | 'fte' | 'points' | 'count' | 'factor' | 'text';
    before: number | string | null;
    after: number | string | null;
    difference: number | null;
    share: number | null;
  }[];
  unchanged: number;
  terms: {
    term: string;
    before: string | number | boolean | null;
    after: string | number | boolean | null;
  }[];
  assumptions:
    | {
        key: string;
        unit: string;
        before: {
          value: number | string | null;
          formula: string | null;
          kind: string | null;
          source: string | null;
        } | null;
        after: {
          value: number | string | null;
          formula: string | null;
          kind: string | null;
          source: string | null;
        } | null;
        effects: {
          scenario: string;
          effect: number;
          standardError: number | null;
        }[];
      }[]
    | null;
  structure: {
    differences: string[];
    effects: {
      scenario: string;
      effect: number;
      standardError: number | null;
    }[];
    untold: string[];
  } | null;
  failAbove: {
    limit: number;
    above: {
      figure: string;
      share: number | null;
    }[];
  } | null;
}

/**
 * samen.report/1: the index.json that samen report writes
 */
export interface Report {
  schema: 'samen.report/1';
  samen: string;
  study: string;
  asOf: string;
  inputHash: string;
  options: {
    asOf: string | null;
    set: {
      [k: string]: string;
    };
    lang: 'en' | 'nl';
  };
  files: {
    [k: string]: string;
  };
  leftOut: {
    output: string;
    code: string;
    text: string;
  }[];
}

/**
 * samen.check/1: what samen check --format json prints
 */
export interface Check {
  schema: 'samen.check/1';
  samen: string;
  study: string;
  asOf: string;
  inputHash: string;
  set: {
    [k: string]: string;
  };
  same: boolean;
  figures: {
    figure: string;
    asOf: string;
    unit: string | null;
    same: boolean;
    written: number | string;
    was: number | string | null;
    is: number | string | null;
    difference: number | null;
    within: number | null;
    standardError: number | null;
    publishedIn: string | null;
    where: string | null;
    recorded: {
      samen: string;
      inputHash: string;
    } | null;
    changedByHand: boolean;
    drift: {
      cameTo: number | null;
      fields: {
        changes: {
          field: string;
          how: 'added' | 'removed' | 'changed';
          was: string | null;
          is: string | null;
          file: string;
          line: number;
          column: number;
        }[];
        effect: number | null;
        share: number | null;
      }[];
      assumptions: {
        assumption: string;
        was: string;
        is: string;
        effect: number | null;
        share: number | null;
        standardError: number | null;
        file: string;
        line: number;
        column: number;
      }[];
      other: {
        effect: number;
        share: number | null;
      } | null;
      gone: string[];
      engine: {
        was: string;
        is: string;
      } | null;
      sameInput: boolean;
      studyKept: boolean;
    } | null;
    lost: {
      why: 'scenario' | 'figure' | 'problem';
      text: string;
    } | null;
    notes: string[];
    file: string;
    line: number;
    column: number;
  }[];
  changes: {
    kind: 'fields' | 'assumption' | 'other';
    text: string;
    file: string | null;
    line: number | null;
    column: number | null;
    figures: {
      figure: string;
      asOf: string;
      effect: number | null;
      share: number | null;
      standardError: number | null;
    }[];
  }[];
  forbidden: {
    rule: 'no-figures' | 'stale' | 'judgement-share-above' | 'unstated' | 'infeasible-first';
    text: string;
    file: string;
    line: number;
    column: number;
  }[];
  folder: {
    folder: string;
    outOfDate: {
      file: string;
      reasons: string[];
    }[];
  } | null;
}

/**
 * samen.problems/1: what is wrong with a study
 */
export interface Problems {
  schema: 'samen.problems/1';
  problems: {
    code: string;
    severity: 'error' | 'warning';
    file: string | null;
    line: number | null;
    column: number | null;
    length: number | null;
    path: (string | number)[];
    scenarios: string[];
    text: string;
    hint: string | null;
    otherDates: string[] | null;
  }[];
}
