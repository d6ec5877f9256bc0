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
