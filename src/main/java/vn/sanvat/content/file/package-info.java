/** Content files as text: folders, what a file says, what it is to be. Start with {@link vn.sanvat.content.file.SnapshotReader}. */
@NamedInterface("file")
@NullMarked
package vn.sanvat.content.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
