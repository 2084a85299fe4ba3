/** One's own account: sessions, tokens for programs. Start with {@code AccountPages}. */
@NullMarked
package vn.sanvat.admin.account;

import org.jspecify.annotations.NullMarked;
