/** What is wrong with the files of the content, by file and line. Start with {@link vn.sanvat.content.fault.Fault}. */
@NamedInterface("fault")
@NullMarked
package vn.sanvat.content.fault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
