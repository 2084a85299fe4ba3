/**
 * What people search for, counted without saying anything of them. Start with {@link
 * vn.sanvat.search.record.SearchRecords}; {@code RecordClock} keeps the counts and forgets the old ones.
 */
@NamedInterface("record")
@NullMarked
package vn.sanvat.search.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
