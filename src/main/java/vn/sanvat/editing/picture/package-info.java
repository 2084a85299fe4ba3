/** Pictures: who may see and change which, and what shows them. Start with {@link vn.sanvat.editing.picture.UploadPicture}. */
@NamedInterface("picture")
@NullMarked
package vn.sanvat.editing.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
