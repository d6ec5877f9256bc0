;; The rules that weigh money by months, over columns of one length that stand anywhere in the memory: a
;; function takes the addresses of what it fills and of what it reads, and how many bytes that is, a multiple of 16 above 0.
(module
  (import "memory" "memory" (memory 1))

  ;; The largest of a and 0, but for what is no number. Two at a time, so that one need not wait for the other; $bytes is a
  ;; multiple of 32.
  (func (export "most") (param $a i32) (param $bytes i32) (result f64)
    (local $end i32) (local $most v128) (local $more v128)
    (local.set $end (i32.add (local.get $a) (local.get $bytes)))
    (loop $quads
      (local.set $most (f64x2.pmax (local.get $most) (v128.load (local.get $a))))
      (local.set $more (f64x2.pmax (local.get $more) (v128.load offset=16 (local.get $a))))
      (br_if $quads (i32.lt_u (local.tee $a (i32.add (local.get $a) (i32.const 32))) (local.get $end))))
    (local.set $most (f64x2.pmax (local.get $most) (local.get $more)))
    (f64.max (f64x2.extract_lane 0 (local.get $most)) (f64x2.extract_lane 1 (local.get $most))))

  ;; Of two draws at a time, the factors of the months from $a until $b, parts of months in proportion; nothing where $b does
  ;; not come after $a. $factors holds the factor of each month, $sums the sum of all before it. Both the sum over months and
  ;; what lies within one are computed, and one is chosen: a wrong guess of the processor takes longer.
  (func $integral (param $a v128) (param $b v128) (param $factors i32) (param $sums i32) (result v128)
    (local $first v128) (local $last v128) (local $next v128) (local $begin v128) (local $i i32) (local $j i32) (local $k i32)
    (local $l i32) (local $firstFactor v128) (local $lastFactor v128) (local $before v128) (local $after v128)
    (local.set $last (i32x4.max_s (i32x4.trunc_sat_f64x2_s_zero (local.get $b)) (v128.const i32x4 0 0 0 0)))
    ;; Where $b comes first the result is nothing, and what is read for it must lie within the table all the same.
    (local.set $first (i32x4.max_s (v128.const i32x4 0 0 0 0)
      (i32x4.min_s (i32x4.trunc_sat_f64x2_s_zero (local.get $a)) (local.get $last))))
    (local.set $i (i32.shl (i32x4.extract_lane 0 (local.get $first)) (i32.const 3)))
    (local.set $j (i32.shl (i32x4.extract_lane 1 (local.get $first)) (i32.const 3)))
    (local.set $k (i32.shl (i32x4.extract_lane 0 (local.get $last)) (i32.const 3)))
    (local.set $l (i32.shl (i32x4.extract_lane 1 (local.get $last)) (i32.const 3)))
    (local.set $firstFactor (v128.load64_lane 1 (i32.add (local.get $factors) (local.get $j))
      (v128.load64_zero (i32.add (local.get $factors) (local.get $i)))))
    (local.set $lastFactor (v128.load64_lane 1 (i32.add (local.get $factors) (local.get $l))
      (v128.load64_zero (i32.add (local.get $factors) (local.get $k)))))
    (local.set $after (v128.load64_lane offset=8 1 (i32.add (local.get $sums) (local.get $j))
      (v128.load64_zero offset=8 (i32.add (local.get $sums) (local.get $i)))))
    (local.set $before (v128.load64_lane 1 (i32.add (local.get $sums) (local.get $l))
      (v128.load64_zero (i32.add (local.get $sums) (local.get $k)))))
    (local.set $next (f64x2.add (f64x2.convert_low_i32x4_s (local.get $first)) (f64x2.splat (f64.const 1))))
    (local.set $begin (f64x2.convert_low_i32x4_s (local.get $last)))
    (v128.andnot
      (v128.bitselect
        (f64x2.mul (local.get $firstFactor) (f64x2.sub (local.get $b) (local.get $a)))
        (f64x2.add
          (f64x2.add
            (f64x2.mul (local.get $firstFactor) (f64x2.sub (local.get $next) (local.get $a)))
            (f64x2.sub (local.get $before) (local.get $after)))
          (f64x2.mul (local.get $lastFactor) (f64x2.sub (local.get $b) (local.get $begin))))
        (f64x2.eq (f64x2.convert_low_i32x4_s (local.get $first)) (local.get $begin)))
      (f64x2.le (local.get $b) (local.get $a))))

  ;; The mean factor from each of $from until each of $until; where these are a point, the factor of its month. $tolerance
  ;; is how near to each other moments are one.
  (func (export "averages")
    (param $out i32) (param $from i32) (param $until i32) (param $factors i32) (param $sums i32) (param $tolerance f64)
    (param $bytes i32)
    (local $end i32) (local $a v128) (local $b v128) (local $long v128) (local $point v128) (local $months v128)
    (local.set $end (i32.add (local.get $out) (local.get $bytes)))
    (loop $pairs
      (local.set $a (v128.load (local.get $from)))
      (local.set $b (v128.load (local.get $until)))
      (local.set $long (f64x2.sub (local.get $b) (local.get $a)))
      (local.set $point (f64x2.le (local.get $long) (f64x2.splat (local.get $tolerance))))
      (v128.store (local.get $out) (f64x2.div
        (call $integral (local.get $a) (local.get $b) (local.get $factors) (local.get $sums))
        (local.get $long)))
      (if (v128.any_true (local.get $point)) (then
        (local.set $months (i32x4.trunc_sat_f64x2_s_zero
          (f64x2.floor (f64x2.add (local.get $a) (f64x2.splat (local.get $tolerance))))))
        (if (i32x4.extract_lane 0 (local.get $point)) (then
          (f64.store (local.get $out) (f64.load (i32.add (local.get $factors) (i32.shl
            (i32x4.extract_lane 0 (local.get $months)) (i32.const 3)))))))
        (if (i32x4.extract_lane 2 (local.get $point)) (then
          (f64.store offset=8 (local.get $out) (f64.load (i32.add (local.get $factors) (i32.shl
            (i32x4.extract_lane 1 (local.get $months)) (i32.const 3)))))))))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (local.set $until (i32.add (local.get $until) (i32.const 16)))
      (br_if $pairs (i32.lt_u (local.tee $out (i32.add (local.get $out) (i32.const 16))) (local.get $end)))))

  ;; The factors of what of each [$from, $until) lies within [$low, $high).
  (func (export "integrals")
    (param $out i32) (param $from i32) (param $until i32) (param $low i32) (param $high i32)
    (param $factors i32) (param $sums i32) (param $bytes i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $out) (local.get $bytes)))
    (loop $pairs
      (v128.store (local.get $out) (call $integral
        (f64x2.max (v128.load (local.get $from)) (v128.load (local.get $low)))
        (f64x2.min (v128.load (local.get $until)) (v128.load (local.get $high)))
        (local.get $factors) (local.get $sums)))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (local.set $until (i32.add (local.get $until) (i32.const 16)))
      (local.set $low (i32.add (local.get $low) (i32.const 16)))
      (local.set $high (i32.add (local.get $high) (i32.const 16)))
      (br_if $pairs (i32.lt_u (local.tee $out (i32.add (local.get $out) (i32.const 16))) (local.get $end)))))

  ;; The same of two curves at once, a lane each: of one draw, the factors of the months from $a until $b. $months holds of each
  ;; month its two factors and the two sums of all before it.
  (func $integralOfTwo (param $a f64) (param $b f64) (param $months i32) (result v128)
    (local $first i32) (local $last i32) (local $from i32) (local $until i32)
    (if (f64.le (local.get $b) (local.get $a)) (then (return (v128.const i64x2 0 0))))
    (local.set $first (i32.trunc_sat_f64_u (local.get $a)))
    (local.set $last (i32.trunc_sat_f64_u (local.get $b)))
    (local.set $from (i32.add (local.get $months) (i32.shl (local.get $first) (i32.const 5))))
    (local.set $until (i32.add (local.get $months) (i32.shl (local.get $last) (i32.const 5))))
    (if (result v128) (i32.eq (local.get $first) (local.get $last))
      (then (f64x2.mul (v128.load (local.get $from)) (f64x2.splat (f64.sub (local.get $b) (local.get $a)))))
      (else (f64x2.add
        (f64x2.add
          (f64x2.mul (v128.load (local.get $from)) (f64x2.splat (f64.sub
            (f64.add (f64.convert_i32_u (local.get $first)) (f64.const 1))
            (local.get $a))))
          (f64x2.sub (v128.load offset=16 (local.get $until)) (v128.load offset=48 (local.get $from))))
        (f64x2.mul (v128.load (local.get $until)) (f64x2.splat (f64.sub
          (local.get $b)
          (f64.convert_i32_u (local.get $last)))))))))

  ;; Puts two lanes of one draw at $out and at $other.
  (func $apart (param $out i32) (param $other i32) (param $lanes v128)
    (v128.store64_lane 0 (local.get $out) (local.get $lanes))
    (v128.store64_lane 1 (local.get $other) (local.get $lanes)))

  ;; `averages` of two curves.
  (func (export "averagesOfTwo")
    (param $out i32) (param $other i32) (param $from i32) (param $until i32) (param $months i32) (param $tolerance f64)
    (param $bytes i32)
    (local $end i32) (local $a f64) (local $b f64) (local $long f64)
    (local.set $end (i32.add (local.get $out) (local.get $bytes)))
    (loop $draws
      (local.set $a (f64.load (local.get $from)))
      (local.set $b (f64.load (local.get $until)))
      (local.set $long (f64.sub (local.get $b) (local.get $a)))
      (call $apart (local.get $out) (local.get $other)
        (if (result v128) (f64.le (local.get $long) (local.get $tolerance))
          (then (v128.load (i32.add (local.get $months) (i32.shl
            (i32.trunc_sat_f64_u (f64.floor (f64.add (local.get $a) (local.get $tolerance))))
            (i32.const 5)))))
          (else (f64x2.div
            (call $integralOfTwo (local.get $a) (local.get $b) (local.get $months))
            (f64x2.splat (local.get $long))))))
      (local.set $other (i32.add (local.get $other) (i32.const 8)))
      (local.set $from (i32.add (local.get $from) (i32.const 8)))
      (local.set $until (i32.add (local.get $until) (i32.const 8)))
      (br_if $draws (i32.lt_u (local.tee $out (i32.add (local.get $out) (i32.const 8))) (local.get $end)))))

  ;; `integrals` of two curves.
  (func (export "integralsOfTwo")
    (param $out i32) (param $other i32) (param $from i32) (param $until i32) (param $low i32) (param $high i32)
    (param $months i32) (param $bytes i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $out) (local.get $bytes)))
    (loop $draws
      (call $apart (local.get $out) (local.get $other) (call $integralOfTwo
        (f64.max (f64.load (local.get $from)) (f64.load (local.get $low)))
        (f64.min (f64.load (local.get $until)) (f64.load (local.get $high)))
        (local.get $months)))
      (local.set $other (i32.add (local.get $other) (i32.const 8)))
      (local.set $from (i32.add (local.get $from) (i32.const 8)))
      (local.set $until (i32.add (local.get $until) (i32.const 8)))
      (local.set $low (i32.add (local.get $low) (i32.const 8)))
      (local.set $high (i32.add (local.get $high) (i32.const 8)))
      (br_if $draws (i32.lt_u (local.tee $out (i32.add (local.get $out) (i32.const 8))) (local.get $end)))))
)
