;; The inner loops of the simulation, where JavaScript is slow: it has no product of 64 bits and no vectors.
(module
  ;; Of the first page the first half holds draws, the second a table. The others hold columns and curves: they take no room
  ;; before they are written.
  (memory (export "memory") 1025)

  ;; Philox 4x32-10 (Salmon et al. 2011, "Parallel random numbers: as easy as 1, 2, 3"): sixteen draws a turn.
  ;; A block of four words is a function of a counter (c0 .. c3) and a key (k0, k1). Here c0 and c1 are the number of the
  ;; block, c2 and c3 the name of the stream, and the key is the seed. Each vector holds one word of four successive blocks.
  ;;
  ;; Writes draws as doubles to the memory from 0 up to $bytes (a multiple of 128, above 0). $low and $high are the number of
  ;; the first block; $low is a multiple of 4, so that the four blocks of a turn never differ in $high.
  (func (export "fill")
    (param $low i32) (param $high i32) (param $name0 i32) (param $name1 i32) (param $seed0 i32) (param $seed1 i32)
    (param $bytes i32)
    (local $at i32) (local $round i32)
    (local $c0 v128) (local $c1 v128) (local $c2 v128) (local $c3 v128) (local $k0 v128) (local $k1 v128)
    (local $p v128) (local $q v128) (local $r v128) (local $s v128)
    (loop $turns
      (local.set $c0 (i32x4.add (i32x4.splat (local.get $low)) (v128.const i32x4 0 1 2 3)))
      (local.set $c1 (i32x4.splat (local.get $high)))
      (local.set $c2 (i32x4.splat (local.get $name0)))
      (local.set $c3 (i32x4.splat (local.get $name1)))
      (local.set $k0 (i32x4.splat (local.get $seed0)))
      (local.set $k1 (i32x4.splat (local.get $seed1)))

      (local.set $round (i32.const 10))
      (loop $rounds
        ;; The products of 64 bits: p and q of c0, r and s of c2, of two blocks each.
        (local.set $p (i64x2.extmul_low_i32x4_u (local.get $c0) (i32x4.splat (i32.const 0xD2511F53))))
        (local.set $q (i64x2.extmul_high_i32x4_u (local.get $c0) (i32x4.splat (i32.const 0xD2511F53))))
        (local.set $r (i64x2.extmul_low_i32x4_u (local.get $c2) (i32x4.splat (i32.const 0xCD9E8D57))))
        (local.set $s (i64x2.extmul_high_i32x4_u (local.get $c2) (i32x4.splat (i32.const 0xCD9E8D57))))
        ;; Their high halves (bytes 4 to 7 of 8) are mixed with the other words and the key; their low halves stay.
        (local.set $c0 (v128.xor (v128.xor (local.get $c1) (local.get $k0))
          (i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31 (local.get $r) (local.get $s))))
        (local.set $c1 (i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27 (local.get $r) (local.get $s)))
        (local.set $c2 (v128.xor (v128.xor (local.get $c3) (local.get $k1))
          (i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31 (local.get $p) (local.get $q))))
        (local.set $c3 (i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27 (local.get $p) (local.get $q)))
        (local.set $k0 (i32x4.add (local.get $k0) (i32x4.splat (i32.const 0x9E3779B9))))
        (local.set $k1 (i32x4.add (local.get $k1) (i32x4.splat (i32.const 0xBB67AE85))))
        (br_if $rounds (local.tee $round (i32.sub (local.get $round) (i32.const 1)))))

      ;; From words of four blocks to the order of draws: p and q are words 0 and 1 in turn, r and s words 2 and 3.
      (local.set $p (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $c0) (local.get $c1)))
      (local.set $q (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $c0) (local.get $c1)))
      (local.set $r (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $c2) (local.get $c3)))
      (local.set $s (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $c2) (local.get $c3)))
      (call $put (local.get $at) (i64x2.extend_low_i32x4_u (local.get $p)))
      (call $put (i32.add (local.get $at) (i32.const 16)) (i64x2.extend_low_i32x4_u (local.get $r)))
      (call $put (i32.add (local.get $at) (i32.const 32)) (i64x2.extend_high_i32x4_u (local.get $p)))
      (call $put (i32.add (local.get $at) (i32.const 48)) (i64x2.extend_high_i32x4_u (local.get $r)))
      (call $put (i32.add (local.get $at) (i32.const 64)) (i64x2.extend_low_i32x4_u (local.get $q)))
      (call $put (i32.add (local.get $at) (i32.const 80)) (i64x2.extend_low_i32x4_u (local.get $s)))
      (call $put (i32.add (local.get $at) (i32.const 96)) (i64x2.extend_high_i32x4_u (local.get $q)))
      (call $put (i32.add (local.get $at) (i32.const 112)) (i64x2.extend_high_i32x4_u (local.get $s)))

      (local.set $low (i32.add (local.get $low) (i32.const 4)))
      (local.set $high (i32.add (local.get $high) (i32.eqz (local.get $low))))
      (br_if $turns (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 128))) (local.get $bytes)))))

  ;; Two words w, each in 64 bits, as (w + 1/2) / 2^32. As the fraction of a double from 1 to 2 a word is 1 + w / 2^32; what
  ;; is taken off is 1 - 2^-33, and both steps are exact.
  (func $put (param $at i32) (param $words v128)
    (v128.store (local.get $at)
      (f64x2.sub
        (v128.or (i64x2.shl (local.get $words) (i32.const 20)) (i64x2.splat (i64.const 0x3FF0000000000000)))
        (f64x2.splat (f64.const 0x1.FFFFFFFFp-1)))))

  ;; Turns uniform numbers in the memory, from 0 up to $bytes, into values of a triangular distribution: low + sqrt(u * $up) up
  ;; to the chance $cut of the mode, high - sqrt((1 - u) * $down) above it. The mode bounds both, so that no rounding makes
  ;; a value fall where u rises.
  (func (export "triangular")
    (param $low f64) (param $mode f64) (param $high f64) (param $cut f64) (param $up f64) (param $down f64)
    (param $bytes i32)
    (local $at i32) (local $u v128) (local $below v128) (local $root v128)
    (loop $pairs
      (local.set $u (v128.load (local.get $at)))
      (local.set $below (f64x2.le (local.get $u) (f64x2.splat (local.get $cut))))
      (local.set $root (f64x2.sqrt (v128.bitselect
        (f64x2.mul (local.get $u) (f64x2.splat (local.get $up)))
        (f64x2.mul (f64x2.sub (f64x2.splat (f64.const 1)) (local.get $u)) (f64x2.splat (local.get $down)))
        (local.get $below))))
      (v128.store (local.get $at) (v128.bitselect
        (f64x2.min (f64x2.add (f64x2.splat (local.get $low)) (local.get $root)) (f64x2.splat (local.get $mode)))
        (f64x2.max (f64x2.sub (f64x2.splat (local.get $high)) (local.get $root)) (f64x2.splat (local.get $mode)))
        (local.get $below)))
      (br_if $pairs (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $bytes)))))

  ;; Turns uniform numbers in the memory, from 0 up to $bytes, into $low + $range * y. For u up to 1/2 the table
  ;; gives y, above it 1 - y, in v = the smaller of u and 1 - u. Each power of two from 2^-33 to 1/2 is cut into eight parts:
  ;; the exponent and first three bits of v's fraction are the part's number. A part holds a cubic in v less the part's begin,
  ;; the constant first. Parts of the lower half stand before those of the upper one.
  (func (export "table") (param $low f64) (param $range f64) (param $bytes i32)
    (local $at i32) (local $u f64) (local $v f64) (local $bits i64) (local $d f64) (local $y f64) (local $part i32)
    (local $upper i32)
    (loop $draws
      (local.set $u (f64.load (local.get $at)))
      (local.set $upper (f64.gt (local.get $u) (f64.const 0.5)))
      (local.set $v (f64.max (f64.const 0x1p-33) (f64.min (f64.const 0x1.FFFFFFFFFFFFFp-2)
        (select (f64.sub (f64.const 1) (local.get $u)) (local.get $u) (local.get $upper)))))
      (local.set $bits (i64.shr_u (i64.reinterpret_f64 (local.get $v)) (i64.const 49)))
      (local.set $d (f64.sub (local.get $v) (f64.reinterpret_i64 (i64.shl (local.get $bits) (i64.const 49)))))
      ;; 7920 is 2^-33 in these bits, 8192 bytes are a half of the table.
      (local.set $part (i32.add
        (i32.shl (i32.sub (i32.wrap_i64 (local.get $bits)) (i32.const 7920)) (i32.const 5))
        (i32.shl (local.get $upper) (i32.const 13))))
      (local.set $y (f64.add (f64.load offset=32768 (local.get $part)) (f64.mul (local.get $d)
        (f64.add (f64.load offset=32776 (local.get $part)) (f64.mul (local.get $d)
          (f64.add (f64.load offset=32784 (local.get $part)) (f64.mul (local.get $d)
            (f64.load offset=32792 (local.get $part)))))))))
      (local.set $y (select (f64.sub (f64.const 1) (local.get $y)) (local.get $y) (local.get $upper)))
      (f64.store (local.get $at) (f64.add (local.get $low) (f64.mul (local.get $range) (local.get $y))))
      (br_if $draws (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 8))) (local.get $bytes)))))

  ;; From here on columns of one length stand anywhere in the memory: a function takes the addresses of what it fills and of
  ;; what it reads, and how many bytes that is, a multiple of 16 above 0.

  ;; a + b
  (func (export "add") (param $out i32) (param $a i32) (param $b i32) (param $bytes i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $out) (local.get $bytes)))
    (loop $pairs
      (v128.store (local.get $out) (f64x2.add (v128.load (local.get $a)) (v128.load (local.get $b))))
      (local.set $a (i32.add (local.get $a) (i32.const 16)))
      (local.set $b (i32.add (local.get $b) (i32.const 16)))
      (br_if $pairs (i32.lt_u (local.tee $out (i32.add (local.get $out) (i32.const 16))) (local.get $end)))))

  ;; a - b
  (func (export "subtract") (param $out i32) (param $a i32) (param $b i32) (param $bytes i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $out) (local.get $bytes)))
    (loop $pairs
      (v128.store (local.get $out) (f64x2.sub (v128.load (local.get $a)) (v128.load (local.get $b))))
      (local.set $a (i32.add (local.get $a) (i32.const 16)))
      (local.set $b (i32.add (local.get $b) (i32.const 16)))
      (br_if $pairs (i32.lt_u (local.tee $out (i32.add (local.get $out) (i32.const 16))) (local.get $end)))))

  ;; a * b
  (func (export "multiply") (param $out i32) (param $a i32) (param $b i32) (param $bytes i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $out) (local.get $bytes)))
    (loop $pairs
      (v128.store (local.get $out) (f64x2.mul (v128.load (local.get $a)) (v128.load (local.get $b))))
      (local.set $a (i32.add (local.get $a) (i32.const 16)))
      (local.set $b (i32.add (local.get $b) (i32.const 16)))
      (br_if $pairs (i32.lt_u (local.tee $out (i32.add (local.get $out) (i32.const 16))) (local.get $end)))))

  ;; a / b
  (func (export "divide") (param $out i32) (param $a i32) (param $b i32) (param $bytes i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $out) (local.get $bytes)))
    (loop $pairs
      (v128.store (local.get $out) (f64x2.div (v128.load (local.get $a)) (v128.load (local.get $b))))
      (local.set $a (i32.add (local.get $a) (i32.const 16)))
      (local.set $b (i32.add (local.get $b) (i32.const 16)))
      (br_if $pairs (i32.lt_u (local.tee $out (i32.add (local.get $out) (i32.const 16))) (local.get $end)))))

  ;; b where that is more than a, else a
  (func (export "later") (param $out i32) (param $a i32) (param $b i32) (param $bytes i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $out) (local.get $bytes)))
    (loop $pairs
      (v128.store (local.get $out) (f64x2.pmax (v128.load (local.get $a)) (v128.load (local.get $b))))
      (local.set $a (i32.add (local.get $a) (i32.const 16)))
      (local.set $b (i32.add (local.get $b) (i32.const 16)))
      (br_if $pairs (i32.lt_u (local.tee $out (i32.add (local.get $out) (i32.const 16))) (local.get $end)))))

  ;; a, or $none where that is no number
  (func (export "numbers") (param $out i32) (param $a i32) (param $none f64) (param $bytes i32)
    (local $end i32) (local $value v128)
    (local.set $end (i32.add (local.get $out) (local.get $bytes)))
    (loop $pairs
      (local.set $value (v128.load (local.get $a)))
      (v128.store (local.get $out) (v128.bitselect (local.get $value) (f64x2.splat (local.get $none))
        (f64x2.eq (local.get $value) (local.get $value))))
      (local.set $a (i32.add (local.get $a) (i32.const 16)))
      (br_if $pairs (i32.lt_u (local.tee $out (i32.add (local.get $out) (i32.const 16))) (local.get $end)))))

  ;; $first + a
  (func (export "addTo") (param $out i32) (param $first f64) (param $a i32) (param $bytes i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $out) (local.get $bytes)))
    (loop $pairs
      (v128.store (local.get $out) (f64x2.add (f64x2.splat (local.get $first)) (v128.load (local.get $a))))
      (local.set $a (i32.add (local.get $a) (i32.const 16)))
      (br_if $pairs (i32.lt_u (local.tee $out (i32.add (local.get $out) (i32.const 16))) (local.get $end)))))

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

  ;; rate * (1 + premium) * (borne * plan + (1 - borne) * effort)
  (func (export "supplierPrice")
    (param $out i32) (param $rate i32) (param $premium i32) (param $borne i32) (param $plan i32) (param $effort i32)
    (param $bytes i32)
    (local $end i32) (local $share v128) (local $one v128)
    (local.set $end (i32.add (local.get $out) (local.get $bytes)))
    (local.set $one (f64x2.splat (f64.const 1)))
    (loop $pairs
      (local.set $share (v128.load (local.get $borne)))
      (v128.store (local.get $out) (f64x2.mul
        (f64x2.mul (v128.load (local.get $rate)) (f64x2.add (local.get $one) (v128.load (local.get $premium))))
        (f64x2.add
          (f64x2.mul (local.get $share) (v128.load (local.get $plan)))
          (f64x2.mul (f64x2.sub (local.get $one) (local.get $share)) (v128.load (local.get $effort))))))
      (local.set $rate (i32.add (local.get $rate) (i32.const 16)))
      (local.set $premium (i32.add (local.get $premium) (i32.const 16)))
      (local.set $borne (i32.add (local.get $borne) (i32.const 16)))
      (local.set $plan (i32.add (local.get $plan) (i32.const 16)))
      (local.set $effort (i32.add (local.get $effort) (i32.const 16)))
      (br_if $pairs (i32.lt_u (local.tee $out (i32.add (local.get $out) (i32.const 16))) (local.get $end)))))

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
)
