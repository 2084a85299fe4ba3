/** What every page is made with: the request of a reader, the frame around the page, its language and its files. Start with {@link vn.sanvat.site.page.PageRequest}. */
@NullMarked
package vn.sanvat.site.page;

import org.jspecify.annotations.NullMarked;
