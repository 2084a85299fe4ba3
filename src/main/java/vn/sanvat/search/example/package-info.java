/** Queries with what they should find, kept with the content, so that no change of words makes search worse unseen. */
@NullMarked
@NamedInterface("example")
package vn.sanvat.search.example;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
