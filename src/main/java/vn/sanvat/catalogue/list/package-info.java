/** Lists: what is asked for, filters, order, pages and facets, answered from memory. Start with {@link vn.sanvat.catalogue.list.EntryQuery} and {@link vn.sanvat.catalogue.list.Result}. */
@NamedInterface("list")
@NullMarked
package vn.sanvat.catalogue.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
