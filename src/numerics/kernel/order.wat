;; Order and rank.
(module
  (import "memory" "memory" (memory 1))

  ;; Puts the places of $count values (0 and on, of 32 bits) in order of value, by merging ever longer runs (von Neumann, 1945);
  ;; equal values keep their order. They go to and fro between $order, which holds the places to begin with, and $room.
  ;; Runs that follow each other are only copied. Says which of the two holds the places at the end.
  (func $ordered (param $order i32) (param $room i32) (param $values i32) (param $count i32) (result i32)
    (local $run i32) (local $from i32) (local $i i32) (local $j i32) (local $middle i32) (local $end i32) (local $out i32)
    (local $first i32) (local $second i32) (local $all i32)
    (local.set $all (i32.shl (local.get $count) (i32.const 2)))
    (local.set $run (i32.const 4))
    (block $done
      (loop $longer
        (br_if $done (i32.ge_u (local.get $run) (local.get $all)))
        (local.set $from (i32.const 0))
        (loop $pairs
          (local.set $middle (i32.add (local.get $from) (local.get $run)))
          (local.set $end (i32.add (local.get $middle) (local.get $run)))
          (if (i32.gt_u (local.get $middle) (local.get $all)) (then (local.set $middle (local.get $all))))
          (if (i32.gt_u (local.get $end) (local.get $all)) (then (local.set $end (local.get $all))))
          (local.set $i (local.get $from))
          (local.set $j (local.get $middle))
          (local.set $out (local.get $from))
          (block $merged
            (if (if (result i32) (i32.ge_u (local.get $middle) (local.get $end))
                (then (i32.const 1))
                (else (f64.le
                  (f64.load (call $valueAt (local.get $values) (i32.add (local.get $order) (i32.sub (local.get $middle) (i32.const 4)))))
                  (f64.load (call $valueAt (local.get $values) (i32.add (local.get $order) (local.get $middle)))))))
              (then
                (memory.copy
                  (i32.add (local.get $room) (local.get $from))
                  (i32.add (local.get $order) (local.get $from))
                  (i32.sub (local.get $end) (local.get $from)))
                (br $merged)))
            (loop $merge
              (br_if $merged (i32.ge_u (local.get $out) (local.get $end)))
              ;; The first run while it lasts, unless the second has a lesser value.
              (local.set $first (i32.const 0))
              (if (i32.lt_u (local.get $i) (local.get $middle)) (then
                (local.set $first (i32.const 1))
                (if (i32.lt_u (local.get $j) (local.get $end)) (then
                  (local.set $first (f64.le
                    (f64.load (call $valueAt (local.get $values) (i32.add (local.get $order) (local.get $i))))
                    (f64.load (call $valueAt (local.get $values) (i32.add (local.get $order) (local.get $j))))))))))
              (i32.store (i32.add (local.get $room) (local.get $out)) (i32.load (i32.add (local.get $order)
                (select (local.get $i) (local.get $j) (local.get $first)))))
              (local.set $i (i32.add (local.get $i) (i32.shl (local.get $first) (i32.const 2))))
              (local.set $j (i32.add (local.get $j) (i32.shl (i32.eqz (local.get $first)) (i32.const 2))))
              (local.set $out (i32.add (local.get $out) (i32.const 4)))
              (br $merge)))
          (local.set $from (local.get $end))
          (br_if $pairs (i32.lt_u (local.get $from) (local.get $all))))
        (local.set $second (local.get $order))
        (local.set $order (local.get $room))
        (local.set $room (local.get $second))
        (local.set $run (i32.shl (local.get $run) (i32.const 1)))
        (br $longer)))
    (local.get $order))

  ;; Where a value stands of which the place is at an address.
  (func $valueAt (param $values i32) (param $address i32) (result i32)
    (i32.add (local.get $values) (i32.shl (i32.load (local.get $address)) (i32.const 3))))

  ;; Puts the places of $count values into $order class by class, so that hardly anything is left to merge: a value is in the
  ;; class (from 0 up to $last) of how many times $scale it is above $low. $starts is room for $last + 2 counters.
  (func (export "dealt")
    (param $order i32) (param $starts i32) (param $values i32) (param $low f64) (param $scale f64) (param $last i32)
    (param $count i32)
    (local $k i32) (local $at i32) (local $sum i32)
    (memory.fill (local.get $starts) (i32.const 0) (i32.shl (i32.add (local.get $last) (i32.const 2)) (i32.const 2)))
    (loop $each
      (local.set $at (call $start (local.get $starts) (local.get $values) (local.get $k) (local.get $low) (local.get $scale)
        (local.get $last)))
      (i32.store offset=4 (local.get $at) (i32.add (i32.load offset=4 (local.get $at)) (i32.const 1)))
      (br_if $each (i32.lt_u (local.tee $k (i32.add (local.get $k) (i32.const 1))) (local.get $count))))
    (local.set $k (i32.const 0))
    (loop $each
      (local.set $at (i32.add (local.get $starts) (i32.shl (local.get $k) (i32.const 2))))
      (local.set $sum (i32.add (local.get $sum) (i32.load (local.get $at))))
      (i32.store (local.get $at) (local.get $sum))
      (br_if $each (i32.le_u (local.tee $k (i32.add (local.get $k) (i32.const 1))) (local.get $last))))
    (local.set $k (i32.const 0))
    (loop $each
      (local.set $at (call $start (local.get $starts) (local.get $values) (local.get $k) (local.get $low) (local.get $scale)
        (local.get $last)))
      (i32.store
        (i32.add (local.get $order) (i32.shl (i32.load (local.get $at)) (i32.const 2)))
        (local.get $k))
      (i32.store (local.get $at) (i32.add (i32.load (local.get $at)) (i32.const 1)))
      (br_if $each (i32.lt_u (local.tee $k (i32.add (local.get $k) (i32.const 1))) (local.get $count)))))

  ;; Where the counter stands of the class of the k-th value.
  (func $start
    (param $starts i32) (param $values i32) (param $k i32) (param $low f64) (param $scale f64) (param $last i32) (result i32)
    (local $class i32)
    (local.set $class (i32.trunc_sat_f64_u (f64.mul
      (f64.sub (f64.load (i32.add (local.get $values) (i32.shl (local.get $k) (i32.const 3)))) (local.get $low))
      (local.get $scale))))
    (i32.add (local.get $starts) (i32.shl
      (select (local.get $class) (local.get $last) (i32.lt_u (local.get $class) (local.get $last)))
      (i32.const 2))))

  ;; Leaves at $out the rank of each of $count values, from 1; equal values share the middle of theirs. $order and $room as above.
  (func (export "ranks") (param $out i32) (param $order i32) (param $room i32) (param $values i32) (param $count i32)
    (local $from i32) (local $to i32) (local $k i32) (local $value f64) (local $rank f64)
    (local.set $order (call $ordered (local.get $order) (local.get $room) (local.get $values) (local.get $count)))
    (block $done
      (loop $each
        (br_if $done (i32.ge_u (local.get $from) (local.get $count)))
        (local.set $value (f64.load (call $placed (local.get $values) (local.get $order) (local.get $from))))
        (local.set $to (i32.add (local.get $from) (i32.const 1)))
        (block $differs
          (loop $equal
            (br_if $differs (i32.ge_u (local.get $to) (local.get $count)))
            (br_if $differs (f64.ne (local.get $value)
              (f64.load (call $placed (local.get $values) (local.get $order) (local.get $to)))))
            (local.set $to (i32.add (local.get $to) (i32.const 1)))
            (br $equal)))
        (local.set $rank (f64.div (f64.convert_i32_u (i32.add (i32.const 1) (i32.add (local.get $from) (local.get $to))))
          (f64.const 2)))
        (local.set $k (local.get $from))
        (loop $share
          (f64.store (call $placed (local.get $out) (local.get $order) (local.get $k)) (local.get $rank))
          (br_if $share (i32.lt_u (local.tee $k (i32.add (local.get $k) (i32.const 1))) (local.get $to))))
        (local.set $from (local.get $to))
        (br $each))))

  ;; Where in a column stands what is k-th in order.
  (func $placed (param $column i32) (param $order i32) (param $k i32) (result i32)
    (i32.add (local.get $column) (i32.shl
      (i32.load (i32.add (local.get $order) (i32.shl (local.get $k) (i32.const 2))))
      (i32.const 3))))

  ;; The sum of a, one after another, on top of $sum.
  (func (export "total") (param $sum f64) (param $a i32) (param $bytes i32) (result f64)
    (local $end i32)
    (local.set $end (i32.add (local.get $a) (local.get $bytes)))
    (loop $each
      (local.set $sum (f64.add (local.get $sum) (f64.load (local.get $a))))
      (br_if $each (i32.lt_u (local.tee $a (i32.add (local.get $a) (i32.const 8))) (local.get $end))))
    (local.get $sum))

  ;; Adds to what stands at $sums: the squares of x less $meanX, their products with y less $meanY, and the squares of that.
  (func (export "products") (param $sums i32) (param $x i32) (param $meanX f64) (param $y i32) (param $meanY f64) (param $bytes i32)
    (local $end i32) (local $dx f64) (local $dy f64) (local $xx f64) (local $xy f64) (local $yy f64)
    (local.set $end (i32.add (local.get $x) (local.get $bytes)))
    (local.set $xx (f64.load (local.get $sums)))
    (local.set $xy (f64.load offset=8 (local.get $sums)))
    (local.set $yy (f64.load offset=16 (local.get $sums)))
    (loop $each
      (local.set $dx (f64.sub (f64.load (local.get $x)) (local.get $meanX)))
      (local.set $dy (f64.sub (f64.load (local.get $y)) (local.get $meanY)))
      (local.set $xx (f64.add (local.get $xx) (f64.mul (local.get $dx) (local.get $dx))))
      (local.set $xy (f64.add (local.get $xy) (f64.mul (local.get $dx) (local.get $dy))))
      (local.set $yy (f64.add (local.get $yy) (f64.mul (local.get $dy) (local.get $dy))))
      (local.set $y (i32.add (local.get $y) (i32.const 8)))
      (br_if $each (i32.lt_u (local.tee $x (i32.add (local.get $x) (i32.const 8))) (local.get $end))))
    (f64.store (local.get $sums) (local.get $xx))
    (f64.store offset=8 (local.get $sums) (local.get $xy))
    (f64.store offset=16 (local.get $sums) (local.get $yy)))
)
