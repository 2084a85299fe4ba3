/** What entries are joined to in space and time. Start with {@link vn.sanvat.catalogue.joins.Joins}. */
@NamedInterface("joins")
@NullMarked
package vn.sanvat.catalogue.joins;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
