;; What of a column lies between two values.
(module
  (import "memory" "memory" (memory 1))

  ;; Puts the values of a column of any length above 0 that lie between $low and $high at $out and on, and says how many these
  ;; are. To the three counters at $counts (of 32 bits) it adds how many are below $low, equal to it, and equal to $high where
  ;; that is another. Most values are far from both, and passed two at a time.
  (func (export "between")
    (param $out i32) (param $counts i32) (param $a i32) (param $low f64) (param $high f64) (param $bytes i32) (result i32)
    (local $end i32) (local $next i32) (local $few i32) (local $pair v128) (local $isBelow v128) (local $below v128)
    (local $least v128) (local $most v128)
    (local.set $end (i32.add (local.get $a) (local.get $bytes)))
    (local.set $next (local.get $out))
    (local.set $least (f64x2.splat (local.get $low)))
    (local.set $most (f64x2.splat (local.get $high)))
    (block $done
      (loop $pairs
        (br_if $done (i32.gt_u (i32.add (local.get $a) (i32.const 16)) (local.get $end)))
        (local.set $pair (v128.load (local.get $a)))
        (local.set $isBelow (f64x2.lt (local.get $pair) (local.get $least)))
        (local.set $below (i64x2.sub (local.get $below) (local.get $isBelow)))
        (if (v128.any_true (v128.andnot (f64x2.le (local.get $pair) (local.get $most)) (local.get $isBelow))) (then
          (local.set $next (call $keep (local.get $next) (local.get $counts) (local.get $low) (local.get $high)
            (f64x2.extract_lane 0 (local.get $pair))))
          (local.set $next (call $keep (local.get $next) (local.get $counts) (local.get $low) (local.get $high)
            (f64x2.extract_lane 1 (local.get $pair))))))
        (local.set $a (i32.add (local.get $a) (i32.const 16)))
        (br $pairs)))
    (if (i32.lt_u (local.get $a) (local.get $end)) (then
      (local.set $few (f64.lt (f64.load (local.get $a)) (local.get $low)))
      (local.set $next (call $keep (local.get $next) (local.get $counts) (local.get $low) (local.get $high)
        (f64.load (local.get $a))))))
    (i32.store (local.get $counts) (i32.add (i32.load (local.get $counts)) (i32.add (local.get $few) (i32.wrap_i64
      (i64.add (i64x2.extract_lane 0 (local.get $below)) (i64x2.extract_lane 1 (local.get $below)))))))
    (i32.shr_u (i32.sub (local.get $next) (local.get $out)) (i32.const 3)))

  ;; The same for four pairs of edges at once, low and high in turn at $edges: what lies between the edges of the k-th goes to k times
  ;; $room bytes from $out, and of its four counters (at k times 16 bytes from $counts, all 0 before) the last says how many these are. Below an
  ;; edge that is no number, and between two of these, lies nothing. Any length: beyond an odd end stands what is no number.
  (func (export "betweenFour")
    (param $out i32) (param $room i32) (param $counts i32) (param $a i32) (param $edges i32) (param $bytes i32)
    (local $end i32) (local $pair v128)
    (local $next0 i32) (local $low0 v128) (local $high0 v128) (local $is0 v128) (local $below0 v128)
    (local $next1 i32) (local $low1 v128) (local $high1 v128) (local $is1 v128) (local $below1 v128)
    (local $next2 i32) (local $low2 v128) (local $high2 v128) (local $is2 v128) (local $below2 v128)
    (local $next3 i32) (local $low3 v128) (local $high3 v128) (local $is3 v128) (local $below3 v128)
    (local.set $end (i32.add (local.get $a) (local.get $bytes)))
    (local.set $next0 (i32.add (local.get $out) (i32.mul (local.get $room) (i32.const 0))))
    (local.set $low0 (v128.load64_splat offset=0 (local.get $edges)))
    (local.set $high0 (v128.load64_splat offset=8 (local.get $edges)))
    (local.set $next1 (i32.add (local.get $out) (i32.mul (local.get $room) (i32.const 1))))
    (local.set $low1 (v128.load64_splat offset=16 (local.get $edges)))
    (local.set $high1 (v128.load64_splat offset=24 (local.get $edges)))
    (local.set $next2 (i32.add (local.get $out) (i32.mul (local.get $room) (i32.const 2))))
    (local.set $low2 (v128.load64_splat offset=32 (local.get $edges)))
    (local.set $high2 (v128.load64_splat offset=40 (local.get $edges)))
    (local.set $next3 (i32.add (local.get $out) (i32.mul (local.get $room) (i32.const 3))))
    (local.set $low3 (v128.load64_splat offset=48 (local.get $edges)))
    (local.set $high3 (v128.load64_splat offset=56 (local.get $edges)))
    (loop $pairs
      (local.set $pair (if (result v128) (i32.le_u (i32.add (local.get $a) (i32.const 16)) (local.get $end))
        (then (v128.load (local.get $a)))
        (else (v128.load64_lane 0 (local.get $a) (f64x2.splat (f64.const nan))))))
      (local.set $is0 (f64x2.lt (local.get $pair) (local.get $low0)))
      (local.set $below0 (i64x2.sub (local.get $below0) (local.get $is0)))
      (local.set $is0 (v128.andnot (f64x2.le (local.get $pair) (local.get $high0)) (local.get $is0)))
      (local.set $is1 (f64x2.lt (local.get $pair) (local.get $low1)))
      (local.set $below1 (i64x2.sub (local.get $below1) (local.get $is1)))
      (local.set $is1 (v128.andnot (f64x2.le (local.get $pair) (local.get $high1)) (local.get $is1)))
      (local.set $is2 (f64x2.lt (local.get $pair) (local.get $low2)))
      (local.set $below2 (i64x2.sub (local.get $below2) (local.get $is2)))
      (local.set $is2 (v128.andnot (f64x2.le (local.get $pair) (local.get $high2)) (local.get $is2)))
      (local.set $is3 (f64x2.lt (local.get $pair) (local.get $low3)))
      (local.set $below3 (i64x2.sub (local.get $below3) (local.get $is3)))
      (local.set $is3 (v128.andnot (f64x2.le (local.get $pair) (local.get $high3)) (local.get $is3)))
      (if (v128.any_true (v128.or (v128.or (local.get $is0) (local.get $is1)) (v128.or (local.get $is2) (local.get $is3)))) (then
        (if (v128.any_true (local.get $is0)) (then (local.set $next0
          (call $keepBoth (local.get $next0) (i32.add (local.get $counts) (i32.const 0)) (local.get $low0) (local.get $high0)
            (local.get $pair)))))
        (if (v128.any_true (local.get $is1)) (then (local.set $next1
          (call $keepBoth (local.get $next1) (i32.add (local.get $counts) (i32.const 16)) (local.get $low1) (local.get $high1)
            (local.get $pair)))))
        (if (v128.any_true (local.get $is2)) (then (local.set $next2
          (call $keepBoth (local.get $next2) (i32.add (local.get $counts) (i32.const 32)) (local.get $low2) (local.get $high2)
            (local.get $pair)))))
        (if (v128.any_true (local.get $is3)) (then (local.set $next3
          (call $keepBoth (local.get $next3) (i32.add (local.get $counts) (i32.const 48)) (local.get $low3) (local.get $high3)
            (local.get $pair)))))
      ))
      (br_if $pairs (i32.lt_u (local.tee $a (i32.add (local.get $a) (i32.const 16))) (local.get $end))))
    (call $tell (i32.add (local.get $counts) (i32.const 0)) (local.get $below0)
      (i32.sub (local.get $next0) (i32.add (local.get $out) (i32.mul (local.get $room) (i32.const 0)))))
    (call $tell (i32.add (local.get $counts) (i32.const 16)) (local.get $below1)
      (i32.sub (local.get $next1) (i32.add (local.get $out) (i32.mul (local.get $room) (i32.const 1)))))
    (call $tell (i32.add (local.get $counts) (i32.const 32)) (local.get $below2)
      (i32.sub (local.get $next2) (i32.add (local.get $out) (i32.mul (local.get $room) (i32.const 2)))))
    (call $tell (i32.add (local.get $counts) (i32.const 48)) (local.get $below3)
      (i32.sub (local.get $next3) (i32.add (local.get $out) (i32.mul (local.get $room) (i32.const 3))))))

  ;; Puts at $counts how many are below, and behind the other two how many of so many bytes are kept.
  (func $tell (param $counts i32) (param $below v128) (param $kept i32)
    (i32.store (local.get $counts) (i32.wrap_i64
      (i64.add (i64x2.extract_lane 0 (local.get $below)) (i64x2.extract_lane 1 (local.get $below)))))
    (i32.store offset=12 (local.get $counts) (i32.shr_u (local.get $kept) (i32.const 3))))

  (func $keepBoth (param $next i32) (param $counts i32) (param $low v128) (param $high v128) (param $pair v128) (result i32)
    (call $keep
      (call $keep (local.get $next) (local.get $counts) (f64x2.extract_lane 0 (local.get $low))
        (f64x2.extract_lane 0 (local.get $high)) (f64x2.extract_lane 0 (local.get $pair)))
      (local.get $counts) (f64x2.extract_lane 0 (local.get $low)) (f64x2.extract_lane 0 (local.get $high))
      (f64x2.extract_lane 1 (local.get $pair))))

  ;; Keeps a value that lies between, counts one that is equal to either; says where the next one goes.
  (func $keep (param $next i32) (param $counts i32) (param $low f64) (param $high f64) (param $value f64) (result i32)
    (local $isAbove i32)
    (local.set $isAbove (f64.gt (local.get $value) (local.get $low)))
    (f64.store (local.get $next) (local.get $value))
    (i32.store offset=4 (local.get $counts) (i32.add (i32.load offset=4 (local.get $counts))
      (f64.eq (local.get $value) (local.get $low))))
    (i32.store offset=8 (local.get $counts) (i32.add (i32.load offset=8 (local.get $counts))
      (i32.and (local.get $isAbove) (f64.eq (local.get $value) (local.get $high)))))
    (i32.add (local.get $next) (i32.shl
      (i32.and (local.get $isAbove) (f64.lt (local.get $value) (local.get $high)))
      (i32.const 3))))
)
