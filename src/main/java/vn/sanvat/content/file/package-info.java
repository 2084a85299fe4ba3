/** Content files as text: YAML with line numbers, front matter, folders, watching. Start with {@link vn.sanvat.content.file.SnapshotReader}. */
@NamedInterface("file")
@NullMarked
package vn.sanvat.content.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
