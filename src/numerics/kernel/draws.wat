;; What turns counters into draws, and draws into values: JavaScript has no product of 64 bits and no vectors.
(module
  ;; The second half of the first page holds the table of `table`.
  (import "memory" "memory" (memory 1))

  ;; Philox 4x32-10 (Salmon et al. 2011, "Parallel random numbers: as easy as 1, 2, 3"): sixteen draws a turn.
  ;; A block of four words is a function of a counter (c0 .. c3) and a key (k0, k1). Here c0 and c1 are the number of the
  ;; block, c2 and c3 the name of the stream, and the key is the seed. Each vector holds one word of four successive blocks.
  ;;
  ;; Writes draws as doubles to $out and on, $bytes of them (a multiple of 128, above 0). $low and $high are the number of
  ;; the first block; $low is a multiple of 4, so that the four blocks of a turn never differ in $high.
  (func (export "fill")
    (param $low i32) (param $high i32) (param $name0 i32) (param $name1 i32) (param $seed0 i32) (param $seed1 i32)
    (param $out i32) (param $bytes i32)
    (local $end i32) (local $round i32)
    (local $c0 v128) (local $c1 v128) (local $c2 v128) (local $c3 v128) (local $k0 v128) (local $k1 v128)
    (local $p v128) (local $q v128) (local $r v128) (local $s v128) (local $one v128) (local $less v128)
    (local.set $end (i32.add (local.get $out) (local.get $bytes)))
    (local.set $one (i64x2.splat (i64.const 0x3FF0000000000000)))
    (local.set $less (f64x2.splat (f64.const 0x1.FFFFFFFFp-1)))
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

      ;; From words of four blocks to the order of draws: p and q are words 0 and 1 in turn, r and s words 2 and 3. A word w
      ;; becomes (w + 1/2) / 2^32: as the fraction of a double from 1 to 2 it is 1 + w / 2^32, and what is taken off is
      ;; 1 - 2^-33; both steps are exact.
      (local.set $p (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $c0) (local.get $c1)))
      (local.set $q (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $c0) (local.get $c1)))
      (local.set $r (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $c2) (local.get $c3)))
      (local.set $s (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $c2) (local.get $c3)))
      (v128.store (local.get $out) (f64x2.sub
        (v128.or (i64x2.shl (i64x2.extend_low_i32x4_u (local.get $p)) (i32.const 20)) (local.get $one))
        (local.get $less)))
      (v128.store offset=16 (local.get $out) (f64x2.sub
        (v128.or (i64x2.shl (i64x2.extend_low_i32x4_u (local.get $r)) (i32.const 20)) (local.get $one))
        (local.get $less)))
      (v128.store offset=32 (local.get $out) (f64x2.sub
        (v128.or (i64x2.shl (i64x2.extend_high_i32x4_u (local.get $p)) (i32.const 20)) (local.get $one))
        (local.get $less)))
      (v128.store offset=48 (local.get $out) (f64x2.sub
        (v128.or (i64x2.shl (i64x2.extend_high_i32x4_u (local.get $r)) (i32.const 20)) (local.get $one))
        (local.get $less)))
      (v128.store offset=64 (local.get $out) (f64x2.sub
        (v128.or (i64x2.shl (i64x2.extend_low_i32x4_u (local.get $q)) (i32.const 20)) (local.get $one))
        (local.get $less)))
      (v128.store offset=80 (local.get $out) (f64x2.sub
        (v128.or (i64x2.shl (i64x2.extend_low_i32x4_u (local.get $s)) (i32.const 20)) (local.get $one))
        (local.get $less)))
      (v128.store offset=96 (local.get $out) (f64x2.sub
        (v128.or (i64x2.shl (i64x2.extend_high_i32x4_u (local.get $q)) (i32.const 20)) (local.get $one))
        (local.get $less)))
      (v128.store offset=112 (local.get $out) (f64x2.sub
        (v128.or (i64x2.shl (i64x2.extend_high_i32x4_u (local.get $s)) (i32.const 20)) (local.get $one))
        (local.get $less)))

      (local.set $low (i32.add (local.get $low) (i32.const 4)))
      (local.set $high (i32.add (local.get $high) (i32.eqz (local.get $low))))
      (br_if $turns (i32.lt_u (local.tee $out (i32.add (local.get $out) (i32.const 128))) (local.get $end)))))

  ;; Turns the uniform numbers of a column into values of a triangular distribution: low + sqrt(u * $up) up
  ;; to the chance $cut of the mode, high - sqrt((1 - u) * $down) above it. The mode bounds both, so that no rounding makes
  ;; a value fall where u rises.
  (func (export "triangular")
    (param $low f64) (param $mode f64) (param $high f64) (param $cut f64) (param $up f64) (param $down f64)
    (param $at i32) (param $bytes i32)
    (local $end i32) (local $u v128) (local $below v128) (local $root v128)
    (local.set $end (i32.add (local.get $at) (local.get $bytes)))
    (loop $pairs
      (local.set $u (v128.load (local.get $at)))
      (local.set $below (f64x2.le (local.get $u) (f64x2.splat (local.get $cut))))
      (local.set $root (f64x2.sqrt (v128.bitselect
        (f64x2.mul (local.get $u) (f64x2.splat (local.get $up)))
        (f64x2.mul (f64x2.sub (f64x2.splat (f64.const 1)) (local.get $u)) (f64x2.splat (local.get $down)))
        (local.get $below))))
      (v128.store (local.get $at) (v128.bitselect
        (f64x2.pmin (f64x2.splat (local.get $mode)) (f64x2.add (f64x2.splat (local.get $low)) (local.get $root)))
        (f64x2.pmax (f64x2.sub (f64x2.splat (local.get $high)) (local.get $root)) (f64x2.splat (local.get $mode)))
        (local.get $below)))
      (br_if $pairs (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end)))))

  ;; Turns the uniform numbers of a column into $low + $range * y. For u up to 1/2 the table
  ;; gives y, above it 1 - y, in v = the smaller of u and 1 - u. Each power of two from 2^-33 to 1/2 is cut into eight parts:
  ;; the exponent and first three bits of v's fraction are the part's number. A part holds a cubic in v less the part's begin,
  ;; the constant first. Parts of the lower half stand before those of the upper one.
  (func (export "table") (param $low f64) (param $range f64) (param $at i32) (param $bytes i32)
    (local $end i32) (local $u f64) (local $v f64) (local $bits i64) (local $d f64) (local $y f64) (local $part i32)
    (local $upper i32)
    (local.set $end (i32.add (local.get $at) (local.get $bytes)))
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
      (br_if $draws (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 8))) (local.get $end)))))
)
