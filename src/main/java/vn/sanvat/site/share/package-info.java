/** Short addresses and QR codes: from print to the page. Start with {@code ShortAddresses}. */
@NullMarked
package vn.sanvat.site.share;

import org.jspecify.annotations.NullMarked;
