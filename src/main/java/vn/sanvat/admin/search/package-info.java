/** How search is tended: what people ask for, why an entry stands where it stands, what is put first, synonyms. Start with {@link vn.sanvat.admin.search.WhyPages}. */
@NullMarked
package vn.sanvat.admin.search;

import org.jspecify.annotations.NullMarked;
