;; What is counted of the draws of a block. Columns stand anywhere in the memory, $bytes long, which is above 0; sums are made one
;; draw after another, so that JavaScript would come to the same.
(module
  (import "memory" "memory" (memory 1))

  ;; Leaves six sums of a column of any length above 0 at $sums, added up one draw after another: of the differences d from
  ;; $from, of d^2, d^3 and d^4, and how many values are below $low, and up to $high. The sums of d and d^2 are two lanes, and those of d^3 and d^4.
  (func (export "tally") (param $sums i32) (param $a i32) (param $from f64) (param $low f64) (param $high f64)
    (param $bytes i32)
    (local $end i32) (local $value f64) (local $d v128) (local $powers v128) (local $first v128) (local $third v128)
    (local $below i32) (local $upTo i32)
    (local.set $end (i32.add (local.get $a) (local.get $bytes)))
    (loop $draws
      (local.set $value (f64.load (local.get $a)))
      (local.set $d (f64x2.splat (f64.sub (local.get $value) (local.get $from))))
      (local.set $powers (f64x2.mul (local.get $d)
        (f64x2.replace_lane 0 (local.get $d) (f64.const 1))))
      (local.set $first (f64x2.add (local.get $first) (local.get $powers)))
      (local.set $third (f64x2.add (local.get $third) (f64x2.mul (local.get $powers)
        (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15 (local.get $powers) (local.get $powers)))))
      (local.set $below (i32.add (local.get $below) (f64.lt (local.get $value) (local.get $low))))
      (local.set $upTo (i32.add (local.get $upTo) (f64.le (local.get $value) (local.get $high))))
      (br_if $draws (i32.lt_u (local.tee $a (i32.add (local.get $a) (i32.const 8))) (local.get $end))))
    (v128.store (local.get $sums) (local.get $first))
    (v128.store offset=16 (local.get $sums) (local.get $third))
    (f64.store offset=32 (local.get $sums) (f64.convert_i32_s (local.get $below)))
    (f64.store offset=40 (local.get $sums) (f64.convert_i32_s (local.get $upTo))))

  ;; The same of two columns at once, a lane each: twelve sums, the six of the first before those of the second.
  (func (export "tallyTwo") (param $sums i32) (param $a i32) (param $b i32) (param $fromA f64) (param $fromB f64)
    (param $lowA f64) (param $lowB f64) (param $highA f64) (param $highB f64) (param $bytes i32)
    (local $end i32) (local $from v128) (local $low v128) (local $high v128) (local $value v128) (local $d v128)
    (local $square v128) (local $first v128) (local $second v128) (local $third v128) (local $fourth v128)
    (local $below v128) (local $upTo v128)
    (local.set $end (i32.add (local.get $a) (local.get $bytes)))
    (local.set $from (f64x2.replace_lane 1 (f64x2.splat (local.get $fromA)) (local.get $fromB)))
    (local.set $low (f64x2.replace_lane 1 (f64x2.splat (local.get $lowA)) (local.get $lowB)))
    (local.set $high (f64x2.replace_lane 1 (f64x2.splat (local.get $highA)) (local.get $highB)))
    (loop $draws
      (local.set $value (v128.load64_lane 1 (local.get $b) (v128.load64_zero (local.get $a))))
      (local.set $d (f64x2.sub (local.get $value) (local.get $from)))
      (local.set $square (f64x2.mul (local.get $d) (local.get $d)))
      (local.set $first (f64x2.add (local.get $first) (local.get $d)))
      (local.set $second (f64x2.add (local.get $second) (local.get $square)))
      (local.set $third (f64x2.add (local.get $third) (f64x2.mul (local.get $d) (local.get $square))))
      (local.set $fourth (f64x2.add (local.get $fourth) (f64x2.mul (local.get $square) (local.get $square))))
      (local.set $below (i64x2.sub (local.get $below) (f64x2.lt (local.get $value) (local.get $low))))
      (local.set $upTo (i64x2.sub (local.get $upTo) (f64x2.le (local.get $value) (local.get $high))))
      (local.set $b (i32.add (local.get $b) (i32.const 8)))
      (br_if $draws (i32.lt_u (local.tee $a (i32.add (local.get $a) (i32.const 8))) (local.get $end))))
    (call $lanes (local.get $sums) (local.get $first))
    (call $lanes (i32.add (local.get $sums) (i32.const 8)) (local.get $second))
    (call $lanes (i32.add (local.get $sums) (i32.const 16)) (local.get $third))
    (call $lanes (i32.add (local.get $sums) (i32.const 24)) (local.get $fourth))
    (call $lanes (i32.add (local.get $sums) (i32.const 32)) (call $asNumbers (local.get $below)))
    (call $lanes (i32.add (local.get $sums) (i32.const 40)) (call $asNumbers (local.get $upTo))))

  ;; Puts the lanes at $sums and six doubles further.
  (func $lanes (param $sums i32) (param $of v128)
    (v128.store64_lane 0 (local.get $sums) (local.get $of))
    (v128.store64_lane offset=48 1 (local.get $sums) (local.get $of)))

  ;; Whole numbers of 64 bits as doubles.
  (func $asNumbers (param $of v128) (result v128)
    (f64x2.replace_lane 1
      (f64x2.splat (f64.convert_i64_s (i64x2.extract_lane 0 (local.get $of))))
      (f64.convert_i64_s (i64x2.extract_lane 1 (local.get $of)))))

  ;; a - b, and 0 where that is no more than $tie of b.
  (func (export "apart") (param $out i32) (param $a i32) (param $b i32) (param $tie f64) (param $bytes i32)
    (local $end i32) (local $less v128) (local $more v128)
    (local.set $end (i32.add (local.get $out) (local.get $bytes)))
    (loop $pairs
      (local.set $less (v128.load (local.get $b)))
      (local.set $more (f64x2.sub (v128.load (local.get $a)) (local.get $less)))
      (v128.store (local.get $out) (v128.andnot (local.get $more) (f64x2.le
        (f64x2.abs (local.get $more)) (f64x2.mul (f64x2.splat (local.get $tie)) (f64x2.abs (local.get $less))))))
      (local.set $a (i32.add (local.get $a) (i32.const 16)))
      (local.set $b (i32.add (local.get $b) (i32.const 16)))
      (br_if $pairs (i32.lt_u (local.tee $out (i32.add (local.get $out) (i32.const 16))) (local.get $end)))))

  ;; Lowers $best to a where a is less and $passes is 1.
  (func (export "least") (param $best i32) (param $a i32) (param $passes i32) (param $bytes i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $best) (local.get $bytes)))
    (loop $pairs
      (v128.store (local.get $best) (f64x2.pmin (v128.load (local.get $best)) (v128.bitselect
        (v128.load (local.get $a))
        (f64x2.splat (f64.const inf))
        (f64x2.eq (v128.load (local.get $passes)) (f64x2.splat (f64.const 1))))))
      (local.set $a (i32.add (local.get $a) (i32.const 16)))
      (local.set $passes (i32.add (local.get $passes) (i32.const 16)))
      (br_if $pairs (i32.lt_u (local.tee $best (i32.add (local.get $best) (i32.const 16))) (local.get $end)))))

  ;; best + $tie * |best|
  (func (export "widen") (param $best i32) (param $tie f64) (param $bytes i32)
    (local $end i32) (local $value v128)
    (local.set $end (i32.add (local.get $best) (local.get $bytes)))
    (loop $pairs
      (local.set $value (v128.load (local.get $best)))
      (v128.store (local.get $best) (f64x2.add (local.get $value)
        (f64x2.mul (f64x2.splat (local.get $tie)) (f64x2.abs (local.get $value)))))
      (br_if $pairs (i32.lt_u (local.tee $best (i32.add (local.get $best) (i32.const 16))) (local.get $end)))))

  ;; Adds 1 to $winners where a is not above $best and $passes is 1.
  (func (export "winners") (param $winners i32) (param $best i32) (param $a i32) (param $passes i32) (param $bytes i32)
    (local $end i32) (local $one v128)
    (local.set $end (i32.add (local.get $winners) (local.get $bytes)))
    (local.set $one (f64x2.splat (f64.const 1)))
    (loop $pairs
      (v128.store (local.get $winners) (f64x2.add (v128.load (local.get $winners)) (v128.and (local.get $one) (v128.and
        (f64x2.le (v128.load (local.get $a)) (v128.load (local.get $best)))
        (f64x2.eq (v128.load (local.get $passes)) (local.get $one))))))
      (local.set $best (i32.add (local.get $best) (i32.const 16)))
      (local.set $a (i32.add (local.get $a) (i32.const 16)))
      (local.set $passes (i32.add (local.get $passes) (i32.const 16)))
      (br_if $pairs (i32.lt_u (local.tee $winners (i32.add (local.get $winners) (i32.const 16))) (local.get $end)))))

  ;; 1 / winners: what of a draw each of its winners has. Infinite where there is none, and nobody has it.
  (func (export "shares") (param $winners i32) (param $bytes i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $winners) (local.get $bytes)))
    (loop $pairs
      (v128.store (local.get $winners) (f64x2.div (f64x2.splat (f64.const 1)) (v128.load (local.get $winners))))
      (br_if $pairs (i32.lt_u (local.tee $winners (i32.add (local.get $winners) (i32.const 16))) (local.get $end)))))

  ;; What is won where a is not above $best and $passes is 1, one draw after another: its share of each. Any length.
  (func (export "won") (param $shares i32) (param $best i32) (param $a i32) (param $passes i32) (param $bytes i32)
    (result f64)
    (local $end i32) (local $won f64) (local $pair v128)
    (local.set $end (i32.add (local.get $shares) (local.get $bytes)))
    (loop $pairs
      (local.set $pair (v128.and (v128.load (local.get $shares)) (v128.and
        (f64x2.le (v128.load (local.get $a)) (v128.load (local.get $best)))
        (f64x2.eq (v128.load (local.get $passes)) (f64x2.splat (f64.const 1))))))
      (local.set $won (f64.add (local.get $won) (f64x2.extract_lane 0 (local.get $pair))))
      (if (i32.lt_u (i32.add (local.get $shares) (i32.const 8)) (local.get $end)) (then
        (local.set $won (f64.add (local.get $won) (f64x2.extract_lane 1 (local.get $pair))))))
      (local.set $best (i32.add (local.get $best) (i32.const 16)))
      (local.set $a (i32.add (local.get $a) (i32.const 16)))
      (local.set $passes (i32.add (local.get $passes) (i32.const 16)))
      (br_if $pairs (i32.lt_u (local.tee $shares (i32.add (local.get $shares) (i32.const 16))) (local.get $end))))
    (local.get $won))

  ;; Leaves four sums at $sums, added up one draw after another where $passes is 1: what a exceeds $best by, and a; and the squares
  ;; of both. Each pair is two lanes. Any length.
  (func (export "regrets") (param $sums i32) (param $a i32) (param $best i32) (param $passes i32) (param $bytes i32)
    (local $end i32) (local $more v128) (local $sum v128) (local $squares v128)
    (local.set $end (i32.add (local.get $a) (local.get $bytes)))
    (loop $draws
      (local.set $more (v128.and
        (f64x2.sub (v128.load64_splat (local.get $a)) (v128.load64_zero (local.get $best)))
        (f64x2.eq (v128.load64_splat (local.get $passes)) (f64x2.splat (f64.const 1)))))
      (local.set $sum (f64x2.add (local.get $sum) (local.get $more)))
      (local.set $squares (f64x2.add (local.get $squares) (f64x2.mul (local.get $more) (local.get $more))))
      (local.set $best (i32.add (local.get $best) (i32.const 8)))
      (local.set $passes (i32.add (local.get $passes) (i32.const 8)))
      (br_if $draws (i32.lt_u (local.tee $a (i32.add (local.get $a) (i32.const 8))) (local.get $end))))
    (v128.store (local.get $sums) (local.get $sum))
    (v128.store offset=16 (local.get $sums) (local.get $squares)))

  ;; Leaves five counts at $sums: in how many draws $passes is 1, $finish not above $horizon and not above $byDate, $cost not above
  ;; $budget, and the last two at once. Any length: beyond an odd end stands what is no number, which nothing is above or below.
  (func (export "limits") (param $sums i32) (param $passes i32) (param $finish i32) (param $cost i32) (param $horizon f64)
    (param $byDate f64) (param $budget f64) (param $bytes i32)
    (local $end i32) (local $test v128) (local $date v128) (local $price v128) (local $inTime v128) (local $within v128)
    (local $passing v128) (local $before v128) (local $timely v128) (local $cheap v128) (local $both v128)
    (local.set $end (i32.add (local.get $passes) (local.get $bytes)))
    (loop $pairs
      (if (i32.le_u (i32.add (local.get $passes) (i32.const 16)) (local.get $end))
        (then
          (local.set $test (v128.load (local.get $passes)))
          (local.set $date (v128.load (local.get $finish)))
          (local.set $price (v128.load (local.get $cost))))
        (else
          (local.set $test (v128.load64_lane 0 (local.get $passes) (f64x2.splat (f64.const nan))))
          (local.set $date (v128.load64_lane 0 (local.get $finish) (f64x2.splat (f64.const nan))))
          (local.set $price (v128.load64_lane 0 (local.get $cost) (f64x2.splat (f64.const nan))))))
      (local.set $inTime (f64x2.le (local.get $date) (f64x2.splat (local.get $byDate))))
      (local.set $within (f64x2.le (local.get $price) (f64x2.splat (local.get $budget))))
      (local.set $passing (i64x2.sub (local.get $passing) (f64x2.eq (local.get $test) (f64x2.splat (f64.const 1)))))
      (local.set $before (i64x2.sub (local.get $before) (f64x2.le (local.get $date) (f64x2.splat (local.get $horizon)))))
      (local.set $timely (i64x2.sub (local.get $timely) (local.get $inTime)))
      (local.set $cheap (i64x2.sub (local.get $cheap) (local.get $within)))
      (local.set $both (i64x2.sub (local.get $both) (v128.and (local.get $inTime) (local.get $within))))
      (local.set $finish (i32.add (local.get $finish) (i32.const 16)))
      (local.set $cost (i32.add (local.get $cost) (i32.const 16)))
      (br_if $pairs (i32.lt_u (local.tee $passes (i32.add (local.get $passes) (i32.const 16))) (local.get $end))))
    (f64.store (local.get $sums) (call $inBoth (local.get $passing)))
    (f64.store offset=8 (local.get $sums) (call $inBoth (local.get $before)))
    (f64.store offset=16 (local.get $sums) (call $inBoth (local.get $timely)))
    (f64.store offset=24 (local.get $sums) (call $inBoth (local.get $cheap)))
    (f64.store offset=32 (local.get $sums) (call $inBoth (local.get $both))))

  ;; What two lanes of 64 bits have counted.
  (func $inBoth (param $of v128) (result f64)
    (f64.convert_i64_s (i64.add (i64x2.extract_lane 0 (local.get $of)) (i64x2.extract_lane 1 (local.get $of)))))

  ;; Puts the values of a, in draws in which b is not above $most, at $out and on; says how many these are.
  (func (export "where") (param $out i32) (param $a i32) (param $b i32) (param $most f64) (param $bytes i32) (result i32)
    (local $end i32) (local $next i32)
    (local.set $end (i32.add (local.get $a) (local.get $bytes)))
    (local.set $next (local.get $out))
    (loop $each
      (f64.store (local.get $next) (f64.load (local.get $a)))
      (local.set $next (i32.add (local.get $next) (i32.shl (f64.le (f64.load (local.get $b)) (local.get $most)) (i32.const 3))))
      (local.set $b (i32.add (local.get $b) (i32.const 8)))
      (br_if $each (i32.lt_u (local.tee $a (i32.add (local.get $a) (i32.const 8))) (local.get $end))))
    (i32.shr_u (i32.sub (local.get $next) (local.get $out)) (i32.const 3)))

  ;; The greatest of all values; no number where one of them is none. $bytes is a multiple of 16.
  (func (export "last") (param $a i32) (param $bytes i32) (result f64)
    (local $end i32) (local $most v128)
    (local.set $end (i32.add (local.get $a) (local.get $bytes)))
    (local.set $most (f64x2.splat (f64.const -inf)))
    (loop $pairs
      (local.set $most (f64x2.max (local.get $most) (v128.load (local.get $a))))
      (br_if $pairs (i32.lt_u (local.tee $a (i32.add (local.get $a) (i32.const 16))) (local.get $end))))
    (f64.max (f64x2.extract_lane 0 (local.get $most)) (f64x2.extract_lane 1 (local.get $most))))

  ;; In how many draws a is not above $mostA and b not above $mostB.
  (func (export "bothUpTo") (param $a i32) (param $mostA f64) (param $b i32) (param $mostB f64) (param $bytes i32) (result i32)
    (local $end i32) (local $draws i32)
    (local.set $end (i32.add (local.get $a) (local.get $bytes)))
    (loop $each
      (local.set $draws (i32.add (local.get $draws) (i32.and
        (f64.le (f64.load (local.get $a)) (local.get $mostA))
        (f64.le (f64.load (local.get $b)) (local.get $mostB)))))
      (local.set $b (i32.add (local.get $b) (i32.const 8)))
      (br_if $each (i32.lt_u (local.tee $a (i32.add (local.get $a) (i32.const 8))) (local.get $end))))
    (local.get $draws))

  ;; The class of a value: how many times $scale it is above $low, from 0 up to $last.
  (func $classOf (param $value f64) (param $low f64) (param $scale f64) (param $last i32) (result i32)
    (local $class i32)
    (local.set $class (i32.trunc_sat_f64_u (f64.mul (f64.sub (local.get $value) (local.get $low)) (local.get $scale))))
    (select (local.get $class) (local.get $last) (i32.lt_u (local.get $class) (local.get $last))))

  ;; Adds 1 to the counter (of 32 bits) of the class of each value.
  (func (export "classes")
    (param $counters i32) (param $a i32) (param $low f64) (param $scale f64) (param $last i32) (param $bytes i32)
    (local $end i32) (local $at i32)
    (local.set $end (i32.add (local.get $a) (local.get $bytes)))
    (loop $each
      (local.set $at (i32.add (local.get $counters) (i32.shl
        (call $classOf (f64.load (local.get $a)) (local.get $low) (local.get $scale) (local.get $last))
        (i32.const 2))))
      (i32.store (local.get $at) (i32.add (i32.load (local.get $at)) (i32.const 1)))
      (br_if $each (i32.lt_u (local.tee $a (i32.add (local.get $a) (i32.const 8))) (local.get $end)))))

  ;; Leaves at $starts, for each of $last + 1 classes and after the last, how many stand before it; $counters (of 32 bits) say how many
  ;; are in each.
  (func (export "starts") (param $starts i32) (param $counters i32) (param $last i32)
    (local $sum i32)
    (i32.store (local.get $starts) (i32.const 0))
    (loop $each
      (local.set $starts (i32.add (local.get $starts) (i32.const 4)))
      (local.set $sum (i32.add (local.get $sum) (i32.load (local.get $counters))))
      (i32.store (local.get $starts) (local.get $sum))
      (local.set $counters (i32.add (local.get $counters) (i32.const 4)))
      (local.set $last (i32.sub (local.get $last) (i32.const 1)))
      (br_if $each (i32.ge_s (local.get $last) (i32.const 0)))))

  ;; Puts the values of which the class is marked (by a byte at $marks) at $out and on; says how many these are.
  (func (export "marked")
    (param $out i32) (param $a i32) (param $marks i32) (param $low f64) (param $scale f64) (param $last i32) (param $bytes i32)
    (result i32)
    (local $end i32) (local $next i32) (local $value f64)
    (local.set $end (i32.add (local.get $a) (local.get $bytes)))
    (local.set $next (local.get $out))
    (loop $each
      (local.set $value (f64.load (local.get $a)))
      (f64.store (local.get $next) (local.get $value))
      (local.set $next (i32.add (local.get $next) (i32.shl (i32.load8_u (i32.add (local.get $marks)
        (call $classOf (local.get $value) (local.get $low) (local.get $scale) (local.get $last)))) (i32.const 3))))
      (br_if $each (i32.lt_u (local.tee $a (i32.add (local.get $a) (i32.const 8))) (local.get $end))))
    (i32.shr_u (i32.sub (local.get $next) (local.get $out)) (i32.const 3)))

  ;; Leaves the least and the greatest value at $sums; infinite where there is none.
  (func (export "extent") (param $sums i32) (param $a i32) (param $bytes i32)
    (local $end i32) (local $value f64) (local $least f64) (local $most f64)
    (local.set $end (i32.add (local.get $a) (local.get $bytes)))
    (local.set $least (f64.const inf))
    (local.set $most (f64.const -inf))
    (loop $each
      (local.set $value (f64.load (local.get $a)))
      (local.set $least (select (local.get $value) (local.get $least) (f64.lt (local.get $value) (local.get $least))))
      (local.set $most (select (local.get $value) (local.get $most) (f64.gt (local.get $value) (local.get $most))))
      (br_if $each (i32.lt_u (local.tee $a (i32.add (local.get $a) (i32.const 8))) (local.get $end))))
    (f64.store (local.get $sums) (local.get $least))
    (f64.store offset=8 (local.get $sums) (local.get $most)))
)
