/**
 * What a type of entry holds, said once: reading, checking, the desk's form, JSON, tables, facets and the documentation
 * follow from it. Start with {@link vn.sanvat.content.schema.Schema} and {@link vn.sanvat.content.schema.Field}.
 */
@NamedInterface("schema")
@NullMarked
package vn.sanvat.content.schema;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
