/** Taking the jar apart for a quicker start. Start with {@link vn.sanvat.ops.unpack.Unpack}. */
@NullMarked
package vn.sanvat.ops.unpack;

import org.jspecify.annotations.NullMarked;
