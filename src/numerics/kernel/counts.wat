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

  ;; What is won where a is not above $best and $passes is 1: a draw, divided among its $winners.
  (func (export "won") (param $winners i32) (param $best i32) (param $a i32) (param $passes i32) (param $bytes i32)
    (result f64)
    (local $end i32) (local $won f64)
    (local.set $end (i32.add (local.get $winners) (local.get $bytes)))
    (loop $draws
      (if (i32.and
          (f64.le (f64.load (local.get $a)) (f64.load (local.get $best)))
          (f64.eq (f64.load (local.get $passes)) (f64.const 1)))
        (then (local.set $won (f64.add (local.get $won) (f64.div (f64.const 1) (f64.load (local.get $winners)))))))
      (local.set $best (i32.add (local.get $best) (i32.const 8)))
      (local.set $a (i32.add (local.get $a) (i32.const 8)))
      (local.set $passes (i32.add (local.get $passes) (i32.const 8)))
      (br_if $draws (i32.lt_u (local.tee $winners (i32.add (local.get $winners) (i32.const 8))) (local.get $end))))
    (local.get $won))

  ;; Leaves at $sums what a exceeds $best by, the square of that, and (as one number) in how many draws: in those in which
  ;; $best is not infinite.
  (func (export "regrets") (param $sums i32) (param $a i32) (param $best i32) (param $bytes i32)
    (local $end i32) (local $least f64) (local $more v128) (local $both v128) (local $draws i32)
    (local.set $end (i32.add (local.get $a) (local.get $bytes)))
    (loop $each
      (local.set $least (f64.load (local.get $best)))
      (if (f64.ne (local.get $least) (f64.const inf)) (then
        (local.set $more (f64x2.splat (f64.sub (f64.load (local.get $a)) (local.get $least))))
        (local.set $both (f64x2.add (local.get $both) (f64x2.mul (local.get $more)
          (f64x2.replace_lane 0 (local.get $more) (f64.const 1)))))
        (local.set $draws (i32.add (local.get $draws) (i32.const 1)))))
      (local.set $best (i32.add (local.get $best) (i32.const 8)))
      (br_if $each (i32.lt_u (local.tee $a (i32.add (local.get $a) (i32.const 8))) (local.get $end))))
    (v128.store (local.get $sums) (local.get $both))
    (f64.store offset=16 (local.get $sums) (f64.convert_i32_s (local.get $draws))))

  ;; In how many draws a is not above $most.
  (func (export "upTo") (param $a i32) (param $most f64) (param $bytes i32) (result i32)
    (local $end i32) (local $draws i32)
    (local.set $end (i32.add (local.get $a) (local.get $bytes)))
    (loop $each
      (local.set $draws (i32.add (local.get $draws) (f64.le (f64.load (local.get $a)) (local.get $most))))
      (br_if $each (i32.lt_u (local.tee $a (i32.add (local.get $a) (i32.const 8))) (local.get $end))))
    (local.get $draws))

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
