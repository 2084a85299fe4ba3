/**
 * What readers search for, told to {@code search::record} while they do it, whether a page is kept or made. Start with
 * {@code AskedValve}.
 */
@NullMarked
package vn.sanvat.site.asked;

import org.jspecify.annotations.NullMarked;
